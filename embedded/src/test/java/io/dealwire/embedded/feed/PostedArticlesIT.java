package io.dealwire.embedded.feed;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.query.Instance;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An article that is posted to a running instance. */
class PostedArticlesIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    @Test
    void articleThatIsAcknowledgedIsOnItsTopicOnceAndItsDealIsTold() throws Exception {
        stack.createTopics();
        try (Instance instance = Instance.start(stack.settings(Map.of(
                "http.port", "0", "http.publish-token", "to-publish", "streams.state-dir", folder.toString())))) {
            assertThat(instance.runtime().awaitRunning(Patience.LONG)).isTrue();
            URI articles = URI.create(instance.url().orElseThrow() + "/api/v1/articles");

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(articles)
                            .header("Authorization", "Bearer to-publish")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                    {"id": "posted", "source": "Harbour Post", "publishedAt": "2026-03-02T08:00:00Z",
                                     "title": "Norvane Systems to buy Tellux Robotics for $40 million",
                                     "body": "Norvane Systems Inc said on Monday it had agreed to acquire Tellux Robotics Ltd for $40 million."}"""))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            List<String> published = new ArrayList<>();
            Records.of(
                    stack,
                    stack.topics().articlesRaw(),
                    new ByteArrayDeserializer(),
                    record -> published.add(record.key()));
            assertThat(published).containsExactly("posted");
            eventually()
                    .until(() -> client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(instance.url().orElseThrow() + "/api/v1/deals"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body()
                            .contains("Norvane"));
        }
    }
}
