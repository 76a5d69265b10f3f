package io.dealwire.serde.registry;

import org.apache.kafka.common.KafkaException;

/**
 * The schema registry answers that it will not do this: not authorised, an incompatible schema, a subject that nobody
 * registered. The same request fails again until somebody changes a setting or a schema.
 */
public final class RegistryRefusedException extends KafkaException implements RegistryFailure {

    private static final long serialVersionUID = 1L;

    private final int errorCode;

    /** @param errorCode the registry's error code, such as 40901, or the HTTP status when it gave none */
    public RegistryRefusedException(int errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    public RegistryRefusedException(int errorCode, String message, Throwable cause) {
        super(message, cause);
        this.errorCode = errorCode;
    }

    /** The registry's error code; its first three digits are the HTTP status. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether the schema was refused because it does not suit the versions before it. */
    public boolean incompatible() {
        return errorCode == 409 || errorCode / 100 == 409;
    }
}
