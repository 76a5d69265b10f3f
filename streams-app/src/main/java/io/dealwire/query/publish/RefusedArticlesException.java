package io.dealwire.query.publish;

import java.util.List;

/** A request that publishes nothing, and why. */
public final class RefusedArticlesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An article that cannot be published.
     *
     * @param line its line, or its place in the list, from 1
     * @param articleId its id; empty when it could not be read
     */
    public record Reason(long line, String articleId, String reason) {}

    private final int status;
    private final transient List<Reason> reasons;

    RefusedArticlesException(int status, String message, List<Reason> reasons) {
        super(message);
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    RefusedArticlesException(int status, String message) {
        this(status, message, List.of());
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }

    /** The first articles that are to blame, in their order. */
    public List<Reason> reasons() {
        return reasons;
    }
}
