package io.dealwire.query.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets requests through that carry the token, and all to what is open: health, for whoever watches over the process, and the page. To publish takes
 * a token of its own, without which nobody may.
 */
public final class Access {

    /** A request without the token. */
    public static final class DeniedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** A request to publish where nobody may. */
    public static final class PublishingOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;
    private final Optional<String> publishToken;
    private final Predicate<String> open;

    /** With a token or none, a token to publish or none, and the paths that are open to all. */
    public Access(Optional<String> token, Optional<String> publishToken, Predicate<String> open) {
        this.token = token;
        this.publishToken = publishToken;
        this.open = open;
    }

    /**
     * Checks a request.
     *
     * @throws DeniedException when it must not pass
     */
    public void check(Context context) {
        Optional<String> authorization = authorization(context);
        boolean publishes = context.method() == HandlerType.POST && carries(authorization, publishToken);
        if (!open.test(context.path()) && !allows(authorization) && !publishes) {
            throw new DeniedException();
        }
    }

    /**
     * Checks a request to publish.
     *
     * @throws PublishingOffException when nobody may publish here
     * @throws DeniedException when this caller may not
     */
    public void checkPublisher(Context context) {
        if (publishToken.isEmpty()) {
            throw new PublishingOffException();
        }
        if (!carries(authorization(context), publishToken)) {
            throw new DeniedException();
        }
    }

    /** Whether an Authorization header carries the token; the time it takes tells nothing about the token. */
    boolean allows(Optional<String> authorization) {
        return token.isEmpty() || carries(authorization, token);
    }

    private static Optional<String> authorization(Context context) {
        return Optional.ofNullable(context.header("Authorization"));
    }

    /** Whether there is a token and the header carries it. */
    private static boolean carries(Optional<String> authorization, Optional<String> token) {
        return token.isPresent()
                && authorization
                        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .map(header -> header.substring(SCHEME.length()))
                        .filter(given -> MessageDigest.isEqual(
                                given.getBytes(StandardCharsets.UTF_8),
                                token.get().getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
