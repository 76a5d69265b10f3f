package io.dealwire.ops;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka itself says of the properties of its clients. */
public final class ClientProperties {

    /** For one of the clients of Kafka Streams alone (see {@link StreamsConfig#consumerPrefix} and its like). */
    private static final Pattern PREFIX =
            Pattern.compile("^((main|restore|global)\\.consumer|consumer|producer|admin)\\.");

    private static final Map<String, ConfigDef.Type> TYPES = Stream.of(
                    StreamsConfig.configDef(),
                    ConsumerConfig.configDef(),
                    ProducerConfig.configDef(),
                    AdminClientConfig.configDef())
            .map(definition -> definition.configKeys().values())
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(key -> key.name, key -> key.type, ClientProperties::stricter));

    private ClientProperties() {}

    /**
     * Whether the value of a property may be shown: Kafka knows it, and not as a password. What Kafka does not know goes to
     * a plugin, and nobody can tell whether it is a secret.
     */
    public static boolean isOpen(String property) {
        ConfigDef.Type type = TYPES.get(PREFIX.matcher(property).replaceFirst(""));
        return type != null && type != ConfigDef.Type.PASSWORD;
    }

    private static ConfigDef.Type stricter(ConfigDef.Type one, ConfigDef.Type other) {
        return one == ConfigDef.Type.PASSWORD ? one : other;
    }
}
