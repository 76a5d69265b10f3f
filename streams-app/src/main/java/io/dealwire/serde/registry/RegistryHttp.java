package io.dealwire.serde.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.dealwire.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests to a registry: authentication, retries with back-off, the next address when one is away. TLS is the JVM's
 * ({@code javax.net.ssl.*}). Redirects are not followed, so that credentials go nowhere else.
 */
final class RegistryHttp {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHttp.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final RegistryAccess access;
    private final HttpClient client;
    /** Index of the address that answered last. */
    private final AtomicInteger current = new AtomicInteger();

    RegistryHttp(RegistryAccess access) {
        this.access = access;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What the registry answered: JSON, or the error code it gave with a 404. */
    record Answer(int status, JsonNode body) {

        boolean found() {
            return status != 404;
        }

        int errorCode() {
            return body.path("error_code").asInt(status);
        }
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, JsonNode body) {
        return send("POST", path, BodyPublishers.ofString(body.toString()));
    }

    Answer put(String path, JsonNode body) {
        return send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        for (int retry = 0; ; retry++) {
            URI address = access.addresses()
                    .get(Math.floorMod(current.get(), access.addresses().size()));
            try {
                return answer(method, address, path, body);
            } catch (RegistryUnavailableException e) {
                current.incrementAndGet();
                if (retry >= access.backoff().retries()) {
                    throw e;
                }
                LOG.warn(
                        "{}; trying again ({} of {})",
                        e.getMessage(),
                        retry + 1,
                        access.backoff().retries());
            }
            pause(retry + 1);
        }
    }

    private Answer answer(String method, URI address, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(access.readTimeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body);
        access.credentials().header().ifPresent(header -> request.header("Authorization", header));
        try {
            return judge(address, client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new RegistryUnavailableException(
                    "the schema registry at " + address + " does not answer: " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while waiting for the schema registry", e);
        }
    }

    private static Answer judge(URI address, HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = json(response.body());
        if (status / 100 == 2 && !body.isMissingNode()) {
            return new Answer(status, body);
        }
        String said = body.path("message").asText("HTTP status " + status);
        if (status >= 500 || status == 429 || status == 408) {
            throw new RegistryUnavailableException("the schema registry at " + address + " is in trouble: " + said);
        }
        int errorCode = body.path("error_code").asInt();
        if (status == 404 && errorCode / 100 == 404) {
            return new Answer(status, body);
        }
        if (status == 401 || status == 403) {
            throw new RegistryRefusedException(
                    status, "the schema registry at " + address + " does not let us in (HTTP status " + status + ")");
        }
        // A wrong path or a proxy answers 404 too: only the registry's own codes (404xx) tell of unknown schemas.
        if (status == 404 || errorCode == 0) {
            throw new RegistryRefusedException(
                    status, "no schema registry answers at " + address + " (HTTP status " + status + ")");
        }
        throw new RegistryRefusedException(errorCode, "the schema registry refuses: " + said);
    }

    private static JsonNode json(String text) {
        try {
            JsonNode tree = Json.mapper().readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The JDK's client throws connect exceptions without a word. */
    private static String reason(IOException e) {
        if (e instanceof ConnectException) {
            boolean unresolved = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                    .anyMatch(UnresolvedAddressException.class::isInstance);
            return unresolved ? "unknown host" : "connection refused";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void pause(int retry) {
        try {
            Thread.sleep(access.backoff()
                    .before(retry, ThreadLocalRandom.current().nextDouble())
                    .toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while waiting for the schema registry", e);
        }
    }
}
