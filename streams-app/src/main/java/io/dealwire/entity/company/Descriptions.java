package io.dealwire.entity.company;

import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.words.Countries;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
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
            Named named = new Named(text, accepted);
            for (int at = 1; at + 1 < tokens.size(); at++) {
                if (describes(text, at)) {
                    int from = at - 1;
                    int to = at + 2;
                    only(byCountry, tokens.hash(at))
                            .filter(company -> named.before(company, from) && !named.in(from, to))
                            .ifPresent(company -> found.add(Mention.described(text, from, to, company)));
                }
            }
        }
        return found;
    }

    /** Where the names stand that a description in a text may mean. */
    private static final class Named {
        private final BitSet tokens = new BitSet();
        private final Map<IndexedCompany, Integer> firstEnds = new HashMap<>();

        Named(FieldText text, List<Mention> accepted) {
            for (Mention mention : accepted) {
                boolean here = mention.text() == text;
                if (here) {
                    tokens.set(mention.from(), mention.to());
                }
                firstEnds.merge(mention.company(), here ? mention.to() : 0, Math::min);
            }
        }

        /** Whether the company is named before the token, or in another text. */
        boolean before(IndexedCompany company, int token) {
            return firstEnds.containsKey(company) && firstEnds.get(company) <= token;
        }

        /** Whether a name stands there. */
        boolean in(int from, int to) {
            int next = tokens.nextSetBit(from);
            return next >= 0 && next < to;
        }
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
}
