package io.dealwire.entity.money;

import io.dealwire.entity.words.ResourceLines;
import io.dealwire.entity.words.WordTable;
import io.dealwire.text.Letters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of money: {@code money.tsv}. */
final class MoneyWords {

    private final Map<String, WordTable> kinds = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final Map<String, String> exact = new HashMap<>();
    private final Map<List<Long>, String> qualifiers = new HashMap<>();

    private MoneyWords() {}

    static MoneyWords read() {
        MoneyWords words = new MoneyWords();
        for (String line : ResourceLines.of("money.tsv")) {
            String[] column = line.split("\t");
            switch (column[0]) {
                case "prefix", "code" -> words.exact.put(column[0] + " " + column[1], column[2]);
                case "qualifier" ->
                    words.qualifiers.put(
                            List.of(column[1].split(" ")).stream()
                                    .map(Letters::hash)
                                    .toList(),
                            column[2]);
                default -> words.add(column[0], column[1], column[2]);
            }
        }
        return words;
    }

    private void add(String kind, String word, String value) {
        values.add(value);
        kinds.computeIfAbsent(kind, k -> new WordTable()).put(Letters.hash(word), values.size());
    }

    Optional<String> symbol(long word) {
        return of("symbol", word);
    }

    /** The currency of letters glued to a dollar sign, as written. */
    Optional<String> prefix(String written) {
        return Optional.ofNullable(exact.get("prefix " + written));
    }

    /** The currency of a code, as written: EUR, Rs. */
    Optional<String> code(String written) {
        return Optional.ofNullable(exact.get("code " + written));
    }

    Optional<String> unit(long word) {
        return of("unit", word);
    }

    Optional<String> minor(long word) {
        return of("minor", word);
    }

    /** The currency of a unit with the word before it: Swiss francs. */
    Optional<String> unit(String adjective, String unit) {
        String singular = unit.endsWith("s")
                ? unit.substring(0, unit.length() - 1)
                : unit.equals("kronor") ? "krona" : unit.equals("kroner") ? "krone" : unit;
        return of("adjective", Letters.hash(adjective + "/" + singular));
    }

    Optional<BigDecimal> scale(long word) {
        return of("scale", word).map(BigDecimal::new);
    }

    Optional<BigDecimal> number(long word) {
        return of("number", word).map(BigDecimal::new);
    }

    boolean each(long word) {
        return of("each", word).isPresent();
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

    private Optional<String> of(String kind, long word) {
        int index = kinds.get(kind).get(word);
        return index == 0 ? Optional.empty() : Optional.of(values.get(index - 1));
    }
}
