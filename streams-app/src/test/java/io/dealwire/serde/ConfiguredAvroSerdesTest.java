package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.config.RegistrySettings;
import io.dealwire.config.Settings;
import io.dealwire.serde.registry.RegistryFailure;
import io.dealwire.serde.registry.RegistryKeys;
import io.dealwire.serde.registry.UnreadableRecordException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** Which serde works is configuration alone: Confluent's takes its place in the profile {@code confluent}. */
class ConfiguredAvroSerdesTest {

    /** Stands for Confluent's {@code SpecificAvroSerde}, whose jar is not on Maven Central. */
    public static class OtherSerde implements Serde<SpecificRecord> {

        private final Map<String, Object> configs = new HashMap<>();

        @Override
        public void configure(Map<String, ?> given, boolean isKey) {
            configs.putAll(given);
            configs.put("isKey", isKey);
        }

        @Override
        public Serializer<SpecificRecord> serializer() {
            return (topic, record) -> topic.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public Deserializer<SpecificRecord> deserializer() {
            return (topic, bytes) -> Company.newBuilder().setName(topic).build();
        }
    }

    @Test
    void theUsualBuildNamesOurSerde() {
        // The profile "confluent" puts the name of Confluent's there.
        assertThat(ConfiguredAvroSerdes.className())
                .isIn(ConfluentAvroSerde.class.getName(), "io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde");
    }

    @Test
    void anotherSerdeIsLoadedByItsNameAndGivenTheSameKeys() {
        Map<String, String> keys = RegistryKeys.of(settings(Map.of()), false);

        Serde<SpecificRecord> serde = ConfiguredAvroSerdes.load(OtherSerde.class.getName(), keys);

        Map<String, Object> expected = new HashMap<>(keys);
        expected.put("isKey", false);
        assertThat(((OtherSerde) serde).configs).isEqualTo(expected);
    }

    @Test
    void typedViewsGoThroughTheOtherSerde() {
        OtherSerde other = new OtherSerde();
        AvroSerdes serdes = new SharedAvroSerdes(other, other);

        assertThat(serdes.published(Company.class).serializer().serialize("t", new Company()))
                .asString()
                .isEqualTo("t");
        assertThat(serdes.internal(Company.class)
                        .deserializer()
                        .deserialize("t", new byte[0])
                        .getName())
                .isEqualTo("t");
        assertThatThrownBy(
                        () -> serdes.published(RawArticle.class).deserializer().deserialize("t", new byte[0]))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void refusalWhileWritingStopsInsteadOfBecomingADeadLetter() {
        OtherSerde refused = new OtherSerde() {
            @Override
            public Serializer<SpecificRecord> serializer() {
                return (topic, record) -> {
                    throw new InvalidConfigurationException("Unauthorized; error code: 401");
                };
            }
        };
        Serializer<Company> serializer =
                new SharedAvroSerdes(refused, refused).published(Company.class).serializer();

        assertThatThrownBy(() -> serializer.serialize("t", new Company())).isInstanceOf(RegistryFailure.class);
        assertThatThrownBy(() -> serializer.serialize("t", new RecordHeaders(), new Company()))
                .isInstanceOf(RegistryFailure.class);
    }

    @Test
    void keysAreThoseThatConfluentDocuments() {
        assertThat(RegistryKeys.of(
                        settings(Map.of(
                                "registry.url", "http://a:1,http://b:2",
                                "registry.user", "ann",
                                "registry.password", "secret",
                                "registry.retry-max-wait", "3s")),
                        false))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("schema.registry.url", "http://a:1,http://b:2"),
                        Map.entry("basic.auth.credentials.source", "USER_INFO"),
                        Map.entry("basic.auth.user.info", "ann:secret"),
                        Map.entry("auto.register.schemas", "false"),
                        Map.entry("avro.remove.java.properties", "true"),
                        Map.entry("http.connect.timeout.ms", "2000"),
                        Map.entry("http.read.timeout.ms", "5000"),
                        Map.entry("max.retries", "8"),
                        Map.entry("retries.wait.ms", "200"),
                        Map.entry("retries.max.wait.ms", "3000")));
        assertThat(RegistryKeys.of(settings(Map.of("registry.token", "t0ken")), true))
                .containsEntry("bearer.auth.credentials.source", "STATIC_TOKEN")
                .containsEntry("bearer.auth.token", "t0ken")
                .containsEntry("auto.register.schemas", "true")
                .doesNotContainKeys("basic.auth.credentials.source", "basic.auth.user.info");
    }

    @Test
    void classThatIsNoSerdeIsNamed() {
        assertThatThrownBy(() -> ConfiguredAvroSerdes.load("org.example.Missing", Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("org.example.Missing");
        assertThatThrownBy(() -> ConfiguredAvroSerdes.load("java.lang.Object", Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("java.lang.Object");
    }

    private static RegistrySettings settings(Map<String, String> given) {
        return Settings.of(given).registry();
    }
}
