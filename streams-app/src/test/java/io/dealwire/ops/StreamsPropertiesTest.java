package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.dealwire.ops.failure.UnreadableRecords;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {

    @Test
    void kafkaStreamsAcceptsThem() {
        new StreamsConfig(of(Map.of()));
        new StreamsConfig(of(Map.of("streams.group-protocol", "streams", "http.enabled", "false")));
    }

    @Test
    void whatCorrectnessRestsOnCannotBeReplaced() {
        Properties properties = of(Map.of(
                "kafka.processing.guarantee", "at_least_once",
                "kafka.application.id", "other",
                "kafka.deserialization.exception.handler", "other"));

        assertThat(properties)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("application.id", "dealwire-streams")
                .containsEntry("deserialization.exception.handler", UnreadableRecords.class.getName());
    }

    @Test
    void whatGoesToTheClientsIsPassedThrough() {
        Properties properties = of(Map.of("kafka.security.protocol", "SSL", "kafka.num.stream.threads", "7"));

        assertThat(properties).containsEntry("security.protocol", "SSL").containsEntry("num.stream.threads", "7");
    }

    @Test
    void clientsAreNamedAlikeAtEveryStart() {
        assertThat(of(Map.of("streams.application-id", "news"))).containsEntry("client.id", "news");
        assertThat(of(Map.of("kafka.client.id", "news-1"))).containsEntry("client.id", "news-1");
    }

    @Test
    void deadLettersGoToTheTopicUnderThePrefix() {
        assertThat(of(Map.of("topics.prefix", "news.")))
                .containsEntry("errors.dead.letter.queue.topic.name", "news.dead-letters");
    }

    @Test
    void otherInstancesAreToldWhereThisOneAnswers() {
        Properties properties =
                StreamsProperties.of(Settings.of(Map.of()), Optional.of(new HostInfo("app-1.example", 8080)));

        assertThat(properties).containsEntry("application.server", "app-1.example:8080");
        assertThat(of(Map.of())).doesNotContainKey("application.server");
    }

    private static Properties of(Map<String, String> given) {
        return StreamsProperties.of(Settings.of(given), Optional.empty());
    }
}
