package io.dealwire.evaluation;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How well a grouping of articles agrees with the right one, by pairs of articles, and by B-cubed: precision and recall of
 * each article's group, averaged over the articles (Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using
 * the Vector Space Model", 1998).
 *
 * @param articles how many articles were grouped
 * @param groups how many groups are right
 * @param pairs pairs of articles in one group
 */
public record GroupScore(long articles, long groups, Accuracy pairs, double b3Precision, double b3Recall) {

    /**
     * Compares two groupings of the same articles.
     *
     * @param found group by article
     * @param right group by article
     */
    static GroupScore of(Map<String, String> found, Map<String, String> right) {
        Map<String, Long> foundSizes = sizes(right.keySet(), found::get);
        Map<String, Long> rightSizes = sizes(right.keySet(), right::get);
        Map<Cell, Long> cells = right.keySet().stream()
                .collect(Collectors.groupingBy(id -> new Cell(found.get(id), right.get(id)), Collectors.counting()));
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Cell, Long> cell : cells.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            precision += square / foundSizes.get(cell.getKey().found());
            recall += square / rightSizes.get(cell.getKey().right());
        }
        long rightPairs = pairs(cells.values());
        int articles = right.size();
        return new GroupScore(
                articles,
                rightSizes.size(),
                new Accuracy(
                        rightPairs, pairs(foundSizes.values()) - rightPairs, pairs(rightSizes.values()) - rightPairs),
                articles == 0 ? 0 : precision / articles,
                articles == 0 ? 0 : recall / articles);
    }

    public double b3F1() {
        return Accuracy.harmonicMean(b3Precision, b3Recall);
    }

    private record Cell(String found, String right) {}

    private static Map<String, Long> sizes(Collection<String> ids, Function<String, String> group) {
        return ids.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
    }

    private static long pairs(Collection<Long> sizes) {
        return sizes.stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
