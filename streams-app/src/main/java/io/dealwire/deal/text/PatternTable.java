package io.dealwire.deal.text;

import io.dealwire.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Word patterns read from a table, as one automaton: a line is matched against all of them in one pass. A pattern is a row of
 * words; {@code a|b} stands for either, {@code ~} for up to four other words that are no
 * company, {@code @} for a company, {@code $} for the end of the line.
 *
 * @param <T> what a pattern stands for
 */
public final class PatternTable<T> {

    private static final List<String> GAP = List.of("~");
    private static final String END = "$";
    private static final int LONGEST_GAP = 4;

    /**
     * A pattern found.
     *
     * @param cue what it stands for
     * @param from its first element
     * @param to index after its last
     */
    public record Hit<T>(T cue, int from, int to) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> cues = new ArrayList<>(1);
        private Node<T> afterGap;
    }

    private final Node<T> root = new Node<>();

    private PatternTable() {}

    /**
     * The patterns of a table.
     *
     * @param table with a column {@code pattern}
     * @param cue makes of a row what its pattern stands for
     */
    public static <T> PatternTable<T> of(Table table, Function<Table.Row, T> cue) {
        PatternTable<T> patterns = new PatternTable<>();
        for (Table.Row row : table.rows()) {
            patterns.add(cue.apply(row), row.pattern("pattern"));
        }
        return patterns;
    }

    private void add(T cue, List<List<String>> pattern) {
        List<Node<T>> ends = List.of(root);
        for (List<String> words : pattern) {
            List<Node<T>> reached = new ArrayList<>();
            for (Node<T> node : ends) {
                if (words.equals(GAP)) {
                    node.afterGap = node.afterGap == null ? new Node<>() : node.afterGap;
                    reached.add(node.afterGap);
                } else {
                    for (String word : words) {
                        reached.add(node.next.computeIfAbsent(word.replace("-", ""), any -> new Node<>()));
                    }
                }
            }
            ends = reached;
        }
        ends.forEach(node -> node.cues.add(cue));
    }

    /** All patterns found in a line, in order of where they begin. */
    public List<Hit<T>> in(Line line) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            Node<T> node = root.next.get(line.word(at));
            if (node != null) {
                follow(node, line, at, at + 1, hits);
            }
        }
        return hits;
    }

    private void follow(Node<T> node, Line line, int from, int at, List<Hit<T>> hits) {
        for (T cue : node.cues) {
            hits.add(new Hit<>(cue, from, at));
        }
        step(node, line, from, at, hits);
        if (node.afterGap != null) {
            for (int skipped = 0; skipped <= LONGEST_GAP; skipped++) {
                step(node.afterGap, line, from, at + skipped, hits);
                if (at + skipped >= line.size()
                        || line.isCompany(at + skipped)
                        || isReached(node.afterGap, line, at + skipped)) {
                    return;
                }
            }
        }
    }

    /** An amount of money that the pattern asks for: the gap ends at the first one. */
    private static boolean isReached(Node<?> node, Line line, int at) {
        return line.word(at).equals(Line.MONEY) && node.next.containsKey(Line.MONEY);
    }

    private void step(Node<T> node, Line line, int from, int at, List<Hit<T>> hits) {
        Node<T> next = at <= line.size() ? node.next.get(at < line.size() ? line.word(at) : END) : null;
        if (next != null) {
            follow(next, line, from, Math.min(at + 1, line.size()), hits);
        }
    }
}
