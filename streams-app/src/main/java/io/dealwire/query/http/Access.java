package io.dealwire.query.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets requests through that carry the token, and all to what is open: health, for whoever watches over the process, and the page. */
public final class Access {

    /** A request without the token. */
    public static final class DeniedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final String SCHEME = "Bearer ";

    private final Optional<String> token;
    private final Predicate<String> open;

    /** With a token or none, and the paths that are open to all. */
    public Access(Optional<String> token, Predicate<String> open) {
        this.token = token;
        this.open = open;
    }

    /**
     * Checks a request.
     *
     * @throws DeniedException when it must not pass
     */
    public void check(Context context) {
        if (!open.test(context.path()) && !allows(Optional.ofNullable(context.header("Authorization")))) {
            throw new DeniedException();
        }
    }

    /** Whether an Authorization header carries the token; the time it takes tells nothing about the token. */
    boolean allows(Optional<String> authorization) {
        return token.isEmpty()
                || authorization
                        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .map(header -> header.substring(SCHEME.length()))
                        .filter(given -> MessageDigest.isEqual(
                                given.getBytes(StandardCharsets.UTF_8),
                                token.get().getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
