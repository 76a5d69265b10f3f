package io.dealwire.query.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as far as routing needs it.
 *
 * @param pathAndQuery path and query as received, still encoded
 * @param forwarded whether another instance sent it on: then it is answered here or not at all
 * @param staleOk whether the caller also takes a standby's answer
 */
public record Call(String pathAndQuery, boolean forwarded, boolean staleOk) {

    /** Tells an instance that a request comes from another one. */
    public static final String FORWARDED_HEADER = "Dealwire-Forwarded";

    /** On an answer: how many records behind the store was. */
    public static final String LAG_HEADER = "Dealwire-Lag";

    /**
     * A request as it was received.
     *
     * @throws BadParameterException when it wants anything but {@code stale=ok}
     */
    public static Call of(Context context) {
        String query = context.queryString();
        boolean staleOk = "ok".equals(context.queryParam("stale"));
        if (!staleOk && context.queryParam("stale") != null) {
            throw new BadParameterException(
                    "stale = \"" + context.queryParam("stale") + "\" does not fit", List.of("ok"));
        }
        return new Call(
                context.req().getRequestURI() + (query == null ? "" : "?" + query),
                context.header(FORWARDED_HEADER) != null,
                staleOk);
    }

    /**
     * A request of our own.
     *
     * @param before the path below {@link Routes#BASE} up to an id, such as {@code /articles/}
     * @param id the id, not encoded
     * @param after the rest of the path
     */
    public static Call internal(String before, String id, String after) {
        // A path wants %20 where a form writes a plus sign.
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        return new Call(Routes.BASE + before + encoded + after, false, false);
    }
}
