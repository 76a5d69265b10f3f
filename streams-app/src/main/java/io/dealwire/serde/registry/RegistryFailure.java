package io.dealwire.serde.registry;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schema registry is away or refuses: the record itself is not to blame. Error handlers must never drop a record for
 * it, nor send it to the dead letters, but stop and try again; bad data is an {@link UnreadableRecordException} instead.
 */
public sealed interface RegistryFailure permits RegistryUnavailableException, RegistryRefusedException {

    /** The failure of the registry that an exception was caused by, if any. */
    static Optional<RegistryFailure> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(32)
                .filter(RegistryFailure.class::isInstance)
                .map(RegistryFailure.class::cast)
                .findFirst();
    }

    /** What went wrong, in a line. */
    String getMessage();
}
