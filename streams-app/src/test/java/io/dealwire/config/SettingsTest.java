package io.dealwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    static final List<Setting<?>> ALL = Settings.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void everySettingIsDocumentedAndItsDefaultIsAllowed(Setting<?> setting) {
        assertThat(setting.key()).matches("[a-z]+(\\.[a-z0-9-]+)+");
        assertThat(setting.description()).endsWith(".").hasSizeBetween(10, 140);
        assertThat(setting.allowed()).isNotBlank();
        assertThat(setting.parser().apply(setting.defaultText())).isNotNull();
    }

    @Test
    void keysAndVariablesAreUnique() {
        assertThat(Settings.ALL).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(Settings.ALL).extracting(Setting::environmentName).doesNotHaveDuplicates();
    }

    @Test
    void nothingGivenIsAllowed() {
        assertThat(Settings.of(Map.of()).kafka().bootstrapServers()).isEqualTo("localhost:9092");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("story.bands", "many", "topics.partitions", "0", "no.such", "1")))
                .satisfies(e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void anUnknownKeyFarFromEveryKnownOneGetsNoGuess() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("completely.different.thing", "1")))
                .withMessage("There is no setting completely.different.thing (from given);"
                        + " \"dealwire settings\" lists them all");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "stroy.window, story.window",
                "story.windows, story.window",
                "topic.partitions, topics.partitions",
                "bands, none",
            })
    void theNearestKeyIsSuggested(String written, String meant) {
        List<String> keys = Settings.ALL.stream().<String>map(Setting::key).toList();
        assertThat(NearestKey.to(written, keys).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:", ":9092", "localhost:0", "localhost:99999", "a:1,,b:2", ""})
    void bootstrapServersNeedHostAndPort(String written) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("kafka.bootstrap.servers", written)))
                .withMessageContaining("host:port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "a.example:1,b.example:65535", "[::1]:9092"})
    void bootstrapServersMayBeSeveral(String written) {
        assertThat(Settings.of(Map.of("kafka.bootstrap.servers", written))
                        .kafka()
                        .bootstrapServers())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"7, 1h", "'', 1h", "7 weeks, 1h", "30m, 1h", "91d, 1h", "-3d, 1h", "99999999999999999999d, 1h"})
    void aDurationWithoutUnitOrOutOfRangeIsRefused(String written, String least) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("story.window", written)))
                .withMessage("story.window = \"" + written + "\" (from given) does not fit; allowed: duration, " + least
                        + " to 90d");
    }

    @ParameterizedTest
    @CsvSource({"streams.group-protocol, streams", "kafka.group.protocol, streams", "kafka.group.protocol, STREAMS"})
    void theBrokersAssignmentIsRefusedWhileQueriesAreAnswered(String key, String value) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of(key, value)))
                .withMessageContaining("answer queries wrongly (KAFKA-20782, KAFKA-20887)")
                .withMessageContaining("http.enabled = false");

        assertThat(Settings.of(Map.of(key, value, "http.enabled", "false"))
                        .http()
                        .enabled())
                .isFalse();
    }

    @Test
    void articlesAreNotForgottenWhileCopiesOfThemMayStillCome() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.of(Map.of("story.window", "29d", "story.lateness", "25h")))
                .withMessage(
                        "article.retention (30d) is less than story.window (29d) and story.lateness (25h) together:"
                                + " articles would be forgotten while copies of them may still come");
        assertThat(Settings.of(Map.of("story.window", "29d", "story.lateness", "24h"))
                        .story()
                        .retention())
                .isEqualTo(Duration.ofDays(30));
    }

    @Test
    void whereNothingExpiresTheRetentionMayBeAnything() {
        assertThat(Settings.of(Map.of("story.window", "90d", "story.expiry", "false"))
                        .story()
                        .window())
                .isEqualTo(Duration.ofDays(90));
    }

    @Test
    void variablesOfServiceLinksAndOfTheLauncherAreNoSettings() {
        Map<String, Given> given = new SettingSources()
                .environment(Map.of(
                        "DEALWIRE_SERVICE_HOST", "10.0.0.7",
                        "DEALWIRE_PORT", "tcp://10.0.0.7:8080",
                        "DEALWIRE_PORT_8080_TCP_ADDR", "10.0.0.7",
                        "DEALWIRE_KAFKA_SERVICE_PORT", "9092",
                        "DEALWIRE_HTTP_PORT", "tcp://10.0.0.7:8080",
                        "DEALWIRE_HOME", "/opt/dealwire",
                        "PATH", "/bin"))
                .given();
        assertThat(given).isEmpty();
    }

    @Test
    void aMistypedVariableIsRefusedLikeAMistypedKey() {
        Map<String, Given> given = new SettingSources()
                .environment(Map.of("DEALWIRE_STROY_WINDOW", "7d"))
                .given();
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> Settings.read(given))
                .withMessage("There is no setting stroy.window (from DEALWIRE_STROY_WINDOW);"
                        + " did you mean story.window?");
    }

    @Test
    void secretsAreNeverPrinted() {
        Map<String, Given> given = Map.of(
                "http.token", new Given("hush-1", "test"),
                "kafka.sasl.jaas.config", new Given("hush-2", "test"),
                "kafka.ssl.keystore.password", new Given("hush-3", "test"),
                "kafka.ssl.keystore.key", new Given("hush-4", "test"),
                "kafka.sasl.oauthbearer.token.endpoint.url", new Given("https://me:hush-5@login.example", "test"),
                "kafka.client.rack", new Given("https://me:hush-6@login.example", "test"));
        assertThat(EffectiveSetting.of(given, property -> true).toString()).doesNotContain("hush");
        assertThat(Settings.read(given).toString()).doesNotContain("hush");
    }

    @Test
    void ofThePropertiesThatKafkaDoesNotKnowNothingIsPrinted() {
        Map<String, Given> given = Map.of(
                "kafka.my.plugin.login", new Given("hush", "--set"), "kafka.client.rack", new Given("north", "--set"));

        assertThat(EffectiveSetting.of(given, "client.rack"::equals))
                .contains(
                        new EffectiveSetting("kafka.my.plugin.login", "(secret)", "--set"),
                        new EffectiveSetting("kafka.client.rack", "north", "--set"));
    }

    @Test
    void whatWasGivenDoesNotPrintItsValue() {
        assertThat(new Given("hush", "--set")).hasToString("Given[from --set]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.bootstrap.servers",
                "http.advertised",
                "http.port",
                "streams.threads",
                "registry.url",
                "registry.retry-wait"
            })
    void aPasswordInAnAddressIsNotRepeatedWhereverItWasWritten(String key) {
        for (String address :
                List.of("ann:hush@host:9092", "https://ann:hush/hush@host:8081", "http:/ann:hush @host:1")) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() -> Settings.of(Map.of(key, address)))
                    .withMessageContaining(key)
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("hush"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.token", "registry.token"})
    void aTokenThatCannotBeInAHeaderIsRefusedWithoutRepeatingIt(String key) {
        for (String token : List.of("hush\nhush", "hush hush", "hush\u00e9")) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() -> Settings.of(Map.of(key, token)))
                    .withMessage(
                            key + " = (secret) (from given) does not fit; allowed: visible ASCII characters without"
                                    + " blanks, or empty");
        }
        assertThat(Settings.of(Map.of(key, "aZ0-._~+/==\n"))).isNotNull();
    }

    @Test
    void anInvalidSecretIsNotPrintedEither() {
        Setting<String> secret = new Setting<>("some.secret", "", "nothing at all", "A secret.", true, text -> {
            throw new IllegalArgumentException(text);
        });
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> new SettingValues(Map.of("some.secret", new Given("hush", "test"))).get(secret))
                .withMessage("some.secret = (secret) (from test) does not fit; allowed: nothing at all");
    }
}
