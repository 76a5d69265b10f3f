package io.dealwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.InputFile.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

    private static final String FIRST = "{\"id\":\"a1\",\"title\":\"T\",\"publishedAt\":\"2026-03-02\"}";
    private static final String SECOND = "{\"id\":\"a2\",\"title\":\"T\",\"publishedAt\":\"2026-03-02\"}";

    @TempDir
    private Path folder;

    @Test
    void badLinesAreNamedByFileAndLineAndReadingGoesOn() {
        List<ArticleInput> inputs = readBytes((FIRST + "\n\nnonsense\n" + SECOND).getBytes(StandardCharsets.UTF_8));
        assertThat(inputs)
                .extracting(input -> input.at().toString())
                .containsExactly("standard input:1", "standard input:3", "standard input:4");
        assertThat(inputs).element(1).isInstanceOf(Unreadable.class);
        assertThat(ids(inputs)).containsExactly("a1", "a2");
    }

    @Test
    void aLineThatIsNotUtf8SpoilsOnlyItself() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"id\":\"x\",\"title\":\"caf".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write(("\"}\r\n" + SECOND + "\r\n").getBytes(StandardCharsets.UTF_8));
        List<ArticleInput> inputs = readBytes(bytes.toByteArray());
        assertThat(inputs).element(0).isEqualTo(new Unreadable(new Location("-", 1), Optional.empty(), "not UTF-8"));
        assertThat(ids(inputs)).containsExactly("a2");
    }

    @Test
    void anEndlessLineSpoilsOnlyItself() {
        byte[] bytes = ("x".repeat(ByteLines.MAX_BYTES + 1) + "\n" + SECOND).getBytes(StandardCharsets.UTF_8);
        List<ArticleInput> inputs = readBytes(bytes);
        assertThat(inputs).element(0).isInstanceOf(Unreadable.class);
        assertThat(ids(inputs)).containsExactly("a2");
    }

    @Test
    void whatIsTooLargeIsRefusedByItsLine() {
        String line = "{\"id\":\"%s\",\"source\":\"%s\",\"title\":\"T\",\"publishedAt\":\"2026-03-02T08:00:00Z\"}\n";
        String input =
                FIRST + "\n" + line.formatted("a9", "s".repeat(3_000_000)) + line.formatted("i".repeat(3 << 20), "s");

        List<ArticleInput> inputs = readBytes(input.getBytes(StandardCharsets.UTF_8));

        assertThat(ids(inputs)).containsExactly("a1");
        assertThat(inputs)
                .filteredOn(Unreadable.class::isInstance)
                .extracting(refused -> refused.at() + ": " + ((Unreadable) refused).reason())
                .containsExactly(
                        "standard input:2: source: 3000000 characters, allowed are 256",
                        "standard input:3: id: 3145728 bytes, allowed are 1024");
    }

    @Test
    void anIdThatIsNoTextIsRefusedByItsLine() {
        String line = "{\"id\":\"%s\",\"title\":\"T\",\"publishedAt\":\"2026-03-02T08:00:00Z\"}\n";
        String input = line.formatted("a\\ud800") + line.formatted("a\\udfff") + line.formatted("a\\u0000") + FIRST;

        List<ArticleInput> inputs = readBytes(input.getBytes(StandardCharsets.UTF_8));

        assertThat(inputs.subList(0, 3))
                .containsExactly(
                        new Unreadable(
                                new Location("-", 1),
                                Optional.empty(),
                                "id: not a text, it has half a character (U+D800)"),
                        new Unreadable(
                                new Location("-", 2),
                                Optional.empty(),
                                "id: not a text, it has half a character (U+DFFF)"),
                        new Unreadable(
                                new Location("-", 3),
                                Optional.empty(),
                                "id: not a text, it has a control character (U+0000)"));
        assertThat(ids(inputs)).containsExactly("a1");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertThat(ids(readBytes(("\uFEFF" + FIRST).getBytes(StandardCharsets.UTF_8))))
                .containsExactly("a1");
    }

    @Test
    void compressedFilesAreReadAndTheirBytesOnDiskCounted() throws IOException {
        Path file = gzip("news.jsonl.gz", FIRST + "\n" + SECOND + "\n");
        AtomicLong bytes = new AtomicLong();
        List<ArticleInput> inputs = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE, bytes::addAndGet)
                .read(InputFile.of(file, Optional.empty()).get(0), inputs::add);
        assertThat(ids(inputs)).containsExactly("a1", "a2");
        assertThat(bytes).hasValue(Files.size(file));
    }

    @Test
    void aCompressedFileThatBreaksOffGivesWhatItHadAndSaysSo() throws IOException {
        Path whole = gzip("news.jsonl.gz", (FIRST + "\n").repeat(2000) + SECOND);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.jsonl.gz"), java.util.Arrays.copyOf(bytes, bytes.length - 12));
        List<ArticleInput> inputs = readFile(cut);
        assertThat(inputs)
                .last()
                .isInstanceOfSatisfying(
                        Unreadable.class, last -> assertThat(last.reason()).startsWith("the file breaks off"));
    }

    @Test
    void aTextFileIsOneArticleWithItsNameAsId() throws IOException {
        Path file = Files.writeString(folder.resolve("merger-17.txt"), "\n  Two become one \n\nAnd that is that.\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-02T08:00:00Z")));
        Article article = (Article) readFile(file).get(0);
        assertThat(article.articleId()).isEqualTo("merger-17");
        assertThat(article.article().getTitle()).isEqualTo("Two become one");
        assertThat(article.article().getBody()).isEqualTo("And that is that.");
        assertThat(article.article().getPublishedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void aTextFromStandardInputGetsAnIdFromItsContent() {
        ArticleDefaults defaults = new ArticleDefaults(
                "", Optional.empty(), Optional.of(Instant.parse("2026-03-02T08:00:00Z")), Optional.empty());
        assertThat(textFromStandardInput(defaults, "Title\nBody"))
                .isInstanceOfSatisfying(
                        Article.class,
                        article -> assertThat(article.articleId()).matches("text-[0-9a-f]{16}"))
                .isEqualTo(textFromStandardInput(defaults, "Title\nBody"))
                .isNotEqualTo(textFromStandardInput(defaults, "Title\nOther body"));
    }

    @Test
    void aTextThatNobodyDatesIsRefused() {
        assertThat(textFromStandardInput(ArticleDefaults.NONE, "Title\nBody"))
                .isInstanceOfSatisfying(
                        Unreadable.class, input -> assertThat(input.reason()).isEqualTo("publishedAt is missing"));
    }

    @Test
    void ofAFolderTheArticlesAreTakenInOrderAndTheRestIsLeft() throws IOException {
        Files.createDirectories(folder.resolve("b/.hidden"));
        for (String name : List.of("b/2.txt", "a.jsonl", "c.ndjson.gz", "notes.md", ".x.jsonl", "b/.hidden/3.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(InputFile.of(folder, Optional.empty()))
                .extracting(file -> folder.relativize(file.path().orElseThrow()).toString(), InputFile::format)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.jsonl", Format.JSONL),
                        org.assertj.core.groups.Tuple.tuple("b/2.txt", Format.TEXT),
                        org.assertj.core.groups.Tuple.tuple("c.ndjson.gz", Format.JSONL));
    }

    @Test
    void endingsInCapitalsAreEndings() throws IOException {
        gzip("NEWS.JSONL.GZ", FIRST);
        Files.writeString(folder.resolve("One.TXT"), "One");

        List<InputFile> files = InputFile.of(folder, Optional.empty());

        assertThat(files).extracting(InputFile::format).containsExactly(Format.JSONL, Format.TEXT);
        assertThat(ids(readAll(files))).containsExactly("a1", "One");
    }

    @Test
    void linkedFoldersAreReadAndLinksThatTurnBackAreNot() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive/2026"));
        Files.writeString(archive.resolve("1.txt"), "One");
        Path read = Files.createDirectory(folder.resolve("read"));
        Files.createSymbolicLink(read.resolve("linked"), archive.getParent());
        Files.createSymbolicLink(archive.resolve("back"), archive.getParent());

        assertThat(ids(readAll(InputFile.of(read, Optional.empty())))).containsExactly("linked/2026/1");
        assertThat(ids(readAll(InputFile.of(read.resolve("linked"), Optional.empty()))))
                .containsExactly("2026/1");
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("lost.txt"), folder.resolve("gone.txt"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> readAll(InputFile.of(folder, Optional.empty())))
                .withMessageContaining("lost.txt");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNotCut() throws IOException {
        Path file = folder.resolve("long.txt");
        Files.write(file, new byte[ByteLines.MAX_BYTES + 1]);
        assertThat(readFile(file))
                .containsExactly(new Unreadable(
                        new Location(file.toString(), 0), Optional.empty(), "longer than 16 MiB; no article is"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> InputFile.of(folder.resolve("none.jsonl"), Optional.empty()))
                .withMessageContaining("none.jsonl");
    }

    private static List<ArticleInput> readBytes(byte[] bytes) {
        List<ArticleInput> inputs = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE)
                .read(InputFile.standardInput(Format.JSONL), new ByteArrayInputStream(bytes), inputs::add);
        return inputs;
    }

    private static ArticleInput textFromStandardInput(ArticleDefaults defaults, String text) {
        List<ArticleInput> inputs = new ArrayList<>();
        InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        new ArticleReader(defaults).read(InputFile.standardInput(Format.TEXT), input, inputs::add);
        return inputs.get(0);
    }

    private static List<ArticleInput> readAll(List<InputFile> files) throws IOException {
        ArticleReader reader = new ArticleReader(ArticleDefaults.NONE);
        List<ArticleInput> inputs = new ArrayList<>();
        for (InputFile file : files) {
            reader.read(file, inputs::add);
        }
        return inputs;
    }

    private static List<ArticleInput> readFile(Path file) throws IOException {
        List<ArticleInput> inputs = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE)
                .read(InputFile.of(file, Optional.empty()).get(0), inputs::add);
        return inputs;
    }

    @Test
    void gzipIsKnownByItsFirstBytes() throws Exception {
        Path unnamed = Files.move(gzip("news.jsonl.gz", FIRST + "\n" + SECOND + "\n"), folder.resolve("news"));

        List<ArticleInput> found = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE).read(InputFile.single(unnamed, InputFile.Format.JSONL), found::add);

        assertThat(found).hasSize(2).allMatch(Readable.class::isInstance);
    }

    @Test
    void standardInputMayBeCompressedOrEmpty() throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(Files.newInputStream(gzip("news.jsonl.gz", FIRST + "\n")));
            assertThat(standardInput()).hasSize(1).allMatch(Readable.class::isInstance);
            System.setIn(InputStream.nullInputStream());
            assertThat(standardInput()).isEmpty();
        } finally {
            System.setIn(before);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNamedPipeIsReadToItsEnd() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, FIRST + "\n" + SECOND + "\n", StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();

        List<ArticleInput> found = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE).read(InputFile.single(pipe, InputFile.Format.JSONL), found::add);

        assertThat(found).hasSize(2).allMatch(Readable.class::isInstance);
        writer.join();
    }

    @Test
    void nothingIsLostOfAPipeThatPausesBetweenTwoCompressedFiles() throws Exception {
        byte[] first = Files.readAllBytes(gzip("1.gz", FIRST + "\n"));
        byte[] second = Files.readAllBytes(gzip("2.gz", SECOND + "\n"));
        // As a pipe whose writer has not come to the second file yet: there is more, and nothing is available.
        InputStream pipe = new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second)) {
            @Override
            public int available() {
                return 0;
            }
        };

        assertThat(new String(Unpacked.of(pipe, false).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(FIRST + "\n" + SECOND + "\n");
    }

    private static List<ArticleInput> standardInput() throws IOException {
        List<ArticleInput> found = new ArrayList<>();
        new ArticleReader(ArticleDefaults.NONE)
                .read(InputFile.single(Path.of("-"), InputFile.Format.JSONL), found::add);
        return found;
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static List<String> ids(List<ArticleInput> inputs) {
        return inputs.stream()
                .filter(Article.class::isInstance)
                .map(input -> ((Article) input).articleId())
                .toList();
    }
}
