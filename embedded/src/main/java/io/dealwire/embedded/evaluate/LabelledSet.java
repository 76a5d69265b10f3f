package io.dealwire.embedded.evaluate;

import io.dealwire.cli.output.CommandException;
import io.dealwire.evaluation.EvaluationLines;
import io.dealwire.evaluation.Finding;
import io.dealwire.evaluation.GoldArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads files of labels and of results, JSON Lines, compressed or not. */
final class LabelledSet {

    private LabelledSet() {}

    static List<GoldArticle> labels(Path file) throws IOException {
        return lines(file, EvaluationLines::gold);
    }

    static Map<String, Finding> findings(Path file) throws IOException {
        Map<String, Finding> findings = new HashMap<>();
        lines(file, EvaluationLines::finding).forEach(finding -> findings.put(finding.articleId(), finding));
        return findings;
    }

    private static <T> List<T> lines(Path file, Function<String, T> parser) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.usage("There is no file " + file + " that can be read", "Give JSON Lines.");
        }
        List<T> read = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    read.add(parser.apply(line));
                } catch (IllegalArgumentException e) {
                    throw CommandException.usage(
                            file + ":" + number + ": " + e.getMessage(),
                            "See dealwire evaluate --help for the format.");
                }
            }
        }
        return read;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
