package io.dealwire.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tables with a header line, comma separated, fields optionally quoted (RFC 4180, no line breaks in fields), plain or gzip. */
final class Csv {

    private Csv() {}

    /**
     * The rows of a table. An {@link IllegalArgumentException} names file and line of what does not fit.
     *
     * @param columns those that it must have; more are read too
     */
    static List<Row> read(Path file, String... columns) {
        List<String> lines = Lines.of(file);
        List<String> header = lines.isEmpty() ? List.of() : fields(lines.get(0), file, 1);
        for (String column : columns) {
            if (!header.contains(column)) {
                throw problem(file, 1, "the column " + column + " is missing");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                rows.add(row(header, fields(line, file, number), file, number));
            }
        }
        return rows;
    }

    private static Row row(List<String> header, List<String> fields, Path file, int number) {
        if (fields.size() != header.size()) {
            throw problem(file, number, "the header has " + header.size() + " fields, this line " + fields.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.get(i).strip());
        }
        return new Row(file, number, row);
    }

    private static List<String> fields(String line, Path file, int number) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw problem(file, number, "a quotation mark is not closed");
        }
        fields.add(field.toString());
        return fields;
    }

    private static IllegalArgumentException problem(Path file, int line, String what) {
        return new IllegalArgumentException(file + ", line " + line + ": " + what);
    }

    /** One row, which knows where it stands. */
    record Row(Path file, int line, Map<String, String> fields) {

        /** The text of a column that the table was asked for; empty when there is none. */
        String text(String column) {
            return fields.get(column);
        }

        long number(String column) {
            try {
                return Long.parseLong(text(column));
            } catch (NumberFormatException noNumber) {
                throw problem(file, line, column + " is no number: " + text(column));
            }
        }
    }
}
