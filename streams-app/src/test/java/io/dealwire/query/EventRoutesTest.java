package io.dealwire.query;

import static io.dealwire.query.QueryServerExtension.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealwire.avro.DealEvent;
import io.dealwire.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live feed, over HTTP. */
class EventRoutesTest {

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    private final HttpClient client = HttpClient.newHttpClient();

    /** A frame as it came: its lines. */
    private record Frame(List<String> lines) {

        String value(String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field + ": "))
                    .map(line -> line.substring(field.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String deal() {
            try {
                return Json.mapper().readTree(value("data")).path("dealId").asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Stream(HttpResponse<InputStream> response, BufferedReader lines) implements AutoCloseable {

        Frame next() throws IOException {
            List<String> frame = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                frame.add(line);
            }
            return new Frame(frame);
        }

        Frame nextEvent() throws IOException {
            Frame frame = next();
            while (frame.value("event").isEmpty()) {
                frame = next();
            }
            return frame;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private Stream watch(String query, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://" + server.address() + "/api/v1/events" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Stream(response, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    private static DealEvent event(String dealId) {
        return Samples.event(dealId, 1, Samples.DAY).build();
    }

    @Test
    void eventsAreSentAsTheyCome() throws Exception {
        try (Stream stream = watch("")) {
            assertThat(stream.response().headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("text/event-stream");
            assertThat(stream.next().value("id")).isNotEmpty();

            server.backend().events().add(0, event("d1"));

            Frame frame = stream.nextEvent();
            assertThat(frame.value("event")).isEqualTo("deal");
            assertThat(frame.deal()).isEqualTo("d1");
        }
    }

    @Test
    void whoComesBackWithTheLastIdGoesOnBehindIt() throws Exception {
        String id;
        try (Stream stream = watch("")) {
            server.backend().events().add(0, event("d1"));
            id = stream.nextEvent().value("id");
        }
        server.backend().events().add(1, event("d2"));
        try (Stream stream = watch("", "Last-Event-ID", id);
                Stream other = watch("?after=" + id)) {
            assertThat(stream.nextEvent().deal()).isEqualTo("d2");
            assertThat(other.nextEvent().deal()).isEqualTo("d2");
        }
    }

    @Test
    void whoHasSeenNothingGoesOnFromWhereHeBegan() throws Exception {
        String id;
        try (Stream stream = watch("")) {
            id = stream.next().value("id");
        }
        server.backend().events().add(0, event("d1"));
        try (Stream stream = watch("", "Last-Event-ID", id)) {
            assertThat(stream.nextEvent().deal()).isEqualTo("d1");
        }
    }

    @Test
    void onlyWhatIsWantedIsSent() throws Exception {
        try (Stream stream = watch("?company=nobody&status=ANNOUNCED&type=acquisition&minValue=1");
                Stream other = watch("?company=harbour&minValue=1500000000")) {
            server.backend().events().add(0, event("d1"));

            assertThat(other.nextEvent().deal()).isEqualTo("d1");
            server.backend().feed().close();
            assertThat(stream.nextEvent().value("event")).isEqualTo("dropped");
        }
    }

    @Test
    void whoIsDroppedHearsWhy() throws Exception {
        try (Stream stream = watch("")) {
            stream.next();
            server.backend().feed().close();

            Frame last = stream.nextEvent();
            assertThat(last.value("event")).isEqualTo("dropped");
            assertThat(last.value("data")).contains("reason");
            assertThat(stream.lines().readLine()).isNull();
        }
    }

    /** He reads nothing at all: what comes fills the buffers of the connection, then his own. */
    @Test
    void whoDoesNotReadHoldsNobodyUp() throws Exception {
        try (Stream fast = watch("");
                Socket slow =
                        new Socket(server.address().host(), server.address().port())) {
            slow.setReceiveBufferSize(4_096);
            slow.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> server.backend().feed().watchers() == 2);

            int events = 0;
            while (server.backend().feed().watchers() == 2 && events < 100_000) {
                server.backend().events().add(0, event("d" + events));
                assertThat(fast.nextEvent().deal()).isEqualTo("d" + events);
                events++;
            }

            assertThat(server.backend().feed().watchers()).isOne();
        }
    }

    @Test
    void tooManyAreToldToComeLater() throws Exception {
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < FakeBackend.MOST_WATCHERS; i++) {
            streams.add(watch(""));
        }
        HttpResponse<String> refused = server.get("/api/v1/events");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(body(refused).path("detail").asText()).contains("http.most-watchers");
        for (Stream stream : streams) {
            stream.close();
        }
    }

    @Test
    void whatDoesNotFitIsAProblem() {
        assertThat(server.get("/api/v1/events", "Last-Event-ID", "rubbish").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/v1/events?minValue=much").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/events?colour=red").statusCode()).isEqualTo(400);
    }
}
