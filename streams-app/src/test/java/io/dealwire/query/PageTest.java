package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is sent; what it shows is tried with a browser. */
class PageTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension().with("http.token", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/deal", "/deal?id=d1", "/company?id=c1", "/pipeline"})
    void everyViewIsTheSameDocumentAndNeedsNoToken(String path) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body()).isEqualTo(server.get("/").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/deals", "/deal/", "/pipeline/", "/index.html", "/page/main.js", "/assets/", "/assets/x/none.js"
            })
    void anyOtherPathIsAProblem(String path) {
        HttpResponse<String> response = server.get(path, "Authorization", "Bearer secret");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deals",
                "/metrics",
                "/assets/../api/v1/deals",
                "/assets/%2e%2e/metrics",
                "/deal/../metrics"
            })
    void tokenIsStillNeededForWhatThePageShows(String path) {
        assertThat(server.get(path).statusCode()).isNotEqualTo(200);
        assertThat(server.get(path).body()).doesNotContain("dealwire_running");
    }

    @Test
    void documentRunsNothingButItsOwnScripts() {
        String policy = header(server.get("/"), "Content-Security-Policy");

        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http:", "https:", "data:", "*");
        assertThat(server.get("/").body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
    }

    @Test
    void everyAnswerForbidsToGuessItsType() {
        assertThat(header(server.get("/"), "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(server.get("/health"), "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(server.get("/api/v1/deals"), "X-Content-Type-Options"))
                .isEqualTo("nosniff");
    }

    /** Then the page also works below a prefix that a proxy takes off. */
    @Test
    void addressesInTheDocumentAreRelative() {
        Matcher addresses = ADDRESS.matcher(server.get("/").body());

        assertThat(addresses.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .noneMatch(address -> address.startsWith("/") || address.contains(":"));
    }

    @Test
    void everythingTheDocumentLoadsIsThereAndMayBeKept() {
        Matcher addresses = ADDRESS.matcher(server.get("/").body());

        assertThat(addresses.results().map(found -> found.group(1)).filter(address -> address.startsWith("assets/")))
                .hasSizeGreaterThan(5)
                .allSatisfy(address -> {
                    HttpResponse<String> response = server.get("/" + address);
                    assertThat(response.statusCode()).as(address).isEqualTo(200);
                    assertThat(header(response, "Cache-Control")).contains("immutable");
                });
    }

    @Test
    void assetOfAnotherVersionIsGivenButNotKept() {
        HttpResponse<String> response = server.get("/assets/another/main.js");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/javascript");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = server.get("/");
        HttpResponse<String> second = server.get("/", "If-None-Match", header(first, "ETag"));

        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
