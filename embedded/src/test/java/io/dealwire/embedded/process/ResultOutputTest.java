package io.dealwire.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultOutputTest {

    private static final ResultOutput.Content CONTENT =
            stream -> stream.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedWhenAllIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("results.jsonl"), "before");

        ResultOutput.of(file).write(stream -> {
            CONTENT.writeTo(stream);
            assertThat(file).hasContent("before");
        });

        assertThat(file).hasContent("one\ntwo\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileStaysAsItWasWhenTheResultsCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("results.jsonl"), "before");

        assertThatIOException()
                .isThrownBy(() -> ResultOutput.of(file).write(stream -> {
                    CONTENT.writeTo(stream);
                    throw new IOException("disk full");
                }));

        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anEndingInGzCompresses() throws IOException {
        Path file = folder.resolve("results.jsonl.gz");

        ResultOutput.of(file).write(CONTENT);

        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(packed.readAllBytes()).asString().isEqualTo("one\ntwo\n");
        }
    }

    @Test
    void aLinkStaysALinkAlsoWhenWhatItLeadsToIsNotThereYet() throws IOException {
        Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere/results.jsonl"));

        ResultOutput.of(link).write(CONTENT);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("elsewhere/results.jsonl")).hasContent("one\ntwo\n");

        ResultOutput.of(link).write(stream -> stream.write('3'));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("elsewhere/results.jsonl")).hasContent("3");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNamedPipeIsWrittenThroughTo() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                return e.toString();
            }
        });

        ResultOutput.of(pipe).write(CONTENT);

        assertThat(read.get(2, TimeUnit.MINUTES)).isEqualTo("one\ntwo\n");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsWrittenThroughToAndSaysWhatItDoesNotTake() throws IOException {
        ResultOutput.of(Path.of("/dev/null")).write(CONTENT);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();

        assertThatIOException()
                .isThrownBy(() -> ResultOutput.of(Path.of("/dev/full")).write(CONTENT))
                .withMessageContaining("No space left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1"})
    void standardOutputHasSeveralNames(String name) throws IOException {
        assertThat(ResultOutput.of(Path.of(name))).isInstanceOf(ResultOutput.Standard.class);
    }

    @Test
    void standardOutputGetsAllAndStaysOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ResultOutput.Standard(out).write(CONTENT);

        assertThat(out).hasToString("one\ntwo\n");
    }

    @Test
    void whatCannotBeWrittenIsSaidAtOnce() {
        assertThatIOException()
                .isThrownBy(() -> ResultOutput.of(folder.resolve("missing/results.jsonl")))
                .withMessage("there is no folder " + folder.resolve("missing"));
        assertThatIOException().isThrownBy(() -> ResultOutput.of(folder)).withMessage("it is a folder");
    }

    @Test
    void aReaderThatStoppedEarlyIsToldFromAFullDisk() {
        ResultOutput output = new ResultOutput.Standard(new ByteArrayOutputStream());

        assertThat(new UnwrittenResultsException(output, new IOException("Broken pipe")).readerGone())
                .isTrue();
        assertThat(new UnwrittenResultsException(output, new IOException("No space left on device")))
                .hasMessage("The results cannot be written to standard output: No space left on device")
                .satisfies(full -> assertThat(full.readerGone()).isFalse());
    }
}
