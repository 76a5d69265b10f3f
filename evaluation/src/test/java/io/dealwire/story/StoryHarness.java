package io.dealwire.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.config.StorySettings;
import io.dealwire.json.Json;
import io.dealwire.story.band.BandEntry;
import io.dealwire.story.band.BandIndex;
import io.dealwire.story.print.ArticlePrint;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.Fingerprinter;
import io.dealwire.story.print.SameStory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Runs the pure code of the stories stage over files and writes the batch contract's story fields, without Kafka: for measuring
 * changes of the algorithm in seconds.
 *
 * <p>Usage: {@code StoryHarness OUTPUT INPUT...}; inputs are JSON lines, may be gzipped.
 */
final class StoryHarness {

    private StoryHarness() {}

    record Input(String id, String title, String body, long publishedAt) {}

    public static void main(String[] arguments) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            read(Path.of(file), inputs);
        }
        long start = System.nanoTime();
        Map<String, BandIndex.Earlier> parents = parents(inputs);
        System.err.printf("%d articles, %.2f s%n", inputs.size(), (System.nanoTime() - start) / 1e9);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            for (Input input : inputs) {
                out.println(line(input, parents));
            }
        }
    }

    static Map<String, BandIndex.Earlier> parents(List<Input> inputs) {
        StorySettings settings = StorySettings.defaults();
        Map<String, Fingerprint> prints = new HashMap<>();
        List<BandIndex> bands = new ArrayList<>();
        for (int band = 0; band < settings.bands(); band++) {
            bands.add(new BandIndex(
                    band,
                    new SameStory(settings.wording(), settings.agreement()),
                    settings.window(),
                    new BandIndex.Bounds(settings.postings(), settings.candidates()),
                    entry -> prints.get(entry.articleId)));
        }
        Map<String, BandIndex.Earlier> parents = new HashMap<>();
        long[] records = new long[settings.bands()];
        long bytes = 0;
        long links = 0;
        for (Input input : inputs) {
            ArticlePrint print = Fingerprinter.print(input.title(), input.body());
            prints.put(input.id(), print.fingerprint());
            var byBand = print.byBand(settings.bands());
            for (var part : byBand.entrySet()) {
                records[part.getKey()]++;
                bytes += part.getValue().remaining() + print.fingerprint().encode().length;
                BandEntry entry = new BandEntry(
                        input.id(),
                        0,
                        input.publishedAt(),
                        numbers(part.getValue()),
                        numbers(ArticlePrint.leads(byBand)));
                for (BandIndex.Finding finding : bands.get(part.getKey()).put(entry, print::fingerprint)) {
                    links++;
                    finding.earlier()
                            .forEach(earlier ->
                                    parents.merge(finding.articleId(), earlier, (a, b) -> order(a, b) <= 0 ? a : b));
                }
            }
        }
        System.err.printf(
                "links %d, records by band %s, per article %.2f, bytes per record %.0f, bites %s%n",
                links,
                Arrays.toString(records),
                (double) Arrays.stream(records).sum() / inputs.size(),
                (double) bytes / Math.max(1, Arrays.stream(records).sum()),
                bands.stream().map(BandIndex::takeBites).toList());
        return parents;
    }

    private static int[] numbers(java.nio.ByteBuffer bytes) {
        int[] numbers = new int[bytes.remaining() / 4];
        bytes.duplicate().asIntBuffer().get(numbers);
        return numbers;
    }

    private static int order(BandIndex.Earlier a, BandIndex.Earlier b) {
        int order = Long.compare(a.publishedAt(), b.publishedAt());
        return order != 0 ? order : a.articleId().compareTo(b.articleId());
    }

    private static ObjectNode line(Input input, Map<String, BandIndex.Earlier> parents) {
        String story = input.id();
        while (parents.containsKey(story)) {
            story = parents.get(story).articleId();
        }
        BandIndex.Earlier parent = parents.get(input.id());
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("articleId", input.id()).put("status", "ok").put("storyId", story);
        line.put("duplicateOf", parent == null ? null : story);
        line.put("parent", parent == null ? null : parent.articleId());
        line.put("similarity", parent == null ? null : parent.verdict().similarity());
        line.put("measure", parent == null ? null : parent.verdict().toString());
        return line;
    }

    private static void read(Path file, List<Input> inputs) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = Json.mapper().readTree(line);
                inputs.add(new Input(
                        node.path("id").asText(),
                        node.path("title").asText(),
                        node.path("body").asText(),
                        Instant.parse(node.path("publishedAt").asText()).toEpochMilli()));
            }
        }
    }
}
