package io.dealwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
final class StackShares implements AutoCloseable {

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

    private final Recording recording = new Recording();

    /** Begins to take samples: compiled code is thrown away by that, so it has to come before the machine is warmed up. */
    StackShares() {
        recording.enable(SAMPLES).withPeriod(PERIOD);
        recording.start();
    }

    @Override
    public void close() {
        recording.close();
    }

    /** The shares of the parts on this thread since some time, one a line, each with its percentage. */
    String since(Instant time) throws IOException {
        String thread = Thread.currentThread().getName();
        Path file = Files.createTempFile("reading", ".jfr");
        try {
            recording.dump(file);
            return table(RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(SAMPLES))
                    .filter(event -> event.getStartTime().isAfter(time))
                    .filter(event -> Optional.ofNullable(event.getThread("sampledThread"))
                            .filter(sampled -> thread.equals(sampled.getJavaName()))
                            .isPresent())
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
