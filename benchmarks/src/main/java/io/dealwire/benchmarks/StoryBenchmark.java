package io.dealwire.benchmarks;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.StorySettings;
import io.dealwire.story.band.BandEntry;
import io.dealwire.story.band.BandIndex;
import io.dealwire.story.print.ArticlePrint;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.Fingerprinter;
import io.dealwire.story.print.NewsText;
import io.dealwire.story.print.SameStory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The hot code of the stories stage on one thread: articles (or comparisons) a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StoryBenchmark {

    private static final int ARTICLES = 20_000;

    private final List<RawArticle> articles = new ArrayList<>();
    private final List<ArticlePrint> prints = new ArrayList<>();
    private BandIndex index;
    private int at;

    @Setup
    public void prepare() {
        GeneratedArticles generated = new GeneratedArticles(1);
        Map<String, Fingerprint> kept = new HashMap<>();
        StorySettings settings = StorySettings.defaults();
        index = new BandIndex(
                0,
                new SameStory(settings.wording(), settings.agreement()),
                settings.window(),
                new BandIndex.Bounds(settings.postings(), settings.candidates()),
                entry -> kept.get(entry.articleId));
        for (int i = 0; i < ARTICLES; i++) {
            RawArticle article = generated.next();
            ArticlePrint print = Fingerprinter.print(article.getTitle(), article.getBody());
            articles.add(article);
            prints.add(print);
            kept.put("article-" + i, print.fingerprint());
            index.restore(entry(i));
        }
    }

    /** Mark-up, furniture and words. */
    @Benchmark
    public Object normalise() {
        RawArticle article = articles.get(next());
        return NewsText.of(article.getTitle(), article.getBody());
    }

    /** Normalise, choose anchors, sample shingles and facts. */
    @Benchmark
    public Object normaliseAndSketch() {
        RawArticle article = articles.get(next());
        return Fingerprinter.print(article.getTitle(), article.getBody());
    }

    /** Put into the index of one band among 20,000 articles, with the search for copies. */
    @Benchmark
    public Object index() {
        int article = next();
        return index.put(entry(article), prints.get(article)::fingerprint);
    }

    /** One comparison of two fingerprints. */
    @Benchmark
    public Object verify() {
        int article = next();
        return new SameStory(0.64, 0.64)
                .judge(
                        prints.get(article).fingerprint(),
                        prints.get((article * 31 + 7) % ARTICLES).fingerprint());
    }

    /** A fingerprint from its bytes, as read from the store. */
    @Benchmark
    public Object decode() {
        return Fingerprint.decode(
                ByteBuffer.wrap(prints.get(next()).fingerprint().encode()));
    }

    private BandEntry entry(int article) {
        var byBand = prints.get(article).byBand(4);
        return new BandEntry(
                "article-" + article,
                0,
                articles.get(article).getPublishedAt().toEpochMilli(),
                numbers(byBand.getOrDefault(0, ByteBuffer.allocate(0))),
                numbers(ArticlePrint.leads(byBand)));
    }

    private static int[] numbers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(numbers);
        return numbers;
    }

    private int next() {
        at = (at + 1) % ARTICLES;
        return at;
    }
}
