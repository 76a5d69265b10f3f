package io.dealwire.cli.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.cli.Shell;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");

    @TempDir
    private Path folder;

    private Path file;
    private final MockProducer<String, RawArticle> producer =
            new MockProducer<>(true, null, new StringSerializer(), (topic, article) -> new byte[0]);

    @BeforeEach
    void writeArticles() throws Exception {
        file = Files.writeString(folder.resolve("news.jsonl"), """
                {"id":"a1","title":"T","publishedAt":"2026-03-02","source":"Harbour Post"}
                not json
                {"id":"a2","title":"T"}
                {"id":"a1","deleted":true}
                """);
    }

    @Test
    void badLinesAreNamedAndSkippedAndTheRestIsPublished() {
        Shell shell = publish(file.toString());
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(file + ":2: skipped: no JSON: "),
                        line -> assertThat(line).isEqualTo(file + ":3: skipped: publishedAt is missing"),
                        line -> assertThat(line)
                                .startsWith("Published 1 article and 1 take-down to dealwire.articles.raw in ")
                                .endsWith("; skipped 2 lines."));
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a1", "a1");
        assertThat(producer.history().get(1).value()).isNull();
    }

    @Test
    void whatArticlesLeaveOutIsTakenFromTheFlags() {
        publish(file.toString(), "--published-at", "2026-01-01", "--source", "Feed", "--language", "en");
        RawArticle first = producer.history().get(0).value();
        RawArticle second = producer.history().get(1).value();
        assertThat(first.getSource()).isEqualTo("Harbour Post");
        assertThat(first.getPublishedAt()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(second.getSource()).isEqualTo("Feed");
        assertThat(second.getLanguage()).isEqualTo("en");
        assertThat(second.getPublishedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(second.getFetchedAt()).isEqualTo(NOW);
    }

    @Test
    void aDryRunReadsEverythingAndPublishesNothing() {
        Shell shell = publish("--dry-run", file.toString());
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.err())
                .endsWith("Would publish 1 article and 1 take-down to dealwire.articles.raw; skipped 2 lines."
                        + System.lineSeparator());
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void theResultIsJsonOnStandardOutputWhenAskedFor() throws Exception {
        Shell shell = publish("--json", file.toString());
        JsonNode result = Json.mapper().readTree(shell.out());
        assertThat(result.path("articles").asInt()).isEqualTo(1);
        assertThat(result.path("takeDowns").asInt()).isEqualTo(1);
        assertThat(result.path("skipped").asInt()).isEqualTo(2);
        assertThat(result.path("topic").asText()).isEqualTo("dealwire.articles.raw");
    }

    @Test
    void aFolderIsPublishedWhole() throws Exception {
        Files.delete(file);
        Files.writeString(folder.resolve("one.txt"), "One");
        Files.writeString(folder.resolve("two.txt"), "Two");
        Shell shell = publish(folder.toString());
        assertThat(shell.exitCode()).isZero();
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("one", "two");
    }

    @Test
    void textsOfOneNameInTwoFoldersAreTwoArticles() throws Exception {
        Files.delete(file);
        for (String outlet : List.of("post", "tribune")) {
            Files.writeString(Files.createDirectory(folder.resolve(outlet)).resolve("1.txt"), outlet);
        }
        Shell shell = publish(folder.toString());
        assertThat(shell.exitCode()).isZero();
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("post/1", "tribune/1");
    }

    @Test
    void theSecondTextOfAnIdIsSkippedAndNamed() throws Exception {
        Path first =
                Files.writeString(Files.createDirectory(folder.resolve("post")).resolve("1.txt"), "One");
        Path second = Files.writeString(
                Files.createDirectory(folder.resolve("tribune")).resolve("1.txt"), "Two");
        Shell shell = publish(first.toString(), second.toString());
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.err())
                .startsWith(second + ": skipped: its id would be that of " + first
                        + "; give the folder above both, then ids are paths below it");
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("1");
    }

    @Test
    void aRateOfNothingIsAUsageError() {
        Shell shell = publish("--rate", "0", file.toString());
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err().lines())
                .containsExactly("dealwire: --rate is 0", "  Give how many articles a second, 1 or more.");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void whatALineSaysDoesNotSteerTheTerminal() throws Exception {
        Files.writeString(
                file,
                "{\"id\":\"a1\",\"title\":\"T\",\"publishedAt\":\"\\u001b[2J\"}\n",
                StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(publish(file.toString()).err()).contains("\\u001B[2J").doesNotContain("\u001B");
    }

    @Test
    void aFileThatIsNotThereIsAUsageError() {
        Shell shell = publish("/nowhere.jsonl");
        assertThat(shell.exitCode()).isEqualTo(2);
        assertThat(shell.err().lines())
                .containsExactly(
                        "dealwire: There is no file /nowhere.jsonl",
                        "  Give a file, a folder, or - for standard input.");
    }

    @Test
    void aFolderWithoutArticlesIsAUsageError() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(publish(empty.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsSkipped() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.jsonl.gz"), "plain text");
        Shell shell = publish(wrong.toString());
        assertThat(shell.exitCode()).isEqualTo(3);
        assertThat(shell.err()).startsWith(wrong + ": skipped: cannot be read: ");
    }

    @Test
    void aBrokerThatGoesAwayIsAFailureThatSaysWhatHolds() {
        producer.sendException = new TimeoutException("no answer");
        Shell shell = publish(file.toString());
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .contains("dealwire: Publishing to dealwire.articles.raw failed: no answer")
                .contains("What was acknowledged stays published");
    }

    @Test
    void manyBadLinesAreNotAllNamed() throws Exception {
        Files.writeString(file, "nonsense\n".repeat(500));
        Shell shell = publish(file.toString());
        assertThat(shell.err().lines()).hasSize(102).contains("More lines are skipped; -v names them all.");
    }

    @Test
    void allBadLinesAreNamedWhenAskedFor() throws Exception {
        Files.writeString(file, "nonsense\n".repeat(500));
        assertThat(publish("-v", file.toString()).err().lines()).hasSize(501);
    }

    private Shell publish(String... arguments) {
        PublishCommand command = new PublishCommand(
                (settings, refusals) -> new ArticlePublisher(producer, "dealwire.articles.raw", refusals),
                Clock.fixed(NOW, ZoneOffset.UTC));
        String[] all =
                Stream.concat(Stream.of("publish"), Arrays.stream(arguments)).toArray(String[]::new);
        return Shell.run(
                Map.of(),
                line -> {
                    line.getCommandSpec().removeSubcommand("publish");
                    line.addSubcommand(command);
                },
                all);
    }
}
