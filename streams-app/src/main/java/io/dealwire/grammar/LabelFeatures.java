package io.dealwire.grammar;

/** What decides the relation of a word to its head, when the head has just been chosen. */
final class LabelFeatures {

    private static final int FAR = 6;

    private LabelFeatures() {}

    static void collect(Configuration c, int head, int dependent, Features f) {
        f.clear();
        boolean left = dependent < head;
        int side = left ? 1 : 0;
        int[] w = c.form;
        int[] t = c.tag;
        int hw = w[head];
        int ht = t[head] * 2 + side;
        int dw = w[dependent];
        int dt = t[dependent];
        int distance = Math.min(FAR, Math.abs(head - dependent));
        f.add(201, hw, side);
        f.add(202, ht);
        f.add(203, hw, ht);
        f.add(204, dw, side);
        f.add(205, dt, side);
        f.add(206, dw, dt);
        f.add(207, hw, dw, side);
        f.add(208, ht, dt);
        f.add(209, hw, ht, dt);
        f.add(210, ht, dw, dt);
        f.add(211, ht, dt, distance);
        int first = c.leftmost[dependent];
        int second = c.leftNext[dependent];
        int last = c.rightmost[dependent];
        f.add(212, ht, dt, w[first]);
        f.add(213, hw, side, w[first], c.labels[first]);
        f.add(214, ht, dt, t[first], c.labels[first]);
        f.add(215, ht, dt, w[last]);
        f.add(216, ht, dt, w[second], w[first]);
        f.add(217, ht, dt, mask(c, dependent));
        f.add(218, ht, dt, mask(c, head));
        f.add(219, hw, dt, mask(c, head));
        f.add(220, dw, ht, mask(c, head));
        int sibling = left ? c.leftmost[head] : c.rightmost[head];
        f.add(221, ht, dt, c.labels[sibling], t[sibling]);
        f.add(222, ht, dt, w[sibling]);
        f.add(223, ht, dt, tag(c, dependent - 1), tag(c, dependent + 1));
        f.add(224, ht, dt, tag(c, head - 1), tag(c, head + 1));
        f.add(
                225,
                ht,
                dt,
                c.commas[Math.max(head, dependent)] - c.commas[Math.min(head, dependent)] > 0 ? 1 : 0,
                distance);
        f.add(226, dt, mask(c, dependent), mask(c, head));
        f.add(227, ht, dt, c.labels[c.leftmost[head]], c.labels[c.rightmost[head]]);
        f.add(228, dw, side, w[first]);
        f.add(229, ht, dt, t[c.buffer(0)], t[c.buffer(1)]);
        f.add(230, ht, dt, form(c, dependent - 1), form(c, dependent + 1));
    }

    private static int mask(Configuration c, int word) {
        long labels = c.dependents[word];
        return (int) (labels ^ labels >>> 32);
    }

    private static int tag(Configuration c, int word) {
        return c.tag[word < 0 ? c.none : word];
    }

    private static int form(Configuration c, int word) {
        return c.form[word < 0 ? c.none : word];
    }
}
