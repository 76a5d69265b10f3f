package io.dealwire.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the key that somebody may have meant: the one at the smallest edit distance (Levenshtein). */
final class NearestKey {

    private NearestKey() {}

    /** The nearest key, unless even that one differs in more than a third of what was written. */
    static Optional<String> to(String written, Collection<String> keys) {
        return keys.stream()
                .min(Comparator.comparingInt((String key) -> distance(written, key))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(key -> distance(written, key) * 3 <= Math.max(written.length(), key.length()));
    }

    static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
