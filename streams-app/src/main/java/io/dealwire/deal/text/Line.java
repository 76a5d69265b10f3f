package io.dealwire.deal.text;

import io.dealwire.avro.Span;
import io.dealwire.text.Tokens;
import java.util.Arrays;

/**
 * A headline or sentence as the deal reader sees it: words in lower case, each company and each amount of money
 * shrunk to one element.
 *
 * @param index 0 for the headline, then the sentences of the body from 1
 * @param words folded words; {@link #COMPANY} for a company, {@link #MONEY} for an amount of money
 * @param companies index of the company in the article's tags, -1 for any other word
 * @param figures index of the amount of money in the article's tags, -1 for any other word
 * @param gaps what stands before each element, see {@link Tokens#gap}; one more for what stands after the last
 * @param span where the line stands in the original text
 */
public record Line(int index, String[] words, int[] companies, int[] figures, int[] gaps, Span span) {

    /** The word of an element that is a company. */
    static final String COMPANY = "@";
    /** The word of an element that is an amount of money. */
    static final String MONEY = "#";
    /** The word of a possessive mark. */
    public static final String POSSESSIVE = "'s";

    private static final int PAUSE =
            Tokens.COMMA | Tokens.DASH | Tokens.COLON | Tokens.OPEN | Tokens.CLOSE | Tokens.OTHER;

    public int size() {
        return words.length;
    }

    public boolean title() {
        return index == 0;
    }

    public boolean isCompany(int at) {
        return at >= 0 && at < size() && companies[at] >= 0;
    }

    public boolean namesCompany() {
        return Arrays.stream(companies).anyMatch(company -> company >= 0);
    }

    public boolean namesMoney() {
        return Arrays.stream(figures).anyMatch(figure -> figure >= 0);
    }

    /** The word at a place, empty outside the line. */
    public String word(int at) {
        return at >= 0 && at < size() ? words[at] : "";
    }

    /** Whether a comma, dash, colon or bracket stands before the element. */
    public boolean pauseBefore(int at) {
        return at > 0 && (gaps[at] & PAUSE) != 0;
    }

    public boolean has(int at, int gap) {
        return (gaps[at] & gap) != 0;
    }

    /** Whether the element is followed by a possessive mark or a bare apostrophe. */
    public boolean possessive(int at) {
        return word(at + 1).equals(POSSESSIVE) || at + 1 <= size() && has(at + 1, Tokens.APOSTROPHE);
    }
}
