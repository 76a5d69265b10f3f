package io.dealwire.embedded.lasting;

import static io.dealwire.embedded.load.InventedDeal.companyId;
import static io.dealwire.embedded.load.InventedDeal.filler;
import static io.dealwire.embedded.load.InventedDeal.word;

import io.dealwire.avro.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Three years of news of deals between invented companies: announcements and copies of them, completions, second deals of the same
 * two years later, and of all that corrections and take-downs up to three years late. What is right after any part of it is recounted from
 * the last word on each article alone. It follows from the seed.
 */
final class InventedHistory {

    static final Instant START = Instant.parse("2023-03-10T08:00:00Z");

    private static final Duration LENGTH = Duration.ofDays(3 * 365 - 9);
    private static final Instant END = START.plus(LENGTH);

    /** {@code deal.gap}. */
    private static final Duration GAP = Duration.ofDays(540);

    /** Of so many deals in a row one company is the buyer. */
    private static final int DEALS_OF_A_BUYER = 4;

    /** Numbers of companies that only corrections name. */
    private static final int OTHERS = 100_000;

    private static final int CORRECTED = 1_000_000;

    /**
     * Something published.
     *
     * @param at when, in the time of the history
     * @param report what the article then says; nothing when it is taken down
     */
    private record Publication(Instant at, String articleId, Optional<Report> report) {}

    /**
     * What an article says.
     *
     * @param target nothing when it reports no deal
     * @param text texts of the same number are copies
     */
    private record Report(int buyer, Optional<Integer> target, boolean completed, Instant publishedAt, int text) {

        /** The words that tell the deal. */
        Optional<String> saying() {
            return target.map(
                    number -> (completed ? "completed its acquisition of " : "agreed to acquire ") + company(number));
        }

        private static String company(int number) {
            return "Hyx" + word(number, 4);
        }

        RawArticle article(String outlet) {
            String seller = "Quor" + word(buyer, 4);
            String title = target.map(number -> seller + " Systems "
                            + (completed ? "completes acquisition of " : "to buy ") + company(number) + " Robotics")
                    .orElse(seller + " Systems quarterly profit rises 8 pct");
            String opening = seller + " Systems Inc said on Monday "
                    + saying().map(deal -> "it had " + deal + " Robotics Ltd for $40 million in cash.")
                            .orElse("its quarterly profit had risen 8 percent.");
            return RawArticle.newBuilder()
                    .setSource(outlet)
                    .setTitle(title)
                    .setBody(opening + "\n\n" + filler(text))
                    .setPublishedAt(publishedAt)
                    .build();
        }

        /** Corrected, and written anew: a copy of what it was is none of what it says now. */
        Report corrected(Optional<Integer> other) {
            return new Report(buyer, other, completed, publishedAt, text + CORRECTED);
        }
    }

    private final List<Publication> publications = new ArrayList<>();
    private final Random random;

    /** @param articles about how many articles there are, without corrections */
    InventedHistory(long seed, int articles) {
        random = new Random(seed);
        int number = 0;
        while (publications.size() < articles) {
            addDeal(number++);
        }
        publications.sort(Comparator.comparing(Publication::at));
    }

    int size() {
        return publications.size();
    }

    /** What is published in a part of the history, in order. */
    List<Map.Entry<String, RawArticle>> published(int from, int to) {
        return publications.subList(from, to).stream()
                .<Map.Entry<String, RawArticle>>map(publication -> new SimpleEntry<>(
                        publication.articleId(),
                        publication
                                .report()
                                .map(report -> report.article("Outlet "
                                        + Math.floorMod(publication.articleId().hashCode(), 40)))
                                .orElse(null)))
                .toList();
    }

    /** The deals that are right once so much has been published, each by its companies, in no order. */
    List<Set<String>> deals(int to) {
        Map<Set<String>, List<Instant>> times = new LinkedHashMap<>();
        lastReports(to)
                .values()
                .forEach(report -> report.target()
                        .ifPresent(target -> times.computeIfAbsent(
                                        Set.of(
                                                companyId("Quor" + word(report.buyer(), 4), "systems"),
                                                companyId("Hyx" + word(target, 4), "robotics")),
                                        any -> new ArrayList<>())
                                .add(report.publishedAt())));
        List<Set<String>> deals = new ArrayList<>();
        times.forEach((companies, reports) -> {
            reports.sort(Comparator.naturalOrder());
            for (int next = 1; next <= reports.size(); next++) {
                if (next == reports.size() || reports.get(next - 1).plus(GAP).isBefore(reports.get(next))) {
                    deals.add(companies);
                }
            }
        });
        return deals;
    }

    /** What each article says in the end, that has not been taken down. */
    private Map<String, Report> lastReports(int to) {
        Map<String, Report> last = new HashMap<>();
        publications
                .subList(0, to)
                .forEach(publication -> publication
                        .report()
                        .ifPresentOrElse(
                                report -> last.put(publication.articleId(), report),
                                () -> last.remove(publication.articleId())));
        return last;
    }

    /** How many deals each company is in, if it is in any. */
    Map<String, Integer> counts(int to) {
        Map<String, Integer> counts = new TreeMap<>();
        deals(to).forEach(deal -> deal.forEach(company -> counts.merge(company, 1, Integer::sum)));
        return counts;
    }

    /** Words of texts that are to be found, since their articles stand. */
    Set<String> standing() {
        return Set.copyOf(texts(lastReports(size()).values()));
    }

    /** Words of texts that have been taken down or corrected, and of no article that stands. */
    Set<String> gone() {
        Set<String> gone = new TreeSet<>(texts(publications.stream()
                .flatMap(publication -> publication.report().stream())
                .toList()));
        gone.removeAll(standing());
        return gone;
    }

    private static List<String> texts(Collection<Report> reports) {
        return reports.stream()
                .flatMap(report -> Stream.concat(
                        report.saying().stream(),
                        Stream.of(filler(report.text()).substring(0, 30))))
                .toList();
    }

    private void addDeal(int number) {
        int buyer = number / DEALS_OF_A_BUYER;
        String id = "lasting-" + number;
        Instant announced =
                START.plus(LENGTH.multipliedBy(random.nextInt(1_000)).dividedBy(1_000));
        int text = number * 4;
        Report announcement = new Report(buyer, Optional.of(number), false, announced, text);
        if (random.nextInt(10) < 4) {
            // The last word on it stays: an article that has left takes what it has reported with it, and its copies
            // are no others.
            publications.add(new Publication(announced, id + "-told", Optional.of(announcement)));
            add(
                    id + "-copied",
                    new Report(buyer, Optional.of(number), false, announced.plus(Duration.ofHours(3)), text));
        } else {
            add(id + "-told", announcement);
        }
        if (random.nextInt(10) < 4) {
            Instant completed = announced.plus(Duration.ofDays(30 + random.nextInt(270)));
            add(id + "-done", new Report(buyer, Optional.of(number), true, completed, text + 1));
        }
        if (random.nextInt(10) < 2) {
            Instant again = announced.plus(Duration.ofDays(900 + random.nextInt(100)));
            add(id + "-again", new Report(buyer, Optional.of(number), false, again, text + 2));
        }
    }

    /** An article, unless it would come after the end, and often a later word on it. */
    private void add(String articleId, Report report) {
        if (report.publishedAt().isAfter(END)) {
            return;
        }
        publications.add(new Publication(report.publishedAt(), articleId, Optional.of(report)));
        Duration left = Duration.between(report.publishedAt(), END);
        Instant later = report.publishedAt()
                .plus(left.multipliedBy(random.nextInt(1_000)).dividedBy(1_000));
        Optional<Optional<Report>> word = switch (random.nextInt(12)) {
            case 0 -> Optional.of(Optional.empty());
            case 1 -> Optional.of(Optional.of(report.corrected(report.target().map(target -> target + OTHERS))));
            case 2 -> Optional.of(Optional.of(report.corrected(Optional.empty())));
            default -> Optional.empty();
        };
        word.ifPresent(last -> publications.add(new Publication(later, articleId, last)));
    }
}
