package io.dealwire.grammar;

/**
 * A unit of a sentence with its place in the tree.
 *
 * @param unit the unit
 * @param lemma its dictionary form, in lower case: acquire for acquired, stake for stakes; the form itself for names
 * @param tag its part of speech
 * @param head index of the unit that it depends on; {@link ParsedSentence#NO_HEAD} for the root
 * @param relation how it depends on its head
 */
public record ParsedWord(Unit unit, String lemma, Tag tag, int head, Relation relation) {

    /** As written. */
    public String form() {
        return unit.form();
    }
}
