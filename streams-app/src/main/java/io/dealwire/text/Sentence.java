package io.dealwire.text;

/**
 * A sentence of a plain text.
 *
 * @param firstToken its first token
 * @param lastToken index after its last token
 * @param start offset of its first character
 * @param end offset after its last character, punctuation and closing quote included
 */
public record Sentence(int firstToken, int lastToken, int start, int end) {

    /** Whether the token belongs to it. */
    public boolean holds(int token) {
        return token >= firstToken && token < lastToken;
    }
}
