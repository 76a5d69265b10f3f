package io.dealwire.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.compose.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that lead through the code name only classes and records that there are. */
class ClassNamesTest {

    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+[A-Z][A-Za-z0-9]*)`");

    /** A configuration value of Kafka's. */
    private static final Set<String> NO_CLASSES = Set.of("LogAppendTime");

    @ParameterizedTest
    @ValueSource(strings = {"docs/development.md", "docs/architecture.md"})
    void everyClassThatIsNamedIsThere(String document) throws IOException {
        Set<String> named = NAME.matcher(Files.readString(Checkout.root().resolve(document)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(NO_CLASSES);

        assertThat(named).hasSizeGreaterThan(30).isSubsetOf(sources());
    }

    /** The names of all classes and schemas. */
    private static Set<String> sources() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : Set.of("schemas", "streams-app", "evaluation", "embedded", "benchmarks")) {
            try (Stream<Path> files = Files.walk(Checkout.root().resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java") || name.endsWith(".avsc"))
                        .forEach(name -> names.add(name.substring(0, name.lastIndexOf('.'))));
            }
        }
        return names;
    }
}
