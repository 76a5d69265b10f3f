package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.serde.registry.RegisteredSchema;
import io.dealwire.serde.registry.RegistryAccess;
import io.dealwire.serde.registry.RegistryFailure;
import io.dealwire.serde.registry.RegistryKeys;
import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryServer;
import io.dealwire.serde.registry.RegistryUnavailableException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConfluentAvroSerdeTest {

    private static final RawArticle ARTICLE = RawArticle.newBuilder()
            .setTitle("Harbour Foods buys a cannery")
            .setPublishedAt(Instant.EPOCH)
            .build();
    private static final Company COMPANY =
            Company.newBuilder().setName("Harbour Foods").build();

    @RegisterExtension
    private final RegistryServer server = new RegistryServer();

    @Test
    void registryIsAskedOnceForEachSubjectAndOnceForEachSchema() {
        Serde<SpecificRecord> writing = serde(true);
        Serde<SpecificRecord> reading = serde(false);

        for (int i = 0; i < 50; i++) {
            for (String topic : List.of("a", "b")) {
                byte[] bytes = writing.serializer().serialize(topic, ARTICLE);
                assertThat(reading.deserializer().deserialize(topic, bytes)).isEqualTo(ARTICLE);
            }
        }

        assertThat(server.requests())
                .hasToString("[POST /subjects/a-value/versions, GET /schemas/ids/1, POST /subjects/b-value/versions]");
    }

    @Test
    void manyThreadsAtOnceAskOnceAndReadWhatEachWrote() {
        Serde<SpecificRecord> serde = serde(true);

        List<Boolean> same = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> {
                    SpecificRecord record = i % 2 == 0
                            ? RawArticle.newBuilder(ARTICLE)
                                    .setBody("b".repeat(i))
                                    .build()
                            : Company.newBuilder(COMPANY).setWeight(i).build();
                    byte[] bytes = serde.serializer().serialize(i % 2 == 0 ? "a" : "b", record);
                    return serde.deserializer().deserialize("any", bytes).equals(record);
                })
                .toList();

        assertThat(same).hasSize(2_000).containsOnly(true);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void schemaIsLookedUpAndNotRegisteredWhenAutoRegistrationIsOff() {
        Serde<SpecificRecord> serde = serde(false);

        assertThatThrownBy(() -> serde.serializer().serialize("a", ARTICLE))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("a-value")
                .hasMessageContaining("topics create");
        assertThat(server.requests()).hasToString("[POST /subjects/a-value]");
        assertThat(server.registry().versions("a-value")).isEmpty();
    }

    @Test
    void schemaRegisteredLaterIsFoundWithoutARestart() {
        Serde<SpecificRecord> serde = serde(false);
        assertThatThrownBy(() -> serde.serializer().serialize("a", ARTICLE))
                .isInstanceOf(RegistryRefusedException.class);

        server.registry().register("a-value", RegisteredSchema.of(RawArticle.getClassSchema()));

        assertThat(serde.serializer().serialize("a", ARTICLE)).hasSizeGreaterThan(WireFormat.HEADER);
    }

    @Test
    void registeredTextHoldsNothingOfJava() {
        serde(true).serializer().serialize("a", ARTICLE);

        assertThat(server.requests().get(0).body())
                .contains("RawArticle", "timestamp-millis")
                .doesNotContain("avro.java.string");
    }

    @Test
    void keyHasASubjectOfItsOwn() {
        ConfluentAvroSerde serde = new ConfluentAvroSerde();
        serde.configure(keys(true), true);

        serde.serializer().serialize("a", ARTICLE);

        assertThat(server.requests()).hasToString("[POST /subjects/a-key/versions]");
    }

    @Test
    void registryThatIsAwayFailsInAWayThatIsNotBadData() {
        byte[] bytes = serde(true).serializer().serialize("a", ARTICLE);
        Serde<SpecificRecord> serde = serde(false);
        server.failing(503, "").failing(503, "").failing(503, "");

        assertThatThrownBy(() -> serde.deserializer().deserialize("a", bytes))
                .isInstanceOf(RegistryUnavailableException.class)
                .satisfies(failure -> assertThat(RegistryFailure.in(new IllegalStateException(failure)))
                        .isPresent());
        assertThat(serde.deserializer().deserialize("a", bytes)).isEqualTo(ARTICLE);
    }

    @Test
    void settingThatDoesNotFitIsNamed() {
        ConfluentAvroSerde serde = new ConfluentAvroSerde();

        assertThatThrownBy(() -> serde.configure(Map.of(), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
        assertThatThrownBy(() -> serde.configure(with(RegistryKeys.URL, "ftp://ann:secret@registry"), false))
                .hasMessageContaining("schema.registry.url")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> serde.configure(with(RegistryKeys.BASIC_SOURCE, "SASL_INHERIT"), false))
                .hasMessageContaining("basic.auth.credentials.source = SASL_INHERIT does not fit; allowed: USER_INFO");
        assertThatThrownBy(() -> serde.configure(with(RegistryKeys.BEARER_SOURCE, "STATIC_TOKEN"), false))
                .hasMessageContaining("bearer.auth.token is missing");
        assertThatThrownBy(() -> serde.configure(with(RegistryKeys.MAX_RETRIES, "often"), false))
                .hasMessageContaining("max.retries");
    }

    @Test
    void secretsAreNeverShown() {
        Settings settings = Settings.of(Map.of(
                "registry.url", "http://registry:8081",
                "registry.user", "ann",
                "registry.password", "hidden"));
        RegistryAccess basic = RegistryAccess.of(RegistryKeys.of(settings.registry(), true));
        RegistryAccess bearer = RegistryAccess.of(
                RegistryKeys.of(Settings.of(Map.of("registry.token", "hidden")).registry(), true));

        assertThat(List.of(settings, settings.registry(), basic, bearer))
                .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain("hidden"));
        assertThat(RegistryAccess.of(Map.of(RegistryKeys.URL, "http://ann:hidden@registry:8081")))
                .asString()
                .contains("http://registry:8081")
                .doesNotContain("hidden");
        assertThat(basic.credentials().header()).isPresent();
        assertThat(bearer.credentials().header()).contains("Bearer hidden");
    }

    @Test
    void tokenThatIsNoHeaderIsRefusedWithoutRepeatingIt() {
        Map<String, Object> keys = with(RegistryKeys.BEARER_SOURCE, "STATIC_TOKEN");
        keys.put(RegistryKeys.BEARER_TOKEN, "hidden\nhidden");

        assertThatThrownBy(() -> new ConfluentAvroSerde().configure(keys, false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bearer.auth.token does not fit")
                .hasMessageNotContaining("hidden");
    }

    private Serde<SpecificRecord> serde(boolean register) {
        ConfluentAvroSerde serde = new ConfluentAvroSerde();
        serde.configure(keys(register), false);
        return serde;
    }

    private Map<String, Object> with(String key, String value) {
        Map<String, Object> keys = keys(true);
        keys.put(key, value);
        return keys;
    }

    /** Kafka hands over configurations with values of any type. */
    private Map<String, Object> keys(boolean register) {
        return new HashMap<>(Map.of(
                RegistryKeys.URL,
                server.url(),
                RegistryKeys.AUTO_REGISTER,
                register,
                RegistryKeys.MAX_RETRIES,
                2,
                RegistryKeys.RETRY_WAIT,
                1,
                RegistryKeys.RETRY_MAX_WAIT,
                "2"));
    }
}
