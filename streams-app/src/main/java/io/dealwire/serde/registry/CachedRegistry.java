package io.dealwire.serde.registry;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * Asks a registry once for each schema: what it answers never changes. Only what exists is remembered, so a schema
 * registered later is found, and rubbish ids do not fill the memory.
 */
public final class CachedRegistry implements SchemaRegistry {

    private record Version(String subject, Schema schema) {}

    private final SchemaRegistry registry;
    private final Map<Version, Integer> registered = new ConcurrentHashMap<>();
    private final Map<Version, Integer> lookedUp = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    public CachedRegistry(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public int register(String subject, Schema schema) {
        return registered.computeIfAbsent(
                new Version(subject, schema), version -> registry.register(version.subject(), version.schema()));
    }

    @Override
    public OptionalInt idOf(String subject, Schema schema) {
        Integer id = lookedUp.computeIfAbsent(new Version(subject, schema), version -> {
            OptionalInt found = registry.idOf(version.subject(), version.schema());
            return found.isPresent() ? found.getAsInt() : null;
        });
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    @Override
    public Optional<Schema> schemaOf(int id) {
        return Optional.ofNullable(
                schemas.computeIfAbsent(id, wanted -> registry.schemaOf(wanted).orElse(null)));
    }

    @Override
    public void close() {
        registry.close();
    }
}
