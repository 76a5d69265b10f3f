package io.dealwire.entity.company;

import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.entity.index.NameMatch;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Finds the names of the index in a text: the longest at each place, with the legal form that follows. */
final class NameScanner {

    /** Most words of a legal form: GmbH &amp; Co. KG a.A. */
    private static final int LONGEST_FORM = 6;

    private NameScanner() {}

    static List<Mention> scan(FieldText text, CompanyIndex index) {
        Tokens tokens = text.tokens();
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            if (!startsName(text, at) || isIndexCode(tokens, at)) {
                at++;
                continue;
            }
            NameMatch match = index.longest(tokens, text.cues(), at);
            if (match.entries().isEmpty()) {
                at++;
                continue;
            }
            int to = legalFormEnd(text, match.end());
            mentions.add(new Mention(text, at, match.end(), to, match.entries()));
            at = to;
        }
        return mentions;
    }

    /** Index after the legal forms that follow a name ("Corp.", "Co. Ltd", ", Inc"); {@code end} when there are none. */
    static int legalFormEnd(FieldText text, int end) {
        Tokens tokens = text.tokens();
        int most = Math.min(tokens.size(), end + LONGEST_FORM);
        int to = end;
        int next = formWordEnd(text, to);
        while (next > to && next <= most) {
            to = next;
            next = formWordEnd(text, to);
        }
        boolean plc =
                to < tokens.size() && tokens.follows(to) && tokens.shape(to) == Shape.LOWER && tokens.hash(to) == PLC;
        return plc ? to + 1 : to;
    }

    /** Index after the word of a legal form at {@code at}, an ampersand before it included; {@code at} when there is none. */
    private static int formWordEnd(FieldText text, int at) {
        Tokens tokens = text.tokens();
        boolean word = at < tokens.size()
                && tokens.shape(at) != Shape.LOWER
                && text.is(at, WordCues.SUFFIX | WordCues.WEAK_SUFFIX)
                && (tokens.gap(at) & ~(Tokens.SPACE | Tokens.COMMA | Tokens.DOT | Tokens.SLASH)) == 0
                && text.sentenceOf(at) == text.sentenceOf(at - 1);
        if (word) {
            return at + 1;
        }
        boolean joined = at + 1 < tokens.size()
                && tokens.hash(at) == AMPERSAND
                && tokens.follows(at)
                && tokens.follows(at + 1)
                && text.is(at + 1, WordCues.WEAK_SUFFIX);
        return joined ? at + 2 : at;
    }

    private static final long AMPERSAND = io.dealwire.text.Letters.hash("&");
    private static final long PLC = io.dealwire.text.Letters.hash("plc");

    /** Whether a dot is glued to the front: .DJI, .SPX. */
    static boolean isIndexCode(Tokens tokens, int token) {
        int dot = tokens.start(token) - 1;
        return dot >= 0
                && tokens.text().charAt(dot) == '.'
                && (dot == 0 || !Character.isLetterOrDigit(tokens.text().charAt(dot - 1)));
    }

    private static boolean startsName(FieldText text, int token) {
        return switch (text.tokens().shape(token)) {
            case CAPITAL, UPPER, INITIAL, MIXED, NUMBER -> true;
            case LOWER -> opensAsBrand(text, token);
            case POSSESSIVE, SYMBOL -> false;
        };
    }

    /** Whether a word in small letters opens a sentence and acts like a company: adidas to sell Reebok. */
    private static boolean opensAsBrand(FieldText text, int token) {
        return text.style() == FieldText.Style.SENTENCE
                && text.opens(token)
                && token + 1 < text.tokens().size()
                && text.follows(token + 1)
                && text.is(token + 1, WordCues.VERB);
    }
}
