package io.dealwire.grammar;

import io.dealwire.benchmarks.BenchmarkArticles;
import io.dealwire.config.GrammarSettings;
import io.dealwire.text.Sentence;
import io.dealwire.text.Sentences;
import io.dealwire.text.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Tagging and parsing on one thread: units (words and punctuation marks) a second, over sentences of the shipped samples. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GrammarBenchmark {

    private static final int UNITS = 10_000;

    private final List<List<Unit>> sentences = new ArrayList<>();
    private Grammar grammar;

    @Setup
    public void prepare() throws IOException {
        grammar = Grammar.english();
        List<Tokens> texts = BenchmarkArticles.samples().stream()
                .map(sample -> Tokens.of(sample.getBody()))
                .toList();
        int units = 0;
        for (int i = 0; units < UNITS; i = (i + 1) % texts.size()) {
            for (Sentence sentence : Sentences.of(texts.get(i))) {
                List<Unit> made = SentenceUnits.of(texts.get(i), sentence, List.of());
                List<Unit> taken = made.subList(
                        0, Math.min(made.size(), Math.min(UNITS - units, GrammarSettings.SHIPPED.words())));
                sentences.add(taken);
                units += taken.size();
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void parse(Blackhole read) {
        for (List<Unit> sentence : sentences) {
            read.consume(grammar.parse(sentence));
        }
    }
}
