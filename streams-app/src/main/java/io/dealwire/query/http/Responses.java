package io.dealwire.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dealwire.json.Json;
import io.javalin.http.Context;

/** Writes answers: JSON bodies and problems. */
public final class Responses {

    /** Seconds after which to ask again: about what a rebalance takes. */
    private static final String RETRY_AFTER = "2";

    private Responses() {}

    public static void json(Context context, Object body) {
        try {
            context.contentType("application/json").result(Json.mapper().writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }

    public static void problem(Context context, Problem problem) {
        json(context.status(problem.status()), problem);
        context.contentType(Problem.MEDIA_TYPE);
        switch (problem.status()) {
            case 401 -> context.header("WWW-Authenticate", "Bearer");
            case 405 -> context.header("Allow", Routes.methods(context.path()));
            case 429, 503 -> context.header("Retry-After", RETRY_AFTER);
            default -> {
                // the body says it all
            }
        }
    }
}
