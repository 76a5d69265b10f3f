package io.dealwire.serde.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How to prove to the registry who we are. Never shows its secret. */
public record Credentials(Optional<String> header) {

    static final Credentials NONE = new Credentials(Optional.empty());

    /** HTTP basic authentication (RFC 7617) with {@code user:password}. */
    static Credentials basic(String userInfo) {
        return new Credentials(
                Optional.of("Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * A bearer token (RFC 6750).
     *
     * @throws IllegalArgumentException when it cannot be in a header; the JDK's own exception would repeat it
     */
    static Credentials bearer(String token) {
        if (!token.matches("[!-~]+")) {
            throw new IllegalArgumentException("a bearer token has visible ASCII characters only, and no blanks");
        }
        return new Credentials(Optional.of("Bearer " + token));
    }

    @Override
    public String toString() {
        return header.isPresent() ? "(secret)" : "none";
    }
}
