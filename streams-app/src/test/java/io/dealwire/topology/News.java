package io.dealwire.topology;

import io.dealwire.avro.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Articles made up for tests: deterministic, long enough to be compared, and about deals between companies that exist. */
final class News {

    static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");

    private static final List<String> WORDS = List.of(
            "analysts",
            "industry",
            "market",
            "quarter",
            "regional",
            "customers",
            "network",
            "supply",
            "margin",
            "growth",
            "portfolio",
            "engineers",
            "plant",
            "capacity",
            "software",
            "platform",
            "research",
            "pipeline",
            "logistics",
            "retail",
            "segment",
            "demand",
            "pricing",
            "contracts",
            "technology",
            "factories",
            "workers",
            "shipments",
            "services",
            "equipment",
            "materials",
            "storage",
            "energy",
            "turbines",
            "vehicles",
            "sensors",
            "clinical",
            "patients",
            "treatment",
            "insurance",
            "lending",
            "deposits",
            "branches",
            "savings",
            "tourism",
            "flights",
            "routes",
            "harvest",
            "farming",
            "machinery",
            "packaging",
            "beverages",
            "brands",
            "stores");

    private News() {}

    /** An article with the given title and text. */
    static RawArticle article(String source, Duration afterStart, String title, String body) {
        return RawArticle.newBuilder()
                .setUrl("https://" + source + ".example/" + Math.abs(title.hashCode()))
                .setSource(source)
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(DAY.plus(afterStart))
                .setAttributes(Map.of())
                .build();
    }

    /** Running text without companies or figures; another seed is another story. */
    static String filler(long seed, int sentences) {
        Random random = new Random(seed);
        List<String> text = new ArrayList<>();
        for (int sentence = 0; sentence < sentences; sentence++) {
            StringJoiner words = new StringJoiner(" ", "The ", ".");
            int length = 9 + random.nextInt(9);
            for (int word = 0; word < length; word++) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.add(words.toString());
        }
        return String.join(" ", text);
    }
}
