package io.dealwire.serde.registry;

import org.apache.kafka.common.errors.RetriableException;

/** The schema registry does not answer, after retries; the same request may succeed later. */
public final class RegistryUnavailableException extends RetriableException implements RegistryFailure {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public RegistryUnavailableException(String message) {
        super(message);
    }
}
