package io.dealwire.entity.company;

import io.dealwire.text.Letters;
import io.dealwire.text.Tokens;
import java.util.List;

/** Enumerations of companies: in "IBM, Apple and Intel" each supports the others. */
final class Enumerations {

    private static final long AND = Letters.hash("and");
    private static final long OR = Letters.hash("or");

    private Enumerations() {}

    /** For each mention of a text, in order, whether the one before or after it in an enumeration is an accepted company. */
    static boolean[] members(List<Mention> mentions) {
        boolean[] members = new boolean[mentions.size()];
        for (int i = 1; i < mentions.size(); i++) {
            Mention left = mentions.get(i - 1);
            Mention right = mentions.get(i);
            if (enumerated(left, right)) {
                members[i] |= left.accepted();
                members[i - 1] |= right.accepted();
            }
        }
        return members;
    }

    private static boolean enumerated(Mention left, Mention right) {
        Tokens tokens = left.text().tokens();
        int between = right.from() - left.to();
        boolean comma = between == 0 && (tokens.gap(right.from()) & ~(Tokens.SPACE | Tokens.DOT)) == Tokens.COMMA;
        if (between != 1) {
            return comma;
        }
        long word = tokens.hash(left.to());
        return (word == AND || word == OR) && tokens.follows(right.from());
    }
}
