package io.dealwire.grammar;

import java.util.ArrayList;
import java.util.List;

/** A sentence of a treebank: its words with the right tags, heads and relations. */
record Tree(List<Node> nodes) {

    /**
     * A word.
     *
     * @param unit the word as the parser gets it
     * @param lemma its dictionary form according to the treebank
     * @param tag its right tag
     * @param head index of its head; the number of words for the root
     * @param relation its right relation
     */
    record Node(Unit unit, String lemma, Tag tag, int head, Relation relation) {

        Node written(String form) {
            return new Node(new Unit(form, unit.kind(), 0, form.length()), lemma, tag, head, relation);
        }

        Node headedBy(int other) {
            return new Node(unit, lemma, tag, other, relation);
        }
    }

    int size() {
        return nodes.size();
    }

    List<Unit> units() {
        return nodes.stream().map(Node::unit).toList();
    }

    /** The tree without some of its words; what depends on one of them depends on its head then. */
    Tree without(boolean[] dropped) {
        int[] moved = new int[size() + 1];
        int kept = 0;
        for (int i = 0; i < size(); i++) {
            moved[i] = dropped[i] ? -1 : kept++;
        }
        moved[size()] = kept;
        List<Node> left = new ArrayList<>(kept);
        for (int i = 0; i < size(); i++) {
            if (!dropped[i]) {
                int head = nodes.get(i).head();
                while (head < size() && dropped[head]) {
                    head = nodes.get(head).head();
                }
                left.add(nodes.get(i).headedBy(moved[head]));
            }
        }
        return new Tree(left);
    }
}
