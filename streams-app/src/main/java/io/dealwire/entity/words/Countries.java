package io.dealwire.entity.words;

import io.dealwire.text.Letters;
import io.dealwire.text.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Countries, what their people are called, and their best known places: {@code countries.tsv}. */
public final class Countries {

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2; XX for parts of the world
     * @param names its names
     * @param adjectives Finnish, Dutch
     * @param places cities, states, regions
     */
    record Country(String code, List<String> names, List<String> adjectives, List<String> places) {}

    private static final List<Country> ALL =
            Table.read("/entity/countries.tsv", "code", "names", "adjectives", "places").unique("code").rows().stream()
                    .map(row -> new Country(
                            row.text("code"),
                            row.list("names", ";"),
                            row.list("adjectives", ";"),
                            row.list("places", ";")))
                    .toList();
    private static final WordTable BY_WORD = byWord();
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    static List<Country> all() {
        return ALL;
    }

    /** The code of the country with this English name. */
    public static Optional<String> code(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The country that a single word names, describes, or lies in. */
    public static Optional<String> of(long wordHash) {
        int index = BY_WORD.get(wordHash);
        return index == 0 ? Optional.empty() : Optional.of(ALL.get(index - 1).code());
    }

    private static WordTable byWord() {
        WordTable table = new WordTable();
        for (int i = 0; i < ALL.size(); i++) {
            Country country = ALL.get(i);
            int index = i + 1;
            Stream.of(country.names(), country.adjectives(), country.places())
                    .flatMap(List::stream)
                    .filter(word -> word.indexOf(' ') < 0)
                    .forEach(word -> table.put(Letters.hash(word), index));
        }
        return table;
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : java.util.Locale.getISOCountries()) {
            codes.put(
                    new java.util.Locale.Builder().setRegion(code).build().getDisplayCountry(java.util.Locale.ENGLISH),
                    code);
        }
        for (Country country : ALL) {
            country.names().forEach(name -> codes.put(name, country.code()));
        }
        return Map.copyOf(codes);
    }
}
