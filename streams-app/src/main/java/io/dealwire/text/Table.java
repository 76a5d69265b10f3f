package io.dealwire.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of words or patterns that Dealwire brings: tab-separated rows in UTF-8. Blank lines and lines that begin with # are
 * remarks. Whatever is wrong with it is refused when it is read, so that no word is overlooked in silence: every error is an
 * {@link IllegalStateException} that names file, line and column.
 */
public final class Table {

    private final String name;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(String name, List<String> lines, List<String> columns) {
        this.name = name;
        this.columns = columns;
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank() && !text.startsWith("#")) {
                rows.add(row(line, List.of(text.split("\t", -1))));
            }
        }
        if (rows.isEmpty()) {
            throw refusal(Math.max(1, lines.size()), 0, "the table is empty");
        }
    }

    /**
     * Reads a table from the class path.
     *
     * @param resource its full path
     * @param columns what its columns are called; every row must have as many
     */
    public static Table read(String resource, String... columns) {
        try (InputStream stream = Table.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + resource);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return of(resource, lines, columns);
        } catch (IOException failed) {
            throw new UncheckedIOException(resource + " cannot be read", failed);
        }
    }

    /** A table of these lines; the name stands in errors. */
    static Table of(String name, List<String> lines, String... columns) {
        return new Table(name, lines, List.of(columns));
    }

    /** The rows from top to bottom. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** This table; refused when two rows have the same in all of these columns. */
    public Table unique(String... key) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            List<String> values = Stream.of(key).map(row::cell).toList();
            Row earlier = seen.putIfAbsent(values, row);
            if (earlier != null) {
                throw row.refusal(
                        key[key.length - 1], String.join(" ", values) + " stands in line " + earlier.line + " too");
            }
        }
        return this;
    }

    /** This table; refused when one of these kinds has no row. */
    public Table complete(String column, Collection<String> kinds) {
        List<String> missing = new ArrayList<>(kinds);
        rows.forEach(row -> missing.remove(row.cell(column)));
        if (!missing.isEmpty()) {
            throw rows.get(rows.size() - 1).refusal(column, "up to here no row for " + String.join(", ", missing));
        }
        return this;
    }

    /** This table; refused when one of these kinds has no row. */
    public <E extends Enum<E>> Table complete(String column, Class<E> kinds) {
        return complete(column, names(kinds).keySet());
    }

    private static <E extends Enum<E>> Map<String, E> names(Class<E> kinds) {
        return Stream.of(kinds.getEnumConstants())
                .collect(Collectors.toMap(Enum::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Row row(int line, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw refusal(
                    line,
                    Math.min(cells.size(), columns.size()) - 1,
                    cells.size() + " columns, not the " + columns.size() + ": " + String.join(", ", columns));
        }
        return new Row(line, cells);
    }

    private IllegalStateException refusal(int line, int column, String why) {
        return new IllegalStateException(
                String.format("%s, line %d, column %d (%s): %s", name, line, column + 1, columns.get(column), why));
    }

    /** A row of the table. What a column does not hold as it should is refused. */
    public final class Row {

        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        private String cell(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(name + " has no column " + column);
            }
            return cells.get(index).strip();
        }

        /** What stands in a column, which may be nothing. */
        public String textOrEmpty(String column) {
            return cell(column);
        }

        /** What stands in a column. */
        public String text(String column) {
            String text = cell(column);
            if (text.isEmpty()) {
                throw refusal(column, "nothing is there");
            }
            return text;
        }

        /** The number in a column; "-Infinity" is one. */
        public double number(String column) {
            String text = text(column);
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException none) {
                throw refusal(column, "no number: " + text);
            }
        }

        /** The whole number in a column. */
        public int whole(String column) {
            String text = text(column);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException none) {
                throw refusal(column, "no whole number: " + text);
            }
        }

        /** What the kind in a column stands for. */
        public <T> T kind(String column, Map<String, T> kinds) {
            String text = text(column);
            if (!kinds.containsKey(text)) {
                throw refusal(column, "unknown: " + text);
            }
            return kinds.get(text);
        }

        /** The kind in a column, by its name. */
        public <E extends Enum<E>> E kind(String column, Class<E> kinds) {
            return kind(column, names(kinds));
        }

        /** The words in a column, at least one, each only once. */
        public List<String> words(String column) {
            List<String> words = List.of(text(column).split("\\s+"));
            List<String> once = words.stream().distinct().toList();
            if (once.size() < words.size()) {
                List<String> repeated = new ArrayList<>(words);
                once.forEach(repeated::remove);
                throw refusal(column, "more than once: " + repeated.get(0));
            }
            return words;
        }

        /** The entries in a column, which may be none; none of them may be empty. */
        public List<String> list(String column, String separator) {
            String text = cell(column);
            return text.isEmpty() ? List.of() : entries(column, text, separator);
        }

        /** The pattern in a column: elements one after the other, of each the alternatives between upright strokes. */
        public List<List<String>> pattern(String column) {
            return Stream.of(text(column).split(" ", -1))
                    .map(element -> entries(column, element, "|"))
                    .toList();
        }

        private List<String> entries(String column, String text, String separator) {
            List<String> entries = Arrays.stream(text.split(Pattern.quote(separator), -1))
                    .map(String::strip)
                    .toList();
            if (entries.contains("")) {
                throw refusal(column, "something empty between separators: " + text);
            }
            return entries;
        }

        /** The error that refuses the table for what stands in a column of this row; to be thrown. */
        public IllegalStateException refusal(String column, String why) {
            return Table.this.refusal(line, columns.indexOf(column), why);
        }
    }
}
