package io.dealwire.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables with a header line, comma separated, fields optionally quoted (RFC 4180), plain or gzip. */
final class SourceTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setTrim(true)
            .get();

    /** All that the parser objects to. */
    private static final String MISQUOTED = "a quotation mark is not closed, or not where one may be";

    private SourceTable() {}

    /**
     * The rows of a table. An {@link IllegalArgumentException} names file and line of what does not fit.
     *
     * @param columns those that it must have; more are read too
     * @throws UncheckedIOException when it cannot be read; the message names it
     */
    static List<Row> read(Path file, String... columns) {
        try (InputStream stream = Files.newInputStream(file);
                BufferedReader text = Lines.reader(stream)) {
            return rows(file, text, columns);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    private static List<Row> rows(Path file, BufferedReader text, String... columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser table = CSVParser.parse(text, FORMAT)) {
            List<String> header = table.getHeaderNames();
            for (String column : columns) {
                if (!header.contains(column)) {
                    throw problem(file, 1, "the column " + column + " is missing");
                }
            }
            line = table.getCurrentLineNumber() + 1;
            for (CSVRecord record : table) {
                rows.add(row(file, line, header, record));
                line = table.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (CSVException misquoted) {
            throw problem(file, line, MISQUOTED);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CSVException) {
                throw problem(file, line, MISQUOTED);
            }
            throw failed.getCause();
        }
    }

    private static Row row(Path file, long line, List<String> header, CSVRecord record) {
        if (record.size() != header.size()) {
            throw problem(file, line, "the header has " + header.size() + " fields, this line " + record.size());
        }
        return new Row(file, line, record.toMap());
    }

    private static IllegalArgumentException problem(Path file, long line, String what) {
        return new IllegalArgumentException(file + ", line " + line + ": " + what);
    }

    /** One row, which knows where it stands. */
    record Row(Path file, long line, Map<String, String> fields) {

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
