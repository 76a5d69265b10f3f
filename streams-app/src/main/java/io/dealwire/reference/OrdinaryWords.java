package io.dealwire.reference;

import io.dealwire.entity.index.CompanyNames;
import io.dealwire.text.Letters;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of a dictionary, as Debian's wamerican lists them; names in it count too. */
public final class OrdinaryWords {

    private static final String SHIPPED = "/reference/words.txt.gz";

    private final Set<String> words = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    private OrdinaryWords(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.endsWith("'s")) {
                String word = Letters.fold(line, 0, line.length());
                words.add(word);
                if (Character.isLowerCase(line.charAt(0))) {
                    small.add(word);
                }
            }
        }
    }

    /** The dictionary that comes with the product. */
    public static OrdinaryWords shipped() {
        return new OrdinaryWords(Lines.ofResource(SHIPPED));
    }

    /**
     * Another dictionary, one word a line, plain or gzip.
     *
     * @throws UncheckedIOException when it cannot be read; the message names it
     */
    public static OrdinaryWords read(Path file) {
        return new OrdinaryWords(Lines.of(file));
    }

    /** Whether it is a word that is not a name, or the name of a place or a person. */
    boolean containsSmall(String word) {
        return small.contains(word) || CompanyNames.placeOrGivenName(word);
    }

    /** Whether it is any word of the dictionary, names included. */
    boolean contains(String word) {
        return words.contains(word) || CompanyNames.placeOrGivenName(word);
    }
}
