package io.dealwire.grammar;

/**
 * What decides the next action: the words at the top of the stack and those to come, what depends on them already, how far they are
 * apart and what stands between. After Zhang and Nivre 2011.
 */
final class ActionFeatures {

    private static final int FAR = 10;
    private static final int NEAR = 5;
    private static final int MOST_BETWEEN = 3;
    private static final int MOST_DEPENDENTS = 3;

    private ActionFeatures() {}

    static void collect(Configuration c, Features f) {
        f.clear();
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int s2 = c.stack(2);
        int b0 = c.buffer(0);
        int b1 = c.buffer(1);
        int b2 = c.buffer(2);
        int[] w = c.form;
        int[] t = c.tag;
        int[] l = c.labels;
        int s0w = w[s0];
        int s0t = t[s0];
        int s1w = w[s1];
        int s1t = t[s1];
        int s2t = t[s2];
        int b0w = w[b0];
        int b0t = t[b0];
        int b1w = w[b1];
        int b1t = t[b1];
        int b2t = t[b2];

        f.add(1, s0w);
        f.add(2, s0t);
        f.add(3, s0w, s0t);
        f.add(4, s1w);
        f.add(5, s1t);
        f.add(6, s1w, s1t);
        f.add(7, b0w);
        f.add(8, b0t);
        f.add(9, b0w, b0t);
        f.add(10, b1w);
        f.add(11, b1w, b1t);
        f.add(12, w[b2], b2t);
        f.add(13, w[s2], s2t);

        f.add(20, s0w, s0t, b0w, b0t);
        f.add(21, s0w, b0w);
        f.add(22, s0w, s0t, b0t);
        f.add(23, s0t, b0w, b0t);
        f.add(24, s0t, b0t);
        f.add(25, s1w, s1t, s0w, s0t);
        f.add(26, s1w, s0w);
        f.add(27, s1w, s1t, s0t);
        f.add(28, s1t, s0w, s0t);
        f.add(29, s1t, s0t);
        f.add(30, s1t, b0t);
        f.add(31, s1w, b0w);
        f.add(32, b0t, b1t);
        f.add(33, b0w, b1t);
        f.add(34, b0t, b1w);
        f.add(35, s0w, b1w);
        f.add(36, s2t, s0t, b0t);

        f.add(40, b0t, b1t, b2t);
        f.add(41, s0t, b0t, b1t);
        f.add(42, s0w, b0t, b1t);
        f.add(43, s1t, s0t, b0t);
        f.add(44, s1w, s0t, b0t);
        f.add(45, s1t, s0w, b0t);
        f.add(46, s1t, s0t, b0w);
        f.add(47, s2t, s1t, s0t);
        f.add(48, s1t, s0t, b0t, b1t);
        f.add(49, s0t, b0t, b1t, b2t);
        f.add(50, s0t, b0w, b1t);
        f.add(51, s0t, b0t, b1w);

        int s0l = c.leftmost[s0];
        int s0r = c.rightmost[s0];
        int s1l = c.leftmost[s1];
        int s1r = c.rightmost[s1];
        int b0l = c.leftmost[b0];
        f.add(60, s0t, t[s0l], b0t);
        f.add(61, s0t, t[s0r], b0t);
        f.add(62, s0t, b0t, t[b0l]);
        f.add(63, s1t, t[s1r], s0t);
        f.add(64, s1t, t[s1l], s0t);
        f.add(65, s1t, s0t, t[s0l]);
        f.add(66, s1t, s0t, t[s0r]);
        f.add(67, s1t, s0t, w[s0l]);
        f.add(68, s1w, s0t, w[s0l]);
        f.add(69, s0t, w[s0l], b0t);
        f.add(70, s0t, b0t, w[b0l]);
        f.add(71, s0t, l[s0l], b0t, l[b0l]);
        f.add(72, s1t, l[s1r], s0t, l[s0l]);
        f.add(73, s0t, t[s0l], t[c.leftNext[s0]], b0t);
        f.add(74, s1t, t[s1r], t[c.rightNext[s1]], s0t);
        f.add(75, b0t, t[b0l], t[c.leftNext[b0]], s0t);
        f.add(76, s0t, w[s0r], b0t);
        f.add(77, s1t, w[s1r], s0t);

        int s0has = mask(c, s0);
        int s1has = mask(c, s1);
        int b0has = mask(c, b0);
        f.add(80, s0t, s0has);
        f.add(81, s0w, s0has);
        f.add(82, s1t, s1has, s0t);
        f.add(83, s1w, s1has, s0t);
        f.add(84, b0t, b0has, s0t);
        f.add(85, b0w, b0has);
        f.add(86, s0t, s0has, b0t);
        f.add(87, s0t, s0has, b0t, b1t);
        f.add(88, s1t, s0t, s0has, b0t);
        f.add(89, s1t, s1has, s0t, s0has);

        int ahead = distance(s0, b0);
        int below = distance(s1, s0);
        f.add(100, s0t, b0t, ahead);
        f.add(101, s0w, ahead);
        f.add(102, b0w, ahead);
        f.add(103, s1t, s0t, below);
        f.add(104, s1w, below);
        f.add(105, s0w, below);
        f.add(106, s0t, c.lefts[s0], Math.min(MOST_DEPENDENTS, c.rights[s0]), b0t);
        f.add(107, s1t, Math.min(MOST_DEPENDENTS, c.rights[s1]), s0t);
        f.add(108, b0t, Math.min(MOST_DEPENDENTS, c.lefts[b0]), s0t);

        int aheadCommas = between(c.commas, s0, b0, c);
        int belowCommas = between(c.commas, s1, s0, c);
        int aheadVerbs = between(c.verbs, s0, b0, c);
        int belowVerbs = between(c.verbs, s1, s0, c);
        f.add(110, s0t, b0t, aheadCommas, aheadVerbs);
        f.add(111, s1t, s0t, belowCommas, belowVerbs);
        f.add(112, s1w, s0t, belowCommas);
        f.add(113, s0t, b0w, aheadCommas);
        f.add(114, s1t, s0t, b0t, belowCommas * 4 + aheadCommas);
        f.add(115, Math.min(c.depth(), NEAR), s0t, b0t);
    }

    private static int mask(Configuration c, int word) {
        long labels = c.dependents[word];
        return (int) (labels ^ labels >>> 32);
    }

    private static int distance(int from, int to) {
        int distance = Math.abs(to - from);
        return distance < NEAR ? distance : distance < FAR ? NEAR : FAR;
    }

    /** How many stand strictly between two words, from the counts before each. */
    private static int between(int[] before, int from, int to, Configuration c) {
        if (from >= c.size || to > c.size) {
            return -1;
        }
        return Math.min(MOST_BETWEEN, before[to] - before[from + 1]);
    }
}
