package io.dealwire.topology;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.index.CompanyIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Tags and reads made-up articles as the stages would, before a real one comes: so tables and grammar are loaded, and what
 * an article takes most of its time in is compiled. In a JVM that has just started the first hundred articles take ten
 * times as long as later ones. Nothing of them is sent, stored or counted.
 */
public final class Rehearsal {

    private static final Instant PUBLISHED = Instant.parse("2026-03-02T08:00:00Z");

    private static final Map<String, Company> COMPANIES =
            Map.of("harbour-steel", company("Harbour Steel"), "northline-ferries", company("Northline Ferries"));

    /** Title and first sentence; the first name is one of the companies above, the second one is not. */
    private static final List<List<String>> DEALS = List.of(
            List.of(
                    "%s to buy %s for $%d million",
                    "%s said on Monday it had agreed to acquire %s Robotics Ltd for $%d million in cash and shares."),
            List.of(
                    "%s sells unit to %s in $%d million deal",
                    "%s has signed a definitive agreement to sell its cannery business to %s Holdings Inc, valued at $%d"
                            + " million including debt, people familiar with the matter said."),
            List.of(
                    "%s and %s form joint venture worth $%d million",
                    "%s and %s Systems, which license patents to each other, will each own half of a joint venture"
                            + " with a capital of $%d million, the companies announced."));

    private static final String REST = """
             "We are glad to have found a partner who knows the trade," said Maria Hollander, chief executive of the buyer.
            The transaction, which is subject to the approval of the regulators, is expected to close by June 30, 2026.
            Shares of Northline Ferries rose 12.5%% to 41.20 euros in Oslo on Tuesday. Its quarterly revenue had fallen to
            %d million pounds, and the board had looked at a merger with another operator without success.

            The town council met on Thursday to hear of the new bridge, which will carry twenty thousand cars a day when it
            opens next spring. Peter Lindqvist, an engineer who has worked on it for years, called it overdue.
            """;

    private Rehearsal() {}

    /** Tags and reads so many articles, on the thread that calls. */
    public static void play(int articles) {
        ArticleTagger tagger = tagger();
        DealExtractor extractor = new DealExtractor();
        for (int number = 0; number < articles; number++) {
            RawArticle article = article(number);
            extractor.read("rehearsal-" + number, article, tagger.tag(article));
        }
    }

    static ArticleTagger tagger() {
        return new ArticleTagger(CompanyIndex.of(COMPANIES));
    }

    static RawArticle article(int number) {
        List<String> deal = DEALS.get(number % DEALS.size());
        String known = number % 2 == 0 ? "Harbour Steel" : "Northline Ferries";
        String unknown = "Q" + Integer.toString(number, 26).replaceAll("[0-9]", "o") + "mere";
        int millions = 20 + number % 900;
        return RawArticle.newBuilder()
                .setSource("Rehearsal")
                .setTitle(deal.get(0).formatted(known, unknown, millions))
                .setBody(deal.get(1).formatted(known, unknown, millions) + REST.formatted(millions + 1))
                .setPublishedAt(PUBLISHED)
                .build();
    }

    private static Company company(String name) {
        return Company.newBuilder().setName(name).build();
    }
}
