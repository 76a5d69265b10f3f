package io.dealwire.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines up columns of text for people to read. Numbers go to the right, everything else to the left. Cells are {@link Printable}. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(Arrays.stream(heads).toList());
    }

    public TextTable row(Object... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> Printable.of(String.valueOf(cell)))
                .toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** The lines, each ended by a line break and without spaces at the end. */
    public String render() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numeric = new boolean[columns];
        Arrays.fill(numeric, rows.size() > 1);
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns; column++) {
                String cell = rows.get(i).get(column);
                widths[column] = Math.max(widths[column], width(cell));
                numeric[column] &= i == 0 || cell.matches("-?[\\d,.]*");
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                String padding = " ".repeat(widths[column] - width(cell));
                line.append(column == 0 ? "" : GAP).append(numeric[column] ? padding + cell : cell + padding);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
