package io.dealwire.story.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The common words that begin sentences, so that a capital there does not make them names; from {@value #RESOURCE}. */
final class SentenceStarts {

    private static final String RESOURCE = "/story/sentence-starts.txt";
    /** Places of the table, a power of two, several times the words: each word stands at its hash or soon behind. */
    private static final int PLACES = 2048;

    private static final long[] TABLE = read();

    private SentenceStarts() {}

    /** Whether a word is one of them, by its hash in {@link Words}. */
    static boolean contains(long word) {
        return TABLE[place(TABLE, word)] == word;
    }

    private static int place(long[] table, long word) {
        int place = (int) word & PLACES - 1;
        while (table[place] != 0 && table[place] != word) {
            place = place + 1 & PLACES - 1;
        }
        return place;
    }

    private static long[] read() {
        try (InputStream resource = SentenceStarts.class.getResourceAsStream(RESOURCE)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            Words words = Words.of(text, 0, text.length());
            long[] table = new long[PLACES];
            for (int i = 0; i < words.count(); i++) {
                table[place(table, words.hash(i))] = words.hash(i);
            }
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
