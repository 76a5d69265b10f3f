package io.dealwire.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.cli.output.CommandException;
import io.dealwire.config.KafkaSettings;
import io.dealwire.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class KafkaCallsTest {

    private static final KafkaSettings KAFKA =
            Settings.of(Map.of("kafka.bootstrap.servers", "broker:9092")).kafka();

    @Test
    void aBrokerThatIsAwayIsNamedWithTheFlagThatNamesAnother() {
        CommandException explained = KafkaCalls.explain(new TimeoutException("timed out"), KAFKA);
        assertThat(explained.getMessage()).isEqualTo("No Kafka broker answers at broker:9092");
        assertThat(explained.advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("--bootstrap"));
    }

    @Test
    void aWrongPasswordPointsToTheSettingsOfSecurity() {
        assertThat(advice(new SaslAuthenticationException("bad credentials")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("kafka.sasl"));
    }

    @Test
    void missingRightsAreToldApartFromMissingTopics() {
        assertThat(KafkaCalls.explain(new TopicAuthorizationException("no"), KAFKA)
                        .getMessage())
                .contains("does not allow");
        assertThat(advice(new UnknownTopicOrPartitionException("no such topic")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("topics create"));
    }

    @Test
    void theCauseOfAClientThatCannotBeMadeIsTold() {
        KafkaException failure = new KafkaException(
                "Failed to create new KafkaAdminClient", new ConfigException("No resolvable address"));
        assertThat(KafkaCalls.explain(failure, KAFKA).getMessage()).contains("No resolvable address");
    }

    private static Optional<String> advice(Exception failure) {
        return KafkaCalls.explain(failure, KAFKA).advice();
    }
}
