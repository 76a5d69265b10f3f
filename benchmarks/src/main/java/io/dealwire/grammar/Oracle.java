package io.dealwire.grammar;

/**
 * What an action costs: how many right arcs can no longer be reached after it. The dynamic oracle of the arc-hybrid system
 * (Goldberg and Nivre 2013); exact for trees without crossing arcs.
 */
final class Oracle {

    private final int[] heads;

    /** @param heads the right heads; the number of words for the root */
    Oracle(int[] heads) {
        this.heads = heads;
    }

    int cost(Configuration c, int action) {
        int next = c.buffer(0);
        int top = c.stack(0);
        int cost = 0;
        if (action == Configuration.SHIFT) {
            for (int below = 0; below < c.depth(); below++) {
                int word = c.stack(below);
                cost += heads[word] == next ? 1 : 0;
                cost += below > 0 && heads[next] == word ? 1 : 0;
            }
            return cost;
        }
        for (int word = next; word < c.size; word++) {
            cost += heads[word] == top ? 1 : 0;
        }
        int head = heads[top];
        if (action == Configuration.LEFT) {
            cost += head > next || head == c.stack(1) ? 1 : 0;
        } else {
            cost += head >= next ? 1 : 0;
        }
        return cost;
    }
}
