package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles published over HTTP: 202 only when the brokers have all of them, nothing published otherwise. */
class PublishRoutesTest {

    private static final String PATH = "/api/v1/articles";
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String ONE = """
            {
              "id": "a1", "source": "Harbour Post", "publishedAt": "2026-03-02T08:00:00Z",
              "title": "Norvane to buy Tellux", "body": "Norvane said it would buy Tellux."
            }""";
    private static final String SECOND = "{\"id\":\"a2\",\"title\":\"T\",\"publishedAt\":\"2026-03-02\"}";

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension()
            .with("http.token", "to-read")
            .with("http.publish-token", "to-publish")
            .with("http.publish-bytes", "2000");

    @RegisterExtension
    private final QueryServerExtension closed = new QueryServerExtension();

    @Test
    void articleIsPublishedUnderItsId() {
        HttpResponse<String> answer = publish(JSON, ONE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(QueryServerExtension.body(answer).path("articles").asInt()).isEqualTo(1);
        assertThat(server.backend().published().history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a1");
            assertThat(record.value().getTitle()).isEqualTo("Norvane to buy Tellux");
            assertThat(record.value().getFetchedAt()).isNotNull();
        });
    }

    @Test
    void listAndLinesAreEachPublishedInOrderTakeDownsToo() throws IOException {
        String takeDown = "{\"id\":\"a1\",\"deleted\":true}";

        HttpResponse<String> list = publish(JSON, "[" + ONE + "," + SECOND + "]");
        HttpResponse<String> lines = publish(LINES, SECOND + "\n\n" + takeDown + "\n");

        assertThat(list.statusCode()).as(list.body()).isEqualTo(202);
        assertThat(lines.statusCode()).as(lines.body()).isEqualTo(202);
        assertThat(QueryServerExtension.body(lines).path("takeDowns").asInt()).isEqualTo(1);
        assertThat(server.backend().published().history())
                .extracting(ProducerRecord::key)
                .containsExactly("a1", "a2", "a2", "a1");
        assertThat(server.backend().published().history().get(3).value()).isNull();
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ONE.getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = server.post(
                PATH,
                packed.toByteArray(),
                "Authorization",
                "Bearer to-publish",
                "Content-Type",
                JSON,
                "Content-Encoding",
                "gzip");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    @Test
    void itemOfNinjsIsAnArticleAndACanceledOneIsTakenDown() {
        publish(JSON, """
                {"uri": "urn:wire:1", "versioncreated": "2026-03-02T08:00:00Z", "headline": "Norvane to buy Tellux",
                 "body_text": "Norvane said it would buy Tellux.", "language": "en", "pubstatus": "usable"}""");
        publish(JSON, "{\"uri\": \"urn:wire:1\", \"pubstatus\": \"canceled\"}");

        assertThat(server.backend().published().history())
                .extracting(ProducerRecord::key)
                .containsExactly("urn:wire:1", "urn:wire:1");
        RawArticle article = server.backend().published().history().get(0).value();
        assertThat(article.getTitle()).isEqualTo("Norvane to buy Tellux");
        assertThat(article.getBody()).isEqualTo("Norvane said it would buy Tellux.");
        assertThat(server.backend().published().history().get(1).value()).isNull();
    }

    @Test
    void itemUnderEmbargoIsAConflictThatSaysUntilWhen() {
        HttpResponse<String> answer = publish(JSON, """
                {"uri": "urn:wire:2", "versioncreated": "2026-03-02T08:00:00Z", "headline": "Norvane to buy Tellux",
                 "embargoed": "2099-01-01T06:00:00Z"}""");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(QueryServerExtension.body(answer).at("/articles/0/reason").asText())
                .contains("embargoed until 2099-01-01T06:00:00Z");
        assertNothingIsPublished();
    }

    @Test
    void oneArticleThatCannotBeReadKeepsAllBackAndIsNamed() {
        HttpResponse<String> answer = publish(LINES, SECOND + "\n{\"id\":\"broken\"}\nno json\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(QueryServerExtension.body(answer).at("/articles/0/articleId").asText())
                .isEqualTo("broken");
        assertThat(QueryServerExtension.body(answer).at("/articles/0/line").asInt())
                .isEqualTo(2);
        assertThat(QueryServerExtension.body(answer).at("/articles/1/reason").asText())
                .startsWith("no JSON");
        assertNothingIsPublished();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "7", "null"})
    void whatHoldsNoArticleIsUnprocessable(String body) {
        assertThat(publish(JSON, body).statusCode()).isEqualTo(422);
        assertNothingIsPublished();
    }

    @Test
    void moreThanTheBoundIsTooLargeAlsoWhenPacked() throws IOException {
        String large = "{\"id\":\"a1\",\"title\":\"" + "x".repeat(3_000) + "\"}";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(large.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(publish(JSON, large).statusCode()).isEqualTo(413);
        assertThat(server.post(
                                PATH,
                                packed.toByteArray(),
                                "Authorization",
                                "Bearer to-publish",
                                "Content-Type",
                                JSON,
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(413);
        assertNothingIsPublished();
    }

    /** A page in a browser can send these without being asked for its right to. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void otherMediaTypesAreNotSupported(String type) {
        assertThat(publish(type, ONE).statusCode()).isEqualTo(415);
        assertNothingIsPublished();
    }

    @Test
    void whatTheBrokersDoNotTakeIsNotAcknowledged() {
        server.backend().published().sendException = new TimeoutException("no broker");
        HttpResponse<String> away = publish(JSON, ONE);
        server.backend().published().sendException = null;

        assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(publish(JSON, ONE).statusCode()).as("afterwards").isEqualTo(202);
    }

    @Test
    void onlyTheTokenToPublishPublishesAndItReadsNothing() {
        assertThat(server.post(PATH, bytes(ONE), "Content-Type", JSON).statusCode())
                .isEqualTo(401);
        assertThat(server.post(PATH, bytes(ONE), "Content-Type", JSON, "Authorization", "Bearer to-read")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get("/api/v1/deals", "Authorization", "Bearer to-publish")
                        .statusCode())
                .isEqualTo(401);
        assertNothingIsPublished();
    }

    @Test
    void withoutATokenToPublishNobodyMay() {
        HttpResponse<String> answer = closed.post(PATH, bytes(ONE), "Content-Type", JSON);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("http.publish-token");
    }

    private HttpResponse<String> publish(String type, String body) {
        return server.post(PATH, bytes(body), "Authorization", "Bearer to-publish", "Content-Type", type);
    }

    private void assertNothingIsPublished() {
        assertThat(server.backend().published().history()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
