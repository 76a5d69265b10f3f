package io.dealwire.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderVersionTest {

    private static final Path PROGRAM = Path.of("target", "classes");

    @TempDir
    private Path folder;

    private Path copy;

    @BeforeEach
    void copyProgram() throws IOException {
        copy = folder.resolve("program");
        copyTo(copy);
    }

    private static void copyTo(Path target) throws IOException {
        for (String part : List.of("io/dealwire", "text", "grammar", "entity", "deal", "story")) {
            try (Stream<Path> all = Files.walk(PROGRAM.resolve(part))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path to = target.resolve(PROGRAM.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void anotherCopyOfTheProgramReadsAlike() throws IOException {
        assertThat(ReaderVersion.of(copy)).isEqualTo(ReaderVersion.current()).matches("[0-9a-f]{16}");
    }

    @Test
    void aProgramInAJarHasTheVersionOfTheSameInAFolder() throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(
                URI.create("jar:" + folder.resolve("program.jar").toUri()), Map.of("create", "true"))) {
            copyTo(jar.getPath("/"));

            assertThat(ReaderVersion.of(jar.getPath("/"))).isEqualTo(ReaderVersion.current());
        }
    }

    @Test
    void anotherTableMakesAnotherReader() throws IOException {
        Files.writeString(copy.resolve("deal/triggers.tsv"), "another table");

        assertThat(ReaderVersion.of(copy)).isNotEqualTo(ReaderVersion.current());
    }

    @Test
    void anotherTaggerMakesAnotherReader() throws IOException {
        Files.write(copy.resolve("io/dealwire/entity/ArticleTagger.class"), new byte[] {1});

        assertThat(ReaderVersion.of(copy)).isNotEqualTo(ReaderVersion.current());
    }

    @Test
    void whatFindsStoriesIsNoPartOfTheReader() throws IOException {
        Files.write(copy.resolve("io/dealwire/story/BandProcessor.class"), new byte[] {1});

        assertThat(ReaderVersion.of(copy)).isEqualTo(ReaderVersion.current());
    }
}
