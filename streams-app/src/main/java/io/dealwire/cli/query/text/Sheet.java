package io.dealwire.cli.query.text;

/** A page of text about one thing: a heading, fields one below the other, lists. Empty fields are left out. */
final class Sheet {

    private static final String NEW_LINE = System.lineSeparator();

    private final StringBuilder text = new StringBuilder();

    Sheet(String heading) {
        text.append(heading).append(NEW_LINE);
    }

    Sheet field(String label, Object value) {
        String shown = String.valueOf(value);
        if (!shown.isEmpty()) {
            text.append(String.format("  %-12s%s%n", label, shown));
        }
        return this;
    }

    Sheet section(String title) {
        text.append(NEW_LINE).append(title).append(NEW_LINE);
        return this;
    }

    Sheet item(String line) {
        text.append("  ").append(line).append(NEW_LINE);
        return this;
    }

    /** A line that belongs to the item before. */
    Sheet note(String line) {
        if (!line.isEmpty()) {
            text.append("      ").append(line).append(NEW_LINE);
        }
        return this;
    }

    /** Lines that are laid out already. */
    Sheet block(String lines) {
        text.append(lines);
        return this;
    }

    String render() {
        return text.toString();
    }
}
