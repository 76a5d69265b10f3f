package io.dealwire.cli.output;

import java.util.Locale;

/**
 * Text from outside as a terminal may have it: what would steer the terminal, or turn the line around, is shown as an escape such as
 * {@code \\u001B}.
 */
public final class Printable {

    private Printable() {}

    /** The text in one line that does nothing but show. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (steers(c)) {
                printable.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    /** Controls, line separators, halves of characters, and what sets the direction of writing (UAX 9). */
    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        };
    }
}
