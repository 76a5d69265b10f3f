package io.dealwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;

/**
 * Writes the contracts that have changed as a new released version; a step of every release, not a test of the build:
 *
 * <pre>mvn -Dquick -DskipTests=false -pl schemas test -Dtest=FreezeSchemas</pre>
 *
 * <p>With {@code -Dfreeze.replace=true} the last version is written anew: only for one that nobody has been given yet.
 */
class FreezeSchemas {

    private static final boolean REPLACE = Boolean.getBoolean("freeze.replace");

    @Test
    void writeReleasedVersions() throws IOException {
        for (Schema contract : Contracts.current()) {
            Path first = Contracts.file(contract.getName(), 1);
            Files.createDirectories(first.getParent());
            List<Schema> released = Contracts.released(contract.getName());
            boolean changed = released.isEmpty()
                    || !released.get(released.size() - 1).toString().equals(contract.toString());
            if (!changed) {
                continue;
            }
            boolean replace = REPLACE && !released.isEmpty();
            int version = replace ? released.size() : released.size() + 1;
            assertThat(FullTransitive.problems(contract, released.subList(0, version - 1)))
                    .isEmpty();
            Files.writeString(
                    Contracts.file(contract.getName(), version),
                    SchemaFormatter.format("json/pretty", contract) + "\n");
        }
    }
}
