package io.dealwire.reference;

import io.dealwire.text.Table;
import java.util.List;

/**
 * The hand-written part of the reference: {@code companies-curated.tsv}, tab separated.
 *
 * @param id canonical id
 * @param name display name
 * @param country ISO 3166-1 alpha-2, empty when none fits
 * @param weight prominence, 0 to 100
 * @param tickers tickers of today; a row with a ticker of the source tables names and completes that company
 * @param aliases other names; those that begin with ~ are also ordinary words or names
 * @param keywords words of its trade
 */
record Curated(
        String id,
        String name,
        String country,
        int weight,
        List<String> tickers,
        List<String> aliases,
        List<String> keywords) {

    static List<Curated> read() {
        return Table.read(
                        "/reference/companies-curated.tsv",
                        "id",
                        "name",
                        "country",
                        "weight",
                        "tickers",
                        "aliases",
                        "keywords")
                .unique("id")
                .rows()
                .stream()
                .map(row -> new Curated(
                        row.text("id"),
                        row.text("name"),
                        row.textOrEmpty("country"),
                        row.whole("weight"),
                        row.list("tickers", " "),
                        row.list("aliases", ";"),
                        row.list("keywords", " ")))
                .toList();
    }
}
