package io.dealwire.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads trees in CoNLL-U. */
final class Treebank {

    private Treebank() {}

    /** The trees of a gzipped file, in order. */
    static List<Tree> read(Path file) throws IOException {
        List<Tree> trees = new ArrayList<>();
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    trees.add(tree(rows));
                    rows.clear();
                } else if (line.matches("\\d+\t.*")) {
                    rows.add(line.split("\t"));
                }
            }
            if (!rows.isEmpty()) {
                trees.add(tree(rows));
            }
        }
        return trees;
    }

    private static Tree tree(List<String[]> rows) {
        List<Tree.Node> nodes = new ArrayList<>(rows.size());
        for (String[] row : rows) {
            int head = Integer.parseInt(row[6]);
            nodes.add(new Tree.Node(
                    new Unit(row[1], Unit.Kind.WORD, 0, row[1].length()),
                    row[2],
                    Tag.of(row[3], row[4]),
                    head == 0 ? rows.size() : head - 1,
                    Relation.of(row[7])));
        }
        return new Tree(nodes);
    }
}
