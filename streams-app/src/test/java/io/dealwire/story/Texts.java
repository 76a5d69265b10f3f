package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import java.time.Instant;
import java.util.Map;

/** Texts written for the tests. */
public final class Texts {

    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    public static final String TAKEOVER = """
            OSLO, March 2 (Fjordwire) - Norwegian salmon farmer Havbruk Nord said on Monday it had agreed to buy the Scottish \
            smokehouse Glen Carrick for 412 million crowns in cash, the largest deal in the history of the family-owned group.

            The purchase gives Havbruk Nord two plants near Inverness and a brand that is sold in 19 countries. Chief executive \
            Ingrid Solberg told reporters that the smokehouse would keep its name, its recipes and all of its 340 employees.

            "We have sold fish to Glen Carrick for twenty years and we know every oven in the place," Solberg said. "This is not a \
            bet, it is a marriage after a very long engagement." She expects savings of about 25 million crowns a year from 2028.

            The seller is the investment firm Corran Capital, which bought the smokehouse in 2017 and doubled its sales since. Corran \
            partner Alasdair Weir said several bidders from Chile and Japan had shown interest before talks with Bergen began.

            Havbruk Nord will pay from its own means and a loan from Sparebank Vest. The deal needs the consent of the British \
            competition authority, and the companies hope to close it before the end of September.
            """;

    public static final String SOLAR = """
            LISBON, March 3 (Fjordwire) - Portuguese solar park builder Sol do Sul has ordered 900,000 panels from the Korean \
            manufacturer Hanbit for its plants in the Alentejo, the companies said in a joint statement on Tuesday.

            Deliveries start in November and run for three years. Hanbit will open a service centre in Evora with sixty technicians, \
            and the two firms intend to develop a mounting that needs no concrete.

            Neither company named a price. Analysts at Tejo Research put the order at some 95 million euros at the module prices of \
            last month, and said that Sol do Sul was buying well before a duty that Brussels is thought to prepare.

            The builder has 1.3 gigawatts under construction and wants to double that by 2029. Its chairman, Duarte Pimenta, said land \
            was no longer the bottleneck: "What we lack is grid, and patience." Shares of Hanbit rose 2.4 percent in Seoul.
            """;

    private Texts() {}

    public static RawArticle article(String source, String title, String body, Instant publishedAt) {
        return RawArticle.newBuilder()
                .setUrl("https://" + source + ".example/" + title.hashCode())
                .setSource(source)
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(publishedAt)
                .setAttributes(Map.of())
                .build();
    }

    /** The first part of a text. */
    public static String cut(String text, double share) {
        String[] words = text.split("(?<=\\s)");
        return String.join("", java.util.Arrays.copyOf(words, (int) Math.round(words.length * share)))
                .strip();
    }
}
