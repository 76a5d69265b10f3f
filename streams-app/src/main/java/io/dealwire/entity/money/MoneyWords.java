package io.dealwire.entity.money;

import io.dealwire.entity.words.WordTable;
import io.dealwire.text.Currencies;
import io.dealwire.text.Letters;
import io.dealwire.text.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of money: {@code money.tsv}. */
final class MoneyWords {

    /** What a word of money is, by its name in the table. */
    private enum Kind {
        SYMBOL,
        PREFIX,
        UNIT,
        MINOR,
        ADJECTIVE,
        SCALE,
        QUALIFIER,
        EACH,
        NUMBER,
        TENS
    }

    private final Map<Kind, WordTable> kinds = new EnumMap<>(Kind.class);
    private final List<String> values = new ArrayList<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<List<Long>, String> qualifiers = new HashMap<>();

    private MoneyWords(Table table) {
        for (Table.Row row : table.rows()) {
            Kind kind = row.kind("kind", Kind.class);
            String value = row.text("value");
            switch (kind) {
                case PREFIX -> prefixes.put(row.text("words"), value);
                case QUALIFIER ->
                    qualifiers.put(
                            row.list("words", " ").stream().map(Letters::hash).toList(), value);
                default -> add(kind, row.text("words"), value);
            }
        }
    }

    static MoneyWords read() {
        return new MoneyWords(Table.read("/entity/money.tsv", "kind", "words", "value")
                .unique("kind", "words")
                .complete("kind", Kind.class));
    }

    private void add(Kind kind, String word, String value) {
        values.add(value);
        kinds.computeIfAbsent(kind, k -> new WordTable()).put(Letters.hash(word), values.size());
    }

    Optional<String> symbol(long word) {
        return of(Kind.SYMBOL, word);
    }

    /** The currency of letters glued to a sign, as written, the sign last: US$, CN¥. */
    Optional<String> prefix(String written) {
        return Optional.ofNullable(prefixes.get(written));
    }

    /** The currency of a code, as written: EUR, Rs. */
    Optional<String> code(String written) {
        return Currencies.of(written);
    }

    /** The currency of a code that touches its figure. */
    Optional<String> gluedCode(String written) {
        return Currencies.ofGlued(written);
    }

    /** The dollar of a code or an adjective after an amount in dollars: "$3 million CAD", "$3 million Canadian". */
    Optional<String> dollar(String written) {
        return Currencies.of(written)
                .filter(prefixes::containsValue)
                .or(() -> of(Kind.ADJECTIVE, Letters.hash(written + "/dollar")));
    }

    Optional<String> unit(long word) {
        return of(Kind.UNIT, word);
    }

    Optional<String> minor(long word) {
        return of(Kind.MINOR, word);
    }

    /** The currency of a unit with the word before it: Swiss francs. */
    Optional<String> unit(String adjective, String unit) {
        String singular = unit.endsWith("s")
                ? unit.substring(0, unit.length() - 1)
                : unit.equals("kronor") ? "krona" : unit.equals("kroner") ? "krone" : unit;
        return of(Kind.ADJECTIVE, Letters.hash(adjective + "/" + singular));
    }

    Optional<BigDecimal> scale(long word) {
        return of(Kind.SCALE, word).map(BigDecimal::new);
    }

    Optional<BigDecimal> number(long word) {
        return of(Kind.NUMBER, word).map(BigDecimal::new);
    }

    /** The tens of a number in words: twenty. */
    Optional<BigDecimal> tens(long word) {
        return of(Kind.TENS, word).map(BigDecimal::new);
    }

    boolean each(long word) {
        return of(Kind.EACH, word).isPresent();
    }

    /** The qualifier made of the words before a figure, the last first. */
    Optional<String> qualifier(long... words) {
        for (int length = words.length; length > 0; length--) {
            List<Long> phrase = new ArrayList<>();
            for (int i = length - 1; i >= 0; i--) {
                phrase.add(words[i]);
            }
            String qualifier = qualifiers.get(phrase);
            if (qualifier != null) {
                return Optional.of(qualifier);
            }
        }
        return Optional.empty();
    }

    private Optional<String> of(Kind kind, long word) {
        int index = kinds.get(kind).get(word);
        return index == 0 ? Optional.empty() : Optional.of(values.get(index - 1));
    }
}
