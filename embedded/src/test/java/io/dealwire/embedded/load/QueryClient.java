package io.dealwire.embedded.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks an instance over HTTP. */
final class QueryClient {

    private static final Duration TIME_OUT = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    QueryClient(String url) {
        this.url = url + "/api/v1";
    }

    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(url + path)).timeout(TIME_OUT).build(),
                HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), Json.mapper().readTree(response.body()));
    }
}
