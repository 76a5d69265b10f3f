package io.dealwire.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles hold an anchor, earliest first. A list is bounded: the latest articles of a phrase that very many hold are not
 * found by it, but by their other anchors.
 */
final class BandPostings {

    private final Map<Integer, List<BandEntry>> lists = new HashMap<>();
    private final int bound;

    BandPostings(int bound) {
        this.bound = bound;
    }

    /** The articles that hold an anchor, earliest first. */
    List<BandEntry> of(int anchor) {
        return lists.getOrDefault(anchor, List.of());
    }

    /**
     * Adds an article to the lists of its anchors.
     *
     * @return how many lists were full
     */
    int add(BandEntry entry) {
        int full = 0;
        for (int anchor : entry.anchors) {
            List<BandEntry> list = lists.computeIfAbsent(anchor, key -> new ArrayList<>(1));
            int at = Collections.binarySearch(list, entry);
            if (at < 0) {
                list.add(-at - 1, entry);
            }
            if (list.size() > bound) {
                list.remove(list.size() - 1);
                full++;
            }
        }
        return full;
    }

    void remove(BandEntry entry) {
        for (int anchor : entry.anchors) {
            List<BandEntry> list = lists.get(anchor);
            if (list != null) {
                int at = Collections.binarySearch(list, entry);
                if (at >= 0) {
                    list.remove(at);
                }
                if (list.isEmpty()) {
                    lists.remove(anchor);
                }
            }
        }
    }
}
