package io.dealwire.benchmarks;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TrustedContracts;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.reference.ReferenceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tagging and deal reading on one thread, with the shipped company reference: articles a second. The articles are the shipped
 * samples, each filled up with the text of others to 3 KB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {

    private static final int CHARACTERS = 3_000;

    private final List<RawArticle> articles = new ArrayList<>();
    private final List<ArticleTags> tags = new ArrayList<>();
    private final DealExtractor extractor = new DealExtractor();
    private ArticleTagger tagger;
    private int at;

    @Setup
    public void prepare() throws IOException {
        TrustedContracts.establish();
        tagger = new ArticleTagger(CompanyIndex.of(ReferenceFile.companies(ReferenceFile.shipped(), "shipped")));
        List<RawArticle> samples = BenchmarkArticles.samples();
        for (int i = 0; i < samples.size(); i++) {
            StringBuilder body = new StringBuilder(samples.get(i).getBody());
            for (int j = i + 1; body.length() < CHARACTERS; j++) {
                body.append("\n\n").append(samples.get(j % samples.size()).getBody());
            }
            body.setLength(CHARACTERS);
            RawArticle article = RawArticle.newBuilder(samples.get(i))
                    .setBody(body.toString())
                    .build();
            articles.add(article);
            tags.add(tagger.tag(article));
        }
    }

    /** The entities stage: companies, people, money, dates. */
    @Benchmark
    public Object tag() {
        return tagger.tag(articles.get(next()));
    }

    /** The deals stage's reading of an article that is tagged. */
    @Benchmark
    public Object read() {
        int article = next();
        return extractor.read("article", articles.get(article), tags.get(article));
    }

    /** Both, as an article passes through them. */
    @Benchmark
    public Object tagAndRead() {
        RawArticle article = articles.get(next());
        return extractor.read("article", article, tagger.tag(article));
    }

    private int next() {
        at = (at + 1) % articles.size();
        return at;
    }
}
