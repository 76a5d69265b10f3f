package io.dealwire.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TrustedContracts;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.reference.ReferenceFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Articles that one core tags and reads in a second of its time, on one thread, as articles come: by processor time, so that it holds on a
 * machine that others use too. Then how that time is shared, and the heap that is left after a collection.
 *
 * <p>Usage: {@code ReadingRate [FILE] [ROUNDS]}, a file as {@code dealwire process} takes it, or {@code samples}; the last round counts, the
 * others warm the machine up.
 */
public final class ReadingRate {

    private static final double SECOND = 1e9;
    private static final double MEBIBYTE = 1 << 20;

    private final List<RawArticle> articles;
    private final ArticleTagger tagger =
            new ArticleTagger(CompanyIndex.of(ReferenceFile.companies(ReferenceFile.shipped(), "shipped")));
    private final DealExtractor extractor = new DealExtractor();
    private int deals;

    private ReadingRate(List<RawArticle> articles) {
        this.articles = articles;
    }

    public static void main(String[] arguments) throws IOException {
        TrustedContracts.establish();
        String file = arguments.length > 0 ? arguments[0] : "samples";
        List<RawArticle> articles =
                file.equals("samples") ? BenchmarkArticles.samples() : BenchmarkArticles.of(Path.of(file));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        ReadingRate rate = new ReadingRate(articles);
        try (StackShares shares = new StackShares()) {
            Instant last = Instant.EPOCH;
            for (int round = 1; round <= rounds; round++) {
                last = Instant.now();
                System.out.printf(Locale.ROOT, "round %d: %s%n", round, rate.measured());
            }
            System.out.println(shares.since(last));
        }
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap after a collection: %.0f MiB, articles included%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE);
    }

    private String measured() {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processBefore = process.getProcessCpuTime();
        long threadBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        readAll();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadBefore;
        long all = process.getProcessCpuTime() - processBefore;
        return String.format(
                Locale.ROOT,
                "%d articles, %d deals: %.0f articles/s of the thread's processor time, %.0f with collector and compilers",
                articles.size(),
                deals,
                articles.size() * SECOND / thread,
                articles.size() * SECOND / all);
    }

    private void readAll() {
        deals = 0;
        for (RawArticle article : articles) {
            deals += extractor.read("article", article, tagger.tag(article)).getIsDeal() ? 1 : 0;
        }
    }
}
