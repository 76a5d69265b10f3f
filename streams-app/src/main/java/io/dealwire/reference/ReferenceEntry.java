package io.dealwire.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One company of the reference file.
 *
 * @param id canonical id
 * @param name display name
 * @param aliases other names
 * @param common those of its names that are also ordinary words, places or names of people
 * @param tickers listings, best known first
 * @param isin ISIN, empty when unknown
 * @param country ISO 3166-1 alpha-2, empty when unknown
 * @param weight prominence, 0 to 100
 * @param keywords words of its trade
 * @param keys identities in the sources, such as {@code cik:924613}: they carry the id over a rebuild
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "name", "aliases", "common", "tickers", "isin", "country", "weight", "keywords", "keys"})
public record ReferenceEntry(
        String id,
        String name,
        List<String> aliases,
        List<String> common,
        List<String> tickers,
        String isin,
        String country,
        int weight,
        List<String> keywords,
        List<String> keys) {

    public ReferenceEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        aliases = orNone(aliases);
        common = orNone(common);
        tickers = orNone(tickers);
        isin = Objects.requireNonNullElse(isin, "");
        country = Objects.requireNonNullElse(country, "");
        keywords = orNone(keywords);
        keys = orNone(keys);
    }

    /** All names, the display name first. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
