package io.dealwire.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type a name for the kind of problem that programs can rely on
 * @param title the kind of problem for people
 * @param status HTTP status
 * @param detail what is wrong this time
 * @param instance path of the request
 * @param allowed what would be allowed, where that can be listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<String> allowed) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:dealwire:problem:";

    public static Problem notFound(String path, String detail) {
        return new Problem(TYPES + "not-found", "Not found", 404, detail, path, List.of());
    }

    public static Problem badParameter(String path, BadParameterException problem) {
        return new Problem(
                TYPES + "bad-parameter", "Bad parameter", 400, problem.getMessage(), path, problem.allowed());
    }

    public static Problem unavailable(String path, String detail) {
        return new Problem(TYPES + "unavailable", "State not readable now", 503, detail, path, List.of());
    }

    public static Problem unauthorized(String path) {
        return new Problem(
                TYPES + "unauthorized",
                "Token needed",
                401,
                "Send the token as: Authorization: Bearer TOKEN",
                path,
                List.of());
    }

    /** Publishing is off, articles are refused or too many publish at once. */
    public static Problem refused(String path, int status, String title, String detail) {
        return new Problem(TYPES + "not-published", title, status, detail, path, List.of());
    }

    public static Problem other(String path, int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, path, List.of());
    }
}
