package io.dealwire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom, as docs/architecture.md has it. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(House.ours())
            .importPackages("io.dealwire");

    @Test
    void arrowsPointDown() {
        House.arrowsPointDown().check(CLASSES);
    }

    @Test
    void stagesStayApart() {
        House.stagesStayApart().check(CLASSES);
    }

    @Test
    void packagesFormNoCircles() {
        House.packagesFormNoCircles().check(CLASSES);
    }

    @Test
    void kafkaStaysAtTheEdges() {
        House.kafkaStaysAtTheEdges().check(CLASSES);
    }

    @Test
    void timeComesInAsAValue() {
        House.timeComesInAsAValue().check(CLASSES);
    }

    @Test
    void noPackageHoldsMoreFilesThanOneCanHoldInMind() {
        assertThat(House.crowded(CLASSES)).isEmpty();
    }

    @Test
    void everyPackageHasADoor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(folders.filter(ArchitectureTest::holdsClasses))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean holdsClasses(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return !classes.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
