package io.dealwire.grammar;

import java.util.List;
import java.util.Locale;

/** The units of a sentence as the tagger and the parser compare them: numbers for forms, endings and shapes. */
final class Words {

    /** How the whole sentence is written; capitals tell something in {@link #PLAIN} only. */
    static final int PLAIN = 0;

    static final int TITLE = 1;
    static final int CAPITALS = 2;

    private static final String NAME = "<name>";
    private static final String MONEY = "<money>";
    private static final String NUMBER = "<number>";
    private static final String YEAR = "<year>";
    private static final int ENDINGS = 4;
    private static final int LONG_WORD = 4;

    final int size;
    final int style;
    /** The forms in lower case; numbers, names and amounts of money by one form each. */
    final String[] lower;

    final int[] form;
    /** Four endings a word, from one letter to four. */
    final int[] ending;

    final int[] beginning;
    final int[] shape;

    private Words(int size, int style) {
        this.size = size;
        this.style = style;
        this.lower = new String[size];
        this.form = new int[size];
        this.ending = new int[size * ENDINGS];
        this.beginning = new int[size];
        this.shape = new int[size];
    }

    static Words of(List<Unit> units) {
        Words words = new Words(units.size(), style(units));
        for (int i = 0; i < units.size(); i++) {
            words.set(i, units.get(i));
        }
        return words;
    }

    /** The hash of the word's last letters. */
    int ending(int word, int letters) {
        return ending[word * ENDINGS + letters - 1];
    }

    private void set(int word, Unit unit) {
        String written = unit.form();
        lower[word] = switch (unit.kind()) {
            case NAME -> NAME;
            case MONEY -> MONEY;
            case WORD -> normal(written);
        };
        String plain = lower[word];
        form[word] = plain.hashCode();
        for (int letters = 1; letters <= ENDINGS; letters++) {
            int from = Math.max(0, plain.length() - letters);
            int hash = letters;
            for (int i = from; i < plain.length(); i++) {
                hash = hash * 31 + plain.charAt(i);
            }
            ending[word * ENDINGS + letters - 1] = hash;
        }
        beginning[word] = plain.isEmpty() ? 0 : plain.charAt(0) + (plain.length() > 2 ? plain.charAt(1) << 8 : 0);
        shape[word] = shape(written) * 4 + style;
    }

    private static String normal(String written) {
        if (!written.isEmpty() && Character.isDigit(written.charAt(0))) {
            return number(written);
        }
        return switch (written) {
            case "“", "”", "``", "''", "„", "«", "»" -> "\"";
            case "’", "‘", "`" -> "'";
            case "–", "—", "--", "―" -> "—";
            case "[", "{" -> "(";
            case "]", "}" -> ")";
            default -> written.replace('’', '\'').toLowerCase(Locale.ROOT);
        };
    }

    private static String number(String written) {
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetter(c)) {
                return "<0" + written.substring(i).toLowerCase(Locale.ROOT) + ">";
            }
        }
        boolean year = written.length() == 4 && (written.startsWith("19") || written.startsWith("20"));
        return year ? YEAR : NUMBER;
    }

    private static int shape(String written) {
        int capitals = 0;
        int small = 0;
        int figures = 0;
        int others = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLetter(c)) {
                small++;
            } else if (Character.isDigit(c)) {
                figures++;
            } else {
                others++;
            }
        }
        boolean first = !written.isEmpty() && Character.isUpperCase(written.charAt(0));
        int letters = capitals == 0
                ? small == 0 ? 0 : 1
                : small == 0 ? capitals == 1 ? 2 : 3 : first ? capitals == 1 ? 4 : 5 : 6;
        return letters * 4 + (figures > 0 ? 2 : 0) + (others > 0 ? 1 : 0);
    }

    private static int style(List<Unit> units) {
        int counted = 0;
        int capital = 0;
        int upper = 0;
        for (int i = 0; i < units.size(); i++) {
            String form = units.get(i).form();
            if (units.get(i).kind() != Unit.Kind.WORD
                    || form.length() < LONG_WORD
                    || !Character.isLetter(form.charAt(0))) {
                continue;
            }
            counted++;
            if (Character.isUpperCase(form.charAt(0))) {
                capital++;
                upper += Character.isUpperCase(form.charAt(form.length() - 1)) ? 1 : 0;
            }
        }
        if (counted < 2) {
            return PLAIN;
        }
        if (upper * 10 >= counted * 8) {
            return CAPITALS;
        }
        return capital * 10 >= counted * 7 ? TITLE : PLAIN;
    }
}
