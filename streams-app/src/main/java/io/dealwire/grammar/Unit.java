package io.dealwire.grammar;

import java.util.Optional;

/**
 * What the parser takes for one word of a sentence: a word, a punctuation mark, or a span that the caller knows to be one thing.
 *
 * @param form as written
 * @param kind what it is
 * @param start offset of its first character in the text that it comes from
 * @param end offset after its last character
 */
public record Unit(String form, Kind kind, int start, int end) {

    /** What a unit is. */
    public enum Kind {
        /** A word or a mark, to be tagged. */
        WORD,
        /** A name of one or more words. */
        NAME,
        /** An amount of money with its currency: $12 million. */
        MONEY
    }

    /** The tag that is given with the unit, if any: a name needs no tagger. */
    Optional<Tag> given() {
        return switch (kind) {
            case WORD -> Optional.empty();
            case NAME -> Optional.of(Tag.PROPN);
            case MONEY -> Optional.of(Tag.SYM);
        };
    }
}
