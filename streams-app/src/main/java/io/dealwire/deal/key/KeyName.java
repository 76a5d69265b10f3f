package io.dealwire.deal.key;

import io.dealwire.avro.CompanyTag;
import java.util.Set;

/**
 * By what a deal key knows a company: its id when it is in the reference. Other companies have ids made of their names, and
 * reports name them now in full, now in short ("Tellme Networks", "Tellme"): of these the first telling word is taken.
 */
public final class KeyName {

    /** Words that begin the names of many companies, and tell none. */
    private static final Set<String> COMMON = Set.of(
            "the",
            "first",
            "new",
            "american",
            "us",
            "united",
            "general",
            "national",
            "international",
            "global",
            "bank",
            "china",
            "japan",
            "india",
            "british",
            "deutsche",
            "standard",
            "west",
            "western",
            "north",
            "northern",
            "south",
            "southern",
            "east",
            "eastern",
            "central",
            "pacific",
            "atlantic",
            "great",
            "grand",
            "big",
            "saint",
            "san",
            "los",
            "banco",
            "banca",
            "credit",
            "societe",
            "groupe",
            "grupo",
            "group",
            "air",
            "energy",
            "oil",
            "gas",
            "power",
            "media",
            "data",
            "digital",
            "mobile",
            "online",
            "systems",
            "capital",
            "allied",
            "advanced",
            "applied",
            "associated",
            "consolidated",
            "sino",
            "star",
            "sun",
            "blue",
            "red",
            "green",
            "black",
            "white",
            "golden",
            "silver",
            "best",
            "open",
            "smart",
            "super",
            "universal",
            "world",
            "euro",
            "liberty");

    private static final int SHORTEST = 3;

    private KeyName() {}

    /** The name in the key. */
    public static String of(CompanyTag company) {
        return company.getKnown() ? company.getCompanyId() : tellingWord(company.getCompanyId());
    }

    /** The id up to its first telling word. */
    static String tellingWord(String id) {
        int end = 0;
        do {
            int next = id.indexOf('-', end + 1);
            if (next < 0) {
                return id;
            }
            String word = id.substring(end == 0 ? 0 : end + 1, next);
            end = next;
            if (word.length() >= SHORTEST && !COMMON.contains(word)) {
                return id.substring(0, end);
            }
        } while (true);
    }
}
