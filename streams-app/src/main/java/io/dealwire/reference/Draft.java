package io.dealwire.reference;

import io.dealwire.entity.index.CompanyNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A company while the reference is being built: what its listings have brought together so far. */
final class Draft {

    private static final Pattern OVER_THE_COUNTER = Pattern.compile("[A-Z]{4}[FY]");
    private static final int MOST_TICKERS = 6;

    final Set<String> keys = new TreeSet<>();
    final Set<String> names = new LinkedHashSet<>();
    final Set<String> chosenTickers = new LinkedHashSet<>();
    final Set<String> homeTickers = new LinkedHashSet<>();
    final Set<String> americanTickers = new LinkedHashSet<>();
    final Set<String> exchanges = new TreeSet<>();
    final Set<String> keywords = new LinkedHashSet<>();
    final Set<String> common = new LinkedHashSet<>();
    String id = "";
    String display = "";
    String isin = "";
    String country = "";
    int fixedWeight = -1;
    boolean leading;

    void add(Listing listing) {
        keys.add(listing.key());
        exchanges.add(listing.exchange());
        if (listing.home()) {
            names.add(listing.name());
        }
        if (country.isEmpty()) {
            country = listing.country();
        }
        if (isin.isEmpty() && listing.home()) {
            isin = listing.isin();
        }
    }

    void absorb(Draft other) {
        keys.addAll(other.keys);
        names.addAll(other.names);
        homeTickers.addAll(other.homeTickers);
        americanTickers.addAll(other.americanTickers);
        exchanges.addAll(other.exchanges);
        isin = isin.isEmpty() ? other.isin : isin;
        country = country.isEmpty() ? other.country : country;
        leading |= other.leading;
        if (display.isEmpty()) {
            display = other.display;
        }
    }

    /** The display name: chosen, else the first name that is not all capitals, else the first. */
    String displayName() {
        if (!display.isEmpty()) {
            return display;
        }
        return names.stream()
                .filter(name -> !name.equals(name.toUpperCase(java.util.Locale.ROOT)))
                .findFirst()
                .or(() -> names.stream().findFirst().map(Draft::titleCase))
                .orElse("");
    }

    /** Prominence: how many exchanges of the world list it, whether a main American one does, whether it leads its market. */
    int weight() {
        if (fixedWeight >= 0) {
            return fixedWeight;
        }
        int weight = Math.min(50, 3 * exchanges.size());
        if (exchanges.contains("NYSE") || exchanges.contains("Nasdaq")) {
            weight += 12;
        }
        return Math.min(90, leading ? weight + 25 : weight);
    }

    /**
     * Tickers: those chosen by hand, then the home listing, then American shares; for an American company those first. A symbol of
     * the American over-the-counter market counts only when there is nothing better.
     */
    List<String> tickers() {
        Set<String> all = new LinkedHashSet<>(chosenTickers);
        if (country.equals("US") || country.isEmpty()) {
            all.addAll(americanTickers);
            all.addAll(homeTickers);
        } else {
            all.addAll(homeTickers);
            all.addAll(americanTickers);
        }
        boolean better = all.stream()
                .anyMatch(ticker -> !OVER_THE_COUNTER.matcher(ticker).matches());
        return all.stream()
                .filter(ticker -> !better || !OVER_THE_COUNTER.matcher(ticker).matches())
                .limit(MOST_TICKERS)
                .toList();
    }

    String firstKey() {
        return keys.iterator().next();
    }

    private static String titleCase(String name) {
        StringBuilder cased = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean keep = word.length() <= 3
                    && !CompanyNames.core(word + " x").isEmpty()
                    && word.matches("[A-Z&.]{2,3}")
                    && !word.matches("CO|INC|LTD|THE|AND|OF|DE|LA|BIG|NEW|ONE|SUN|AIR|OIL|GAS|BAY|RED|SKY|TOP");
            cased.append(cased.length() == 0 ? "" : " ");
            cased.append(
                    keep || word.isEmpty()
                            ? word
                            : word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return cased.toString();
    }
}
