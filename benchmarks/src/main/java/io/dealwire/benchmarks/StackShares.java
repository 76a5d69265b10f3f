package io.dealwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Which share of its time a thread spends in which part of the product, by samples of its stack (Flight Recorder): a sample is of the part whose
 * code is innermost, what that code calls in libraries included.
 */
final class StackShares {

    private static final String SAMPLES = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);

    /** A part, and how the names of its classes begin. */
    private record Part(String name, List<String> classes) {}

    private static final List<Part> PARTS = List.of(
            new Part("mark-up and normalising", List.of("text.PlainText")),
            new Part("words and sentences", List.of("text.Tokens", "text.Sentences", "entity.words.FieldText")),
            new Part("companies", List.of("entity.company", "entity.index")),
            new Part("people, money, dates, language", List.of("entity")),
            new Part("grammar: units, tags, trees", List.of("grammar.Grammar", "grammar.SentenceUnits")),
            new Part("grammar: arguments", List.of("grammar.argument")),
            new Part("lines", List.of("deal.text")),
            new Part("claims by words", List.of("deal.claim.ClaimReader")),
            new Part("claims by frames", List.of("deal.claim.FrameReader")),
            new Part("judging", List.of("deal.reading", "deal.key")));

    private StackShares() {}

    /** The shares of the parts while something is done on this thread, one a line, each with its percentage. */
    static String of(Runnable work) throws IOException {
        String thread = Thread.currentThread().getName();
        Path file = Files.createTempFile("reading", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLES).withPeriod(PERIOD);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return table(RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(SAMPLES))
                    .filter(event ->
                            event.getThread("sampledThread").getJavaName().equals(thread))
                    .toList());
        } finally {
            Files.delete(file);
        }
    }

    private static String table(List<RecordedEvent> samples) {
        Map<String, Long> counts =
                samples.stream().collect(Collectors.groupingBy(StackShares::part, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(part -> String.format(
                        Locale.ROOT, "%5.1f %%  %s", 100.0 * part.getValue() / samples.size(), part.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String part(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .flatMap(frame -> part(frame).stream())
                .findFirst()
                .orElse("the rest");
    }

    private static Optional<String> part(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        Predicate<String> begins = name -> type.startsWith("io.dealwire." + name);
        return PARTS.stream()
                .filter(part -> part.classes().stream().anyMatch(begins))
                .map(Part::name)
                .findFirst();
    }
}
