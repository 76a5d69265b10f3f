package io.dealwire.query.cluster;

import io.dealwire.query.state.UnavailableException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Asks other instances. */
public interface Peers {

    /** What another instance answered. */
    record Reply(int status, String contentType, byte[] body, OptionalLong lag) {}

    /**
     * Sends a request on.
     *
     * @return the answer, whatever its status; fails with {@link UnavailableException} when there is none in time
     */
    CompletableFuture<Reply> get(Address peer, String pathAndQuery);
}
