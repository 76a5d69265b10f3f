package io.dealwire.entity.words;

import io.dealwire.text.Letters;
import io.dealwire.text.Table;
import java.util.HashMap;
import java.util.Map;

/** What single words tell: the cues of {@code cues.tsv} and the given names, as bits. */
public final class WordCues {

    public static final int SUFFIX = 1;
    public static final int WEAK_SUFFIX = 1 << 1;
    public static final int HEAD = 1 << 2;
    public static final int NOT_HEAD = 1 << 3;
    public static final int GENERIC = 1 << 4;
    public static final int VERB = 1 << 5;
    public static final int COMPANY_NOUN = 1 << 6;
    public static final int DEAL_CUE = 1 << 7;
    public static final int SHARE = 1 << 8;
    public static final int TITLE = 1 << 9;
    public static final int ROLE = 1 << 10;
    public static final int FUNCTION = 1 << 11;
    public static final int CONNECTOR = 1 << 12;
    static final int STREET = 1 << 13;
    public static final int MONTH = 1 << 14;
    public static final int WEEKDAY = 1 << 15;
    public static final int GIVEN_NAME = 1 << 16;
    public static final int ADJECTIVE = 1 << 17;
    public static final int PLACE = 1 << 18;
    public static final int TAKEOVER_VERB = 1 << 19;
    public static final int TAKEOVER_NOUN = 1 << 20;
    public static final int QUOTED = 1 << 21;
    public static final int CORPORATE = 1 << 22;
    public static final int VENUE = 1 << 23;
    public static final int THING = 1 << 24;
    public static final int FUNDING = 1 << 25;
    public static final int PARTNERS = 1 << 26;

    private static final Map<String, Integer> CUES = Map.ofEntries(
            Map.entry("suffix", SUFFIX),
            Map.entry("weaksuffix", WEAK_SUFFIX),
            Map.entry("head", HEAD),
            Map.entry("nothead", NOT_HEAD),
            Map.entry("generic", GENERIC),
            Map.entry("verb", VERB),
            Map.entry("companynoun", COMPANY_NOUN),
            Map.entry("dealcue", DEAL_CUE),
            Map.entry("share", SHARE),
            Map.entry("title", TITLE),
            Map.entry("role", ROLE),
            Map.entry("function", FUNCTION),
            Map.entry("connector", CONNECTOR),
            Map.entry("street", STREET),
            Map.entry("month", MONTH),
            Map.entry("weekday", WEEKDAY),
            Map.entry("takeoververb", TAKEOVER_VERB),
            Map.entry("takeovernoun", TAKEOVER_NOUN),
            Map.entry("quoted", QUOTED),
            Map.entry("corporate", CORPORATE),
            Map.entry("venue", VENUE),
            Map.entry("thing", THING),
            Map.entry("funding", FUNDING),
            Map.entry("partners", PARTNERS));

    private static final WordTable TABLE = read();

    private WordCues() {}

    /** The cues of a word, by its hash. */
    public static int of(long hash) {
        return TABLE.get(hash);
    }

    /** The cues of a word. */
    public static int of(String word) {
        return TABLE.get(word);
    }

    private static WordTable read() {
        Map<String, Integer> masks = new HashMap<>();
        Table cues = Table.read("/entity/cues.tsv", "cue", "words").complete("cue", CUES.keySet());
        cues.rows().forEach(row -> add(masks, row, row.kind("cue", CUES)));
        Table.read("/entity/given-names.txt", "words").rows().forEach(row -> add(masks, row, GIVEN_NAME));
        for (Countries.Country country : Countries.all()) {
            country.adjectives().forEach(word -> addOne(masks, word, ADJECTIVE));
            country.names().forEach(word -> addOne(masks, word, PLACE));
            country.places().forEach(word -> addOne(masks, word, PLACE));
        }
        WordTable table = new WordTable();
        masks.forEach((word, mask) -> table.put(Letters.hash(word), mask));
        return table;
    }

    private static void add(Map<String, Integer> masks, Table.Row row, int mask) {
        for (String word : row.words("words")) {
            if ((masks.getOrDefault(word, 0) & mask) != 0) {
                throw row.refusal("words", "stands in an earlier row too: " + word);
            }
            addOne(masks, word, mask);
        }
    }

    private static void addOne(Map<String, Integer> masks, String word, int mask) {
        if (!word.isBlank() && word.indexOf(' ') < 0) {
            masks.merge(Letters.fold(word, 0, word.length()), mask, (a, b) -> a | b);
        }
    }
}
