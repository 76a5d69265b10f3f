package io.dealwire.entity.company;

import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.entity.words.WordTable;
import io.dealwire.text.Tokens;

/** How each word of a text is used all over it: written small or with a capital, and as the surname of a person. */
final class WordUses {

    private static final int CAPITAL = 1;
    private static final int SMALL = 1 << 1;
    private static final int SURNAME = 1 << 2;

    private final FieldText text;
    private final Tokens tokens;
    private final WordTable uses = new WordTable();

    WordUses(FieldText text) {
        this.text = text;
        this.tokens = text.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            if (!text.opens(at)) {
                note(at, tokens.capital(at) ? CAPITAL : SMALL);
            }
            if (text.is(at, WordCues.GIVEN_NAME | WordCues.TITLE) && tokens.capital(at) && text.follows(at + 1)) {
                note(at + 1, SURNAME);
                if (tokens.capital(at + 1) && text.follows(at + 2)) {
                    note(at + 2, SURNAME);
                }
            }
        }
    }

    private void note(int token, int use) {
        long word = tokens.hash(token);
        uses.put(word, uses.get(word) | use);
    }

    private boolean is(int token, int use) {
        return (uses.get(tokens.hash(token)) & use) != 0;
    }

    /** Whether a capital tells a name: inside a sentence, or of a word that is never small and a name elsewhere. */
    boolean isName(int token) {
        return !is(token, SMALL) && (!text.opens(token) || is(token, CAPITAL));
    }

    /** Whether the text also writes the word small. */
    boolean isSmall(int token) {
        return is(token, SMALL);
    }

    /** Whether the word ends a name that begins like that of a person. */
    boolean isSurname(int token) {
        return is(token, SURNAME);
    }
}
