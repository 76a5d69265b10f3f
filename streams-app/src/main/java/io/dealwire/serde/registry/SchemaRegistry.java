package io.dealwire.serde.registry;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/**
 * What a serde asks of a schema registry. Implementations are safe for use by many threads.
 *
 * <p>Every method throws {@link RegistryUnavailableException} when the registry does not answer, and {@link
 * RegistryRefusedException} when it answers that it will not do this.
 */
public interface SchemaRegistry extends AutoCloseable {

    /** Registers a schema as a version of the subject, unless it already is one. Gives its id. */
    int register(String subject, Schema schema);

    /** The id of a schema that has been registered as a version of the subject; empty when it has not. */
    OptionalInt idOf(String subject, Schema schema);

    /** The schema with an id; empty when the registry knows none. */
    Optional<Schema> schemaOf(int id);

    @Override
    default void close() {}
}
