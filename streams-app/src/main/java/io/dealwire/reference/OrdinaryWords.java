package io.dealwire.reference;

import io.dealwire.entity.CompanyNames;
import io.dealwire.text.Letters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The words of a dictionary, one a line, as Debian's wamerican lists them; names in it count too. */
final class OrdinaryWords {

    private final Set<String> words = new HashSet<>();
    private final Set<String> small = new HashSet<>();

    OrdinaryWords(Path file) {
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.endsWith("'s")) {
                    String word = Letters.fold(line, 0, line.length());
                    words.add(word);
                    if (Character.isLowerCase(line.charAt(0))) {
                        small.add(word);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
