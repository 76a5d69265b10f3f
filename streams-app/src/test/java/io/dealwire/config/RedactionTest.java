package io.dealwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.sasl.jaas.config",
                "kafka.ssl.key.password",
                "kafka.ssl.keystore.key",
                "kafka.my.apikey",
                "kafka.my.api.key",
                "kafka.client-secret",
                "kafka.basic.auth.user.info",
                "kafka.oauth.private-key",
                "kafka.aws.credentials",
                "kafka.sasl.oauthbearer.assertion.file",
                "API_KEY",
                "Authorization"
            })
    void aNameTellsASecret(String name) {
        assertThat(Redaction.namesSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka.key.serializer", "kafka.client.id", "story.window", "kafka.ssl.keystore.location"})
    void otherNamesTellNone(String name) {
        assertThat(Redaction.namesSecret(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://ann:hush@host:1/x            | https://(secret)@host:1/x
                    https://ann:hu/sh hush@host          | https://(secret)@host
                    https://ann:hu@hush@host             | https://(secret)@host
                    ann:hush@host:9092                   | (secret)@host:9092
                    http://a:1,http://ann:hush@b:1       | http://(secret)@b:1
                    http://a:1/x?api_key=hush&size=7     | http://a:1/x?api_key=(secret)&size=7
                    host-1:9092,host-2:9092              | host-1:9092,host-2:9092
                    """)
    void theValueOfASettingLosesUserAndPassword(String value, String shown) {
        assertThat(Redaction.ofValue(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    Illegal character at index 7: http://ann:hu^sh@host:1 | Illegal character at index 7: http://(secret)@host:1
                    cannot convert 'ann:hush@host' to URI                | cannot convert (secret)@host' to URI
                    GET Authorization: Bearer hush.HUSH-1_2==            | GET Authorization: (secret) (secret)
                    invalid header value: "Basic YW5uOmh1c2g="           | invalid header value: "Basic (secret)"
                    ScramLoginModule required password="hush hush";      | ScramLoginModule required password=(secret);
                    {"client_secret": "hush", "scope": "all"}            | {"client_secret": (secret), "scope": "all"}
                    basic.auth.user.info = ann:hush                      | basic.auth.user.info = (secret)
                    registry.token=(secret), retries=3                   | registry.token=(secret), retries=3
                    """)
    void aSentenceLosesItsSecrets(String sentence, String shown) {
        assertThat(Redaction.ofText(sentence)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cannot write a record of 12 bytes to dealwire.deals (from dealwire.articles.raw-0@12)",
                "the schema registry at http://registry:8081 does not answer: connection refused",
                "User for basic authentication at the schema registry",
                "Check registry.user, registry.password, registry.token.",
                "key=a1, partition=3"
            })
    void whatHoldsNoSecretStaysAsItIs(String sentence) {
        assertThat(Redaction.ofText(sentence)).isEqualTo(sentence);
    }

    @Test
    void aLongWordIsReadOnce() {
        String word = "token".repeat(100_000) + ":" + "a".repeat(500_000) + "@";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatCode(() -> Redaction.ofText(word)).doesNotThrowAnyException());
    }
}
