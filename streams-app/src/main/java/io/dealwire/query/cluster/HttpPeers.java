package io.dealwire.query.cluster;

import io.dealwire.config.HttpSettings;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.UnavailableException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Asks other instances over HTTP, with the token that all instances share. */
public final class HttpPeers implements Peers {

    private final HttpSettings settings;
    private final HttpClient client;

    public HttpPeers(HttpSettings settings) {
        this.settings = settings;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.forwardTimeout())
                .build();
    }

    @Override
    public CompletableFuture<Reply> get(Address peer, String pathAndQuery) {
        HttpRequest request;
        try {
            request = request(peer, pathAndQuery);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(
                    new UnavailableException("Instance " + peer + " has an address that HTTP does not know"));
        }
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, failure) -> {
                    if (failure != null) {
                        throw new UnavailableException("Instance " + peer + " does not answer");
                    }
                    return reply(response);
                });
    }

    private HttpRequest request(Address peer, String pathAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + peer + pathAndQuery))
                .timeout(settings.forwardTimeout())
                .header(Call.FORWARDED_HEADER, "true");
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/json"),
                response.body(),
                response.headers()
                        .firstValue(Call.LAG_HEADER)
                        .map(Long::parseLong)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }
}
