package io.dealwire.grammar.argument;

/**
 * What a predicate is said of: somebody who does, what is done to, or what stands by it with a preposition.
 *
 * @param role what it is to the predicate
 * @param preposition the preposition of an oblique, in lower case ("from", "out of"); empty for the other roles
 * @param head index of its head word
 * @param from index of the first word of its noun phrase, without what is coordinated, apposed or told in clauses
 * @param to index after the last word of that phrase
 * @param route how it comes to be an argument of the predicate
 */
public record Argument(Role role, String preposition, int head, int from, int to, Route route) {

    /** What an argument is to its predicate, as grammar has it. */
    public enum Role {
        /** The subject of an active verb, or who is said to do what a noun tells: [Nordvik] acquires; [Nordvik] completes the sale. */
        SUBJECT,
        /** The subject of a passive verb, to which something is done: [Kestrel] was bought; [Kestrel], acquired in May. */
        PASSIVE_SUBJECT,
        /** The object, direct or indirect. */
        OBJECT,
        /** Who does what a passive verb tells: bought by [Nordvik]. */
        AGENT,
        /** What stands by a verb or a noun with a preposition: from [Foxglove], acquisition of [Kestrel]. */
        OBLIQUE,
        /** The possessor of a noun: [Nordvik]'s acquisition. */
        POSSESSOR,
        /** A name or noun before a noun: [Kestrel] acquisition. */
        MODIFIER
    }

    /** How an argument is reached from its predicate. */
    public enum Route {
        /** It depends on the predicate itself. */
        DIRECT,
        /** It depends on a word that governs the predicate: [Nordvik] agreed to buy. */
        INHERITED,
        /** It is the noun that a relative or participial clause tells of: [Kestrel], which was bought. */
        RELATIVE,
        /** It stands beside an argument: [Nordvik] and [Foxglove] buy. */
        CONJUNCT,
        /** It is another name of an argument: its rival, [Kestrel]. */
        APPOSITION,
        /** It is the subject that a pronoun stands for: [Nordvik] said it had bought. */
        PRONOUN,
        /** It depends on the predicate's object: buys Kestrel [from Foxglove], read as "Kestrel from Foxglove". */
        OBJECT
    }
}
