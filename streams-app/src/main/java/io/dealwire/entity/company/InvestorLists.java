package io.dealwire.entity.company;

import io.dealwire.entity.words.FieldText;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who put money into a round, told in a row: led by X, with participation from Y and Z; investors including X, Y and Z. */
final class InvestorLists {

    /** Most words of a row before a name. */
    private static final int LONGEST = 60;

    private static final long BY = Letters.hash("by");
    private static final Set<Long> FROM = hashes("from of");
    private static final Set<Long> DOING =
            hashes("led coled backed joined spearheaded supported anchored headed funded followed");
    private static final Set<Long> GIVING = hashes(
            "participation backing investment investments support funding investors backers commitments capital");
    private static final Set<Long> NAMING = hashes("including include includes included alongside");
    /** Small words that stand between the names of a row. */
    private static final Set<Long> PASSED =
            hashes("and the as well other existing new current returning fellow firm firms");

    private final FieldText text;
    private final Tokens tokens;

    InvestorLists(FieldText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** Whether the name that begins at a token is one of such a row. */
    boolean holds(int from) {
        int at = from - 1;
        while (at > 0 && from - at < LONGEST && isInRow(at) && text.sentenceOf(at) == text.sentenceOf(from)) {
            at--;
        }
        if (at < 1 || text.sentenceOf(at) != text.sentenceOf(from)) {
            return false;
        }
        long word = tokens.hash(at);
        long before = tokens.hash(at - 1);
        return NAMING.contains(word)
                || word == BY && DOING.contains(before)
                || FROM.contains(word) && GIVING.contains(before);
    }

    private boolean isInRow(int token) {
        return tokens.shape(token) != Shape.LOWER || PASSED.contains(tokens.hash(token));
    }

    private static Set<Long> hashes(String words) {
        return Stream.of(words.split(" ")).map(Letters::hash).collect(Collectors.toUnmodifiableSet());
    }
}
