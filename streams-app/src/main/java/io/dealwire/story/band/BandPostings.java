package io.dealwire.story.band;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which articles hold an anchor, earliest first. A list is bounded: the latest articles of a phrase that very many hold are not
 * found by it, but by their other anchors.
 *
 * <p>Most anchors belong to one article, and there are millions: so this is a hash table with open addressing over plain arrays,
 * and a list is made only for an anchor that a second article holds.
 */
final class BandPostings {

    private static final int SMALLEST = 1024;

    private final int bound;
    private int[] anchors = new int[SMALLEST];
    /** A {@link BandEntry}, a list of several, or null where the slot is free. */
    private Object[] holders = new Object[SMALLEST];

    private int used;

    BandPostings(int bound) {
        this.bound = bound;
    }

    /** The articles that hold an anchor, earliest first. */
    List<BandEntry> of(int anchor) {
        Object holder = holders[slot(anchor)];
        if (holder == null) {
            return List.of();
        }
        return holder instanceof BandEntry single ? List.of(single) : ((Several) holder).entries;
    }

    /**
     * Adds an article to the lists of its anchors.
     *
     * @return how many lists were full
     */
    int add(BandEntry entry) {
        int full = 0;
        for (int anchor : entry.anchors) {
            int slot = slot(anchor);
            Object holder = holders[slot];
            if (holder == null) {
                put(slot, anchor, entry);
            } else if (holder instanceof BandEntry single) {
                holders[slot] = new Several(single);
                full += ((Several) holders[slot]).add(entry, bound);
            } else {
                full += ((Several) holder).add(entry, bound);
            }
        }
        return full;
    }

    void remove(BandEntry entry) {
        for (int anchor : entry.anchors) {
            int slot = slot(anchor);
            if (holders[slot] == entry) {
                free(slot);
            } else if (holders[slot] instanceof Several several) {
                several.remove(entry);
                if (several.entries.isEmpty()) {
                    free(slot);
                }
            }
        }
    }

    /** Several holders of one anchor. */
    private static final class Several {

        private final List<BandEntry> entries = new ArrayList<>(2);

        Several(BandEntry first) {
            entries.add(first);
        }

        int add(BandEntry entry, int bound) {
            int at = Collections.binarySearch(entries, entry);
            if (at < 0) {
                entries.add(-at - 1, entry);
            }
            if (entries.size() <= bound) {
                return 0;
            }
            entries.remove(entries.size() - 1);
            return 1;
        }

        void remove(BandEntry entry) {
            int at = Collections.binarySearch(entries, entry);
            if (at >= 0) {
                entries.remove(at);
            }
        }
    }

    private void put(int slot, int anchor, Object holder) {
        anchors[slot] = anchor;
        holders[slot] = holder;
        used++;
        if (used * 3L > holders.length * 2L) {
            grow();
        }
    }

    private void grow() {
        int[] oldAnchors = anchors;
        Object[] oldHolders = holders;
        anchors = new int[oldAnchors.length * 2];
        holders = new Object[oldHolders.length * 2];
        for (int i = 0; i < oldHolders.length; i++) {
            if (oldHolders[i] != null) {
                int slot = slot(oldAnchors[i]);
                anchors[slot] = oldAnchors[i];
                holders[slot] = oldHolders[i];
            }
        }
    }

    /** Frees a slot and moves up what had to step aside for it (Knuth, volume 3, algorithm 6.4R). */
    private void free(int slot) {
        used--;
        int hole = slot;
        for (int i = next(hole); holders[i] != null; i = next(i)) {
            int home = home(anchors[i]);
            boolean reachable = hole < i ? home <= hole || home > i : home <= hole && home > i;
            if (reachable) {
                anchors[hole] = anchors[i];
                holders[hole] = holders[i];
                hole = i;
            }
        }
        holders[hole] = null;
    }

    /** Where the anchor is, or the free slot where it would be put. */
    private int slot(int anchor) {
        int slot = home(anchor);
        while (holders[slot] != null && anchors[slot] != anchor) {
            slot = next(slot);
        }
        return slot;
    }

    private int next(int slot) {
        return (slot + 1) & (holders.length - 1);
    }

    /** Anchors are hashes already, but the smallest of their neighbours: they are spread once more. */
    private int home(int anchor) {
        int spread = anchor * 0x9E3779B9;
        return (spread ^ spread >>> 15) & (holders.length - 1);
    }
}
