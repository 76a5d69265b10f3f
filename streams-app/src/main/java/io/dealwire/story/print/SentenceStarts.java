package io.dealwire.story.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The common words that begin sentences, so that a capital there does not make them names; from {@value #RESOURCE}. */
final class SentenceStarts {

    private static final String RESOURCE = "/story/sentence-starts.txt";
    private static final long[] WORDS = read();

    private SentenceStarts() {}

    /** Whether a word is one of them, by its hash in {@link Words}. */
    static boolean contains(long word) {
        return Arrays.binarySearch(WORDS, word) >= 0;
    }

    private static long[] read() {
        try (InputStream resource = SentenceStarts.class.getResourceAsStream(RESOURCE)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            Words words = Words.of(text, 0, text.length());
            long[] hashes = new long[words.count()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = words.hash(i);
            }
            Arrays.sort(hashes);
            return hashes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
