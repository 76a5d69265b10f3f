package io.dealwire.serde;

import io.dealwire.config.RegistrySettings;
import io.dealwire.serde.registry.RegistryKeys;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;

/**
 * The production serdes. Which serde class does the work is configuration: {@code serde.properties} names it, the Maven
 * profile {@code confluent} puts Confluent's there. Both take the keys of {@link RegistryKeys}.
 */
public final class ConfiguredAvroSerdes {

    /** The name of the resource beside this class. */
    static final String RESOURCE = "serde.properties";

    private ConfiguredAvroSerdes() {}

    /** Serdes for the registry of these settings. */
    public static AvroSerdes of(RegistrySettings settings) {
        String className = className();
        return new SharedAvroSerdes(
                load(className, RegistryKeys.of(settings, false)), load(className, RegistryKeys.of(settings, true)));
    }

    /** The serde class that this build was made with. */
    static String className() {
        Properties properties = new Properties();
        try (InputStream resource = ConfiguredAvroSerdes.class.getResourceAsStream(RESOURCE)) {
            properties.load(resource);
        } catch (IOException e) {
            throw new ConfigException(RESOURCE + " cannot be read: " + e.getMessage());
        }
        return Optional.ofNullable(properties.getProperty("value.serde"))
                .orElseThrow(() -> new ConfigException(RESOURCE + " does not name a value.serde"));
    }

    /** A serde of values by its class's name, configured. */
    static Serde<SpecificRecord> load(String className, Map<String, String> keys) {
        try {
            Object serde = Class.forName(className).getDeclaredConstructor().newInstance();
            @SuppressWarnings("unchecked")
            Serde<SpecificRecord> records = (Serde<SpecificRecord>) serde;
            records.configure(keys, false);
            return records;
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ConfigException("value.serde = " + className + " is no serde that can be loaded: " + e);
        }
    }
}
