package io.dealwire.deal.key;

import io.dealwire.avro.CompanyTag;
import io.dealwire.text.Table;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what a deal key knows a company: its id when it is in the reference. Other companies have ids made of their names, and
 * reports name them now in full, now in short ("Tellme Networks", "Tellme"): of these the first telling word is taken.
 */
public final class KeyName {

    /** Words that begin the names of many companies, and tell none. */
    private static final Set<String> COMMON = common();

    private static final int SHORTEST = 3;

    private KeyName() {}

    private static Set<String> common() {
        return Table.read("/deal/common-words.txt", "words").rows().stream()
                .flatMap(row -> row.words("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

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
