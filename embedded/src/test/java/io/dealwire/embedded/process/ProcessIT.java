package io.dealwire.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.Main;
import io.dealwire.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProcessIT {

    private static final String TEXT =
            "Harbour Steel has agreed to buy the ferry operator Northline Ferries for 240 million euros in cash, the two"
                    + " companies said on Monday. The purchase would give the steel maker its first ships. Northline carries"
                    + " two million passengers a year between nine islands and has 800 employees. Its owners, a family of"
                    + " shipbuilders, will stay on the board until the spring of next year.";

    @TempDir
    private Path folder;

    @Test
    void everyLineHasItsResultInTheOrderOfTheInput() throws Exception {
        // Given
        Path input = Files.write(
                folder.resolve("in.jsonl"),
                List.of(
                        line("copy", "Harbour Steel to buy Northline Ferries", TEXT, "2026-03-02T09:00:00Z"),
                        "this is no JSON",
                        line("first", "Harbour Steel to buy Northline Ferries", TEXT, "2026-03-02T08:00:00Z"),
                        line("future", "A message from far away", "Hello.", "2062-01-01T00:00:00Z"),
                        line("twice", "Old title", "It rained in the north all day.", "2026-03-02T10:00:00Z"),
                        line("twice", "New title", "It snowed in the south at night.", "2026-03-02T10:00:00Z"),
                        line("gone", "Taken back", "This was never true at all.", "2026-03-02T11:00:00Z"),
                        "{\"id\":\"gone\",\"deleted\":true}",
                        "{\"id\":\"nothing\",\"publishedAt\":\"2026-03-02T12:00:00Z\"}",
                        "{\"id\":\"endless\",\"title\":\"T\",\"publishedAt\":\"2026-03-02T12:00:00Z\",\"source\":\""
                                + "s".repeat(3_000_000) + "\"}"));
        Path output = folder.resolve("out.jsonl");
        // When
        Answer answer = dealwire(
                "process",
                "--data",
                folder.resolve("data").toString(),
                "--input",
                input.toString(),
                "--output",
                output.toString());
        // Then
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(3);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Lines with an id that came before: 1.", "10 lines", "4 invalid");
        List<JsonNode> lines = read(output);
        assertThat(lines)
                .extracting(line -> line.get("articleId").asText())
                .containsExactly(
                        "copy", "null", "first", "future", "twice", "twice", "gone", "gone", "nothing", "endless");
        assertThat(lines)
                .extracting(line -> line.get("status").asText())
                .containsExactly("ok", "invalid", "ok", "invalid", "ok", "ok", "ok", "ok", "invalid", "invalid");
        assertThat(lines.get(0).get("storyId").asText()).isEqualTo("first");
        assertThat(lines.get(0).get("duplicateOf").asText()).isEqualTo("first");
        assertThat(lines.get(2).get("storyId").asText()).isEqualTo("first");
        assertThat(lines.get(2).get("duplicateOf").isNull()).isTrue();
        assertThat(lines.get(0).get("deal")).isEqualTo(lines.get(2).get("deal"));
        assertThat(lines.get(1).get("error").asText()).startsWith("line 2: no JSON");
        assertThat(lines.get(3).get("error").asText()).contains("2062");
        assertThat(lines.get(7).get("storyId").isNull()).isTrue();
        assertThat(lines.get(8).get("error").asText()).contains("neither title nor body");
        assertThat(lines.get(9).get("error").asText())
                .isEqualTo("line 10: source: 3000000 characters, allowed are 256");
    }

    private static String line(String id, String title, String body, String publishedAt) {
        return Json.line(Json.mapper()
                .createObjectNode()
                .put("id", id)
                .put("title", title)
                .put("body", body)
                .put("publishedAt", publishedAt));
    }

    private static List<JsonNode> read(Path output) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(output)) {
            lines.add(Json.mapper().readTree(line));
        }
        return lines;
    }

    private record Answer(int exitCode, String out, String err) {}

    private static Answer dealwire(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Answer(exitCode, out.toString(), err.toString());
    }
}
