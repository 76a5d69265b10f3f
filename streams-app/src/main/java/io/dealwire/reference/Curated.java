package io.dealwire.reference;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String RESOURCE = "/reference/companies-curated.tsv";

    static List<Curated> read() {
        List<Curated> rows = new ArrayList<>();
        int number = 0;
        for (String line : Lines.ofResource(RESOURCE)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(line, number));
            }
        }
        return rows;
    }

    private static Curated row(String line, int number) {
        String[] column = Arrays.copyOf(line.split("\t", -1), 7);
        for (int i = 0; i < column.length; i++) {
            column[i] = column[i] == null ? "" : column[i].strip();
        }
        try {
            return new Curated(
                    column[0],
                    column[1],
                    column[2],
                    Integer.parseInt(column[3]),
                    list(column[4], " "),
                    list(column[5], ";"),
                    list(column[6], " "));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(RESOURCE + ", line " + number + ": weight is no number: " + column[3]);
        }
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
