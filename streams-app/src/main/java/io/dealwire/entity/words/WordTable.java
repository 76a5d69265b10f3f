package io.dealwire.entity.words;

import io.dealwire.text.Letters;

/** A map from word hashes to numbers: open addressing, no boxing. Zero means absent. */
public final class WordTable {

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    public int get(long hash) {
        int mask = keys.length - 1;
        int slot = slot(hash, mask);
        while (values[slot] != 0) {
            if (keys[slot] == hash) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    public int get(String word) {
        return get(Letters.hash(word));
    }

    public void put(long hash, int value) {
        if (value == 0) {
            throw new IllegalArgumentException("zero means absent");
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int slot = slot(hash, mask);
        while (values[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        if (values[slot] == 0) {
            size++;
        }
        keys[slot] = hash;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int slot(long hash, int mask) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & mask;
    }
}
