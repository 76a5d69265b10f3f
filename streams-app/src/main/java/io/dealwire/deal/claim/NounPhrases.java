package io.dealwire.deal.claim;

import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.Vocabulary;

/**
 * What the noun phrase says that a company stands in: whether its part, its stake or the company itself is spoken of.
 *
 * @param line the line it stands in
 * @param vocabulary the classes of words
 */
record NounPhrases(Line line, Vocabulary vocabulary) {

    /** Words from a possessive to the noun that it owns. */
    static final int OWNED_REACH = 6;
    /** Words from a name to the noun that it is an attribute of. */
    private static final int ATTRIBUTE_REACH = 3;

    /** Whether all that the company has is spoken of: "@ assets". */
    boolean isAssets(int at) {
        return !line.possessive(at) && vocabulary.is(Vocabulary.Kind.ASSETS, line.word(at + 1));
    }

    /** Whether the name is that of the part itself: "its @ unit", "@'s @ unit". */
    boolean isOwn(int at) {
        return !line.possessive(at) && vocabulary.is(Vocabulary.Kind.OWN, line.word(at - 1));
    }

    /** Where the noun phrase that a company begins comes to a word of this class: "@'s beer operations"; 0 when nowhere. */
    int nounAfter(int at, Vocabulary.Kind kind) {
        int reach = line.possessive(at) ? OWNED_REACH : ATTRIBUTE_REACH;
        for (int i = at + 1; i <= at + reach && i < line.size() && !endsPhrase(i); i++) {
            if (vocabulary.is(kind, line.word(i))) {
                return i;
            }
        }
        return 0;
    }

    private boolean endsPhrase(int at) {
        return line.isCompany(at)
                || line.pauseBefore(at)
                || Slot.of(line.word(at)).isPresent();
    }

    /** Whether the stake that is told of is one in a company: "@'s stake in @". */
    boolean ofCompany(int stake) {
        Slot slot = Slot.of(line.word(stake + 1)).orElse(Slot.OBJECT);
        if (slot == Slot.IN || slot == Slot.OF) {
            for (int i = stake + 2; i < line.size() && i < stake + ATTRIBUTE_REACH + 4 && !line.pauseBefore(i); i++) {
                if (line.isCompany(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it owns a company that is named after it: "@'s @". */
    boolean ownsCompany(int at) {
        for (int i = at + 1; i <= at + 4 && i < line.size() && !line.pauseBefore(i); i++) {
            if (line.isCompany(i)) {
                return line.possessive(at);
            }
            if (Slot.of(line.word(i)).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** Whether securities of no company named are the object: "sell stock to raise money", not "shares in @". */
    boolean isSecurities(int at) {
        return vocabulary.is(Vocabulary.Kind.SECURITY, line.word(at)) && !ofCompany(at);
    }
}
