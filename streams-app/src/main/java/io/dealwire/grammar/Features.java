package io.dealwire.grammar;

/** Collects the features of one decision as 32-bit hashes. */
final class Features {

    private static final int MOST = 128;
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    final int[] hashes = new int[MOST];
    /** For classifiers: where the weights of these features stand. */
    final int[] found = new int[MOST];

    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    void add(int template, int a) {
        finish(step(template * SECOND, a));
    }

    void add(int template, int a, int b) {
        finish(step(step(template * SECOND, a), b));
    }

    void add(int template, int a, int b, int c) {
        finish(step(step(step(template * SECOND, a), b), c));
    }

    void add(int template, int a, int b, int c, int d) {
        finish(step(step(step(step(template * SECOND, a), b), c), d));
    }

    private static long step(long hash, int value) {
        long mixed = (hash ^ value) * FIRST;
        return mixed ^ mixed >>> 29;
    }

    private void finish(long hash) {
        hashes[count++] = (int) (hash * SECOND >>> 32);
    }
}
