package io.dealwire.grammar;

import io.dealwire.text.Sentence;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes units of a sentence of a text: its tokens, the punctuation between them, contractions in two as treebanks have them (do, n't),
 * and each span that is known beforehand as one unit.
 */
public final class SentenceUnits {

    private final String text;
    private final List<Unit> known;
    private final List<Unit> units = new ArrayList<>();
    private int nextKnown;

    private SentenceUnits(String text, List<Unit> known) {
        this.text = text;
        this.known = known;
    }

    /**
     * The units of a sentence, in order, with their offsets in the text.
     *
     * @param known names and amounts, in order and not overlapping; those outside the sentence are passed over
     */
    public static List<Unit> of(Tokens tokens, Sentence sentence, List<Unit> known) {
        SentenceUnits made = new SentenceUnits(tokens.text(), known);
        int at = sentence.start();
        for (int token = sentence.firstToken(); token < sentence.lastToken(); token++) {
            int start = tokens.start(token);
            int end = tokens.end(token);
            if (start < at) {
                continue;
            }
            made.marks(at, start);
            at = made.knownAt(start, end);
            if (at < 0) {
                made.word(start, end);
                at = end;
            }
        }
        made.marks(at, sentence.end());
        return made.units;
    }

    /** Adds the known unit that covers a token, and gives its end; -1 when there is none. */
    private int knownAt(int start, int end) {
        while (nextKnown < known.size() && known.get(nextKnown).end() <= start) {
            nextKnown++;
        }
        if (nextKnown == known.size() || known.get(nextKnown).start() >= end) {
            return -1;
        }
        Unit unit = known.get(nextKnown++);
        units.add(unit);
        return Math.max(end, unit.end());
    }

    private void word(int start, int end) {
        int parted = parted(text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\''));
        if (parted > 0) {
            add(start, start + parted);
            add(start + parted, end);
        } else {
            add(start, end);
        }
    }

    /** Where a contraction parts; 0 when it is none. */
    private static int parted(String lower) {
        if (lower.equals("cannot")) {
            return 3;
        }
        if (lower.endsWith("n't") && lower.length() > 3) {
            return lower.length() - 3;
        }
        for (String ending : List.of("'ll", "'re", "'ve", "'m", "'d")) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return lower.length() - ending.length();
            }
        }
        return 0;
    }

    /** Adds the punctuation of a gap; the same mark several times is one unit. */
    private void marks(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at + 1;
            while (end < to && text.charAt(end) == c) {
                end++;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                add(at, end);
            }
            at = end;
        }
    }

    private void add(int start, int end) {
        units.add(new Unit(text.substring(start, end), Unit.Kind.WORD, start, end));
    }
}
