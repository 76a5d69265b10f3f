package io.dealwire.entity.words;

import io.dealwire.text.Letters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Which words English has, as Debian's wamerican lists them: those written small, and names of places and people. */
public final class Dictionary {

    private static final String SHIPPED = "/reference/words.txt.gz";
    private static final int SMALL = 1;
    private static final int NAME = 1 << 1;
    private static final WordTable WORDS = read();

    private Dictionary() {}

    /** Whether it is a word written small, by its hash. */
    public static boolean isSmall(long hash) {
        return (WORDS.get(hash) & SMALL) != 0;
    }

    /** Whether it is a word or a name. */
    public static boolean contains(long hash) {
        return WORDS.get(hash) != 0;
    }

    private static WordTable read() {
        WordTable words = new WordTable();
        try (InputStream bytes = Dictionary.class.getResourceAsStream(SHIPPED);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.endsWith("'s")) {
                    long hash = Letters.hash(line);
                    words.put(hash, words.get(hash) | (Character.isLowerCase(line.charAt(0)) ? SMALL : NAME));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", failed);
        }
        return words;
    }
}
