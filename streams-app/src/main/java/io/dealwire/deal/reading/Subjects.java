package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.WordClass;
import io.dealwire.text.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an article talks about, by classes of words, and what that tells of its being about one deal: {@code deal/subjects.tsv}. */
final class Subjects {

    /** Up to this sentence what follows the first one is looked at. */
    private static final int LAST_LINE = 8;

    private static final String NONE = "-";

    /** Where a subject is talked of. */
    private enum Place {
        HEADLINE,
        LEAD,
        BODY
    }

    private final Map<String, WordClass> words = new LinkedHashMap<>();
    private final Map<String, Double> weights = new LinkedHashMap<>();

    private final Map<DealType, List<WordClass>> deals = new EnumMap<>(DealType.class);

    private Subjects(Table table) {
        for (Table.Row row : table.rows()) {
            String subject = row.text("subject");
            WordClass talk = WordClass.of(row.words("words"));
            words.put(subject, talk);
            for (String type : row.words("deals")) {
                if (!type.equals(NONE)) {
                    deals.computeIfAbsent(type(row, type), any -> new ArrayList<>())
                            .add(talk);
                }
            }
            for (Place place : Place.values()) {
                weights.put(sign(subject, place), row.number(place.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** The subjects that Dealwire brings. */
    static Subjects table() {
        return new Subjects(Table.read("/deal/subjects.tsv", "subject", "headline", "lead", "body", "deals", "words")
                .unique("subject"));
    }

    private static DealType type(Table.Row row, String name) {
        try {
            return DealType.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw row.refusal("deals", "no type of deal: " + name);
        }
    }

    /** Whether a line talks of deals of a type. */
    boolean talksOf(DealType type, Line line) {
        return deals.getOrDefault(type, List.of()).stream().anyMatch(talk -> talk.in(line));
    }

    /** The weight of each sign. */
    Map<String, Double> weights() {
        return weights;
    }

    /** Whether headline and first sentence talk of each subject, 0 or 1, and what share of the sentences that follow. */
    Map<String, Double> signs(ArticleView article) {
        Map<String, Double> signs = new LinkedHashMap<>();
        words.forEach((subject, talk) -> {
            signs.put(sign(subject, Place.HEADLINE), share(talk, article.lines(0, 0)));
            signs.put(sign(subject, Place.LEAD), share(talk, article.lines(1, 1)));
            signs.put(sign(subject, Place.BODY), share(talk, article.lines(2, LAST_LINE)));
        });
        return signs;
    }

    private static double share(WordClass talk, List<Line> lines) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(talk::in).count() / lines.size();
    }

    private static String sign(String subject, Place place) {
        return subject.toLowerCase(Locale.ROOT) + " in the " + place.name().toLowerCase(Locale.ROOT);
    }
}
