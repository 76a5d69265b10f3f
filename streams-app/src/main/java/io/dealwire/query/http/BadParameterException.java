package io.dealwire.query.http;

import java.util.List;

/** A parameter of a request that does not fit. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> allowed;

    public BadParameterException(String message) {
        this(message, List.of());
    }

    public BadParameterException(String message, List<String> allowed) {
        super(message);
        this.allowed = List.copyOf(allowed);
    }

    /** What would be allowed, where that can be listed. */
    List<String> allowed() {
        return allowed == null ? List.of() : allowed;
    }
}
