package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.WordClasses;
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
        BODY;

        /** As it is told, and as the table names its column. */
        String told() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A subject: the names of its signs, by the place. */
    private record Subject(Map<Place, String> signs) {

        static Subject of(String name) {
            Map<Place, String> signs = new EnumMap<>(Place.class);
            for (Place place : Place.values()) {
                signs.put(place, name.toLowerCase(Locale.ROOT) + " in the " + place.told());
            }
            return new Subject(signs);
        }
    }

    private final List<Subject> subjects = new ArrayList<>();
    /** A class a subject, in their order. */
    private final WordClasses words;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    /** The classes of the subjects that speak of deals of a type. */
    private final Map<DealType, Long> deals = new EnumMap<>(DealType.class);

    private Subjects(Table table) {
        for (Table.Row row : table.rows()) {
            long bit = 1L << subjects.size();
            for (String type : row.words("deals")) {
                if (!type.equals(NONE)) {
                    deals.merge(type(row, type), bit, (some, more) -> some | more);
                }
            }
            Subject subject = Subject.of(row.text("subject"));
            subject.signs().forEach((place, sign) -> weights.put(sign, row.number(place.told())));
            subjects.add(subject);
        }
        words = WordClasses.of(
                table.rows().stream().map(row -> row.words("words")).toList());
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
        return (deals.getOrDefault(type, 0L) & words.in(line)) != 0;
    }

    /** The weight of each sign. */
    Map<String, Double> weights() {
        return weights;
    }

    /** Whether headline and first sentence talk of each subject, 0 or 1, and what share of the sentences that follow. */
    Map<String, Double> signs(ArticleView article) {
        Map<Place, long[]> talk = new EnumMap<>(Place.class);
        talk.put(Place.HEADLINE, talk(article.lines(0, 0)));
        talk.put(Place.LEAD, talk(article.lines(1, 1)));
        talk.put(Place.BODY, talk(article.lines(2, LAST_LINE)));
        Map<String, Double> signs = new LinkedHashMap<>();
        for (int subject = 0; subject < subjects.size(); subject++) {
            for (Map.Entry<Place, String> sign : subjects.get(subject).signs().entrySet()) {
                signs.put(sign.getValue(), share(subject, talk.get(sign.getKey())));
            }
        }
        return signs;
    }

    /** The subjects that each line talks of. */
    private long[] talk(List<Line> lines) {
        return lines.stream().mapToLong(words::in).toArray();
    }

    private static double share(int subject, long[] lines) {
        int talking = 0;
        for (long subjects : lines) {
            talking += (int) (subjects >>> subject & 1);
        }
        return lines.length == 0 ? 0 : (double) talking / lines.length;
    }
}
