package io.dealwire.entity.company;

import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.words.Countries;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links "the Finnish group" to the only company of that country that the article has named before. Only nouns that fit every
 * company count; of two companies of one country neither is meant for certain.
 */
final class Descriptions {

    private static final long THE = Letters.hash("the");
    private static final Set<Long> NOUNS =
            Stream.of("group", "company", "firm").map(Letters::hash).collect(Collectors.toUnmodifiableSet());

    private Descriptions() {}

    /** The descriptions in the texts, given the accepted mentions. */
    static List<Mention> find(List<FieldText> texts, List<Mention> accepted) {
        Map<String, Set<IndexedCompany>> byCountry = new HashMap<>();
        accepted.forEach(mention -> byCountry
                .computeIfAbsent(mention.company().country(), country -> new java.util.HashSet<>())
                .add(mention.company()));
        List<Mention> found = new ArrayList<>();
        for (FieldText text : texts) {
            Tokens tokens = text.tokens();
            for (int at = 1; at + 1 < tokens.size(); at++) {
                if (describes(text, at)) {
                    Optional<IndexedCompany> company = only(byCountry, tokens.hash(at));
                    if (company.isPresent()) {
                        Mention mention = Mention.described(text, at - 1, at + 2, company.get());
                        if (stands(mention, accepted)) {
                            found.add(mention);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean describes(FieldText text, int adjective) {
        Tokens tokens = text.tokens();
        return text.is(adjective, WordCues.ADJECTIVE)
                && tokens.capital(adjective)
                && tokens.hash(adjective - 1) == THE
                && tokens.follows(adjective)
                && text.follows(adjective + 1)
                && tokens.shape(adjective + 1) == Shape.LOWER
                && NOUNS.contains(tokens.hash(adjective + 1));
    }

    private static Optional<IndexedCompany> only(Map<String, Set<IndexedCompany>> byCountry, long adjective) {
        return Countries.of(adjective)
                .map(country -> byCountry.getOrDefault(country, Set.of()))
                .filter(companies -> companies.size() == 1)
                .map(companies -> companies.iterator().next());
    }

    /** Whether no name stands there and the company was named before. */
    private static boolean stands(Mention description, List<Mention> accepted) {
        return namedBefore(description, accepted)
                && accepted.stream()
                        .filter(mention -> mention.text() == description.text())
                        .noneMatch(mention -> mention.overlaps(description.from(), description.to()));
    }

    private static boolean namedBefore(Mention description, List<Mention> accepted) {
        return accepted.stream()
                .filter(mention -> mention.company().equals(description.company()))
                .anyMatch(mention -> mention.text() != description.text() || mention.to() <= description.from());
    }
}
