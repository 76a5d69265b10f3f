package io.dealwire.entity.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trie over word hashes. Edges live in one open-addressing table keyed by node and word, so that building costs as much as
 * reading the names, and a lookup is one probe for each word.
 */
final class NameTrie {

    static final int ROOT = 0;
    static final int NOWHERE = -1;

    private long[] keys = new long[1 << 12];
    private int[] children = new int[1 << 12];
    private int edges;
    private int nodes = 1;
    private int[] entryList = filled(16);
    private final List<List<NameEntry>> lists = new ArrayList<>();

    /** The node reached from {@code node} by a word, or {@link #NOWHERE}. */
    int child(int node, long word) {
        long key = key(node, word);
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (children[slot] != 0) {
            if (keys[slot] == key) {
                return children[slot];
            }
            slot = (slot + 1) & mask;
        }
        return NOWHERE;
    }

    /** The names that end at the node. */
    List<NameEntry> entries(int node) {
        int list = node < entryList.length ? entryList[node] : -1;
        return list < 0 ? List.of() : lists.get(list);
    }

    void add(long[] words, NameEntry entry) {
        int node = ROOT;
        for (long word : words) {
            int child = child(node, word);
            node = child == NOWHERE ? addEdge(node, word) : child;
        }
        if (node >= entryList.length) {
            int old = entryList.length;
            entryList = Arrays.copyOf(entryList, Math.max(node + 1, old * 2));
            Arrays.fill(entryList, old, entryList.length, -1);
        }
        if (entryList[node] < 0) {
            entryList[node] = lists.size();
            lists.add(new ArrayList<>(1));
        }
        lists.get(entryList[node]).add(entry);
    }

    private int addEdge(int node, long word) {
        if (edges * 2 >= keys.length) {
            grow();
        }
        int child = nodes++;
        insert(key(node, word), child);
        edges++;
        return child;
    }

    private void insert(long key, int child) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (children[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldChildren[i] != 0) {
                insert(oldKeys[i], oldChildren[i]);
            }
        }
    }

    private static long key(int node, long word) {
        long mixed = word ^ (node + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }

    private static int slot(long key, int mask) {
        return (int) (key >>> 20) & mask;
    }

    private static int[] filled(int size) {
        int[] values = new int[size];
        Arrays.fill(values, -1);
        return values;
    }
}
