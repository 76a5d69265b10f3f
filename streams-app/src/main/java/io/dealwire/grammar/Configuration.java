package io.dealwire.grammar;

import java.util.Arrays;

/**
 * A parse under way, by the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose heads are not known
 * yet, and the words to come. The root stands behind the last word (Ballesteros and Nivre 2013). Each word is pushed once and gets
 * its head once, so a sentence of n words takes 2n actions, and the arcs are a tree whatever the choices.
 */
final class Configuration {

    /** Push the next word. */
    static final int SHIFT = 0;
    /** The next word is the head of the stack's top. */
    static final int LEFT = 1;
    /** The word below is the head of the stack's top. */
    static final int RIGHT = 2;

    static final int ACTIONS = 3;

    /** No action: several are allowed. */
    static final int OPEN = -1;

    private static final Tag[] TAGS = Tag.values();
    private static final int LABELS = Relation.values().length;

    /** Number of words; also the index of the root. */
    final int size;
    /** Index of what is not there; has tag, form and label of its own. */
    final int none;

    final int[] form;
    final int[] tag;
    final int[] heads;
    final int[] labels;
    /** Outermost and second outermost dependents on each side. */
    final int[] leftmost;

    final int[] leftNext;
    final int[] rightmost;
    final int[] rightNext;
    /** The labels of each word's dependents, a bit each. */
    final long[] dependents;

    final int[] lefts;
    final int[] rights;
    /** How many commas, and how many verbs, stand before each word. */
    final int[] commas;

    final int[] verbs;

    private final int[] stack;
    private int depth;
    private int next;

    Configuration(Words words, int[] tags, int[] lemmas) {
        size = words.size;
        none = size + 1;
        form = Arrays.copyOf(lemmas, size + 2);
        tag = Arrays.copyOf(tags, size + 2);
        form[size] = -1;
        form[none] = -2;
        tag[size] = TAGS.length;
        tag[none] = TAGS.length + 1;
        heads = filled(none);
        labels = filled(LABELS);
        leftmost = filled(none);
        leftNext = filled(none);
        rightmost = filled(none);
        rightNext = filled(none);
        dependents = new long[size + 2];
        lefts = new int[size + 2];
        rights = new int[size + 2];
        commas = new int[size + 2];
        verbs = new int[size + 2];
        int comma = ",".hashCode();
        for (int i = 0; i < size; i++) {
            commas[i + 1] = commas[i] + (words.form[i] == comma ? 1 : 0);
            verbs[i + 1] = verbs[i] + (TAGS[tags[i]].verb() ? 1 : 0);
        }
        stack = new int[size + 1];
    }

    private int[] filled(int value) {
        int[] array = new int[size + 2];
        Arrays.fill(array, value);
        return array;
    }

    boolean finished() {
        return next == size && depth == 0;
    }

    boolean allows(int action) {
        return switch (action) {
            case SHIFT -> next < size;
            case LEFT -> depth > 0 && (next < size || depth == 1);
            default -> depth > 1;
        };
    }

    /** The action when only one is allowed, before the first word and after the last; else {@link #OPEN}. Not for what is finished. */
    int onlyAllowed() {
        if (depth == 0) {
            return SHIFT;
        }
        return next < size ? OPEN : depth == 1 ? LEFT : RIGHT;
    }

    /** The word at a depth of the stack, 0 for the top. */
    int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : none;
    }

    /** The word to come, 0 for the next; the root after the last. */
    int buffer(int ahead) {
        return next + ahead <= size ? next + ahead : none;
    }

    int depth() {
        return depth;
    }

    /** The word that the action would make a head. */
    int headBy(int action) {
        return action == LEFT ? buffer(0) : stack(1);
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** Makes the stack's top a dependent and takes it off. */
    void attach(int head, int label) {
        int dependent = stack[--depth];
        heads[dependent] = head;
        labels[dependent] = label;
        dependents[head] |= 1L << label;
        if (dependent < head) {
            leftNext[head] = leftmost[head];
            leftmost[head] = dependent;
            lefts[head]++;
        } else {
            rightNext[head] = rightmost[head];
            rightmost[head] = dependent;
            rights[head]++;
        }
    }
}
