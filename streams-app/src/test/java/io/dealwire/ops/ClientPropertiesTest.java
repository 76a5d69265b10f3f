package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPropertiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.protocol",
                "main.consumer.max.poll.records",
                "producer.linger.ms",
                "ssl.keystore.location"
            })
    void whatKafkaKnowsIsShown(String property) {
        assertThat(ClientProperties.isOpen(property)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sasl.jaas.config", "ssl.keystore.key", "consumer.ssl.truststore.password", "my.plugin.login"})
    void passwordsAndWhatKafkaDoesNotKnowAreNot(String property) {
        assertThat(ClientProperties.isOpen(property)).isFalse();
    }
}
