package io.dealwire.grammar;

/** The part of speech of a word: the universal tags (UD), with the forms of verbs and the number of nouns told apart. */
public enum Tag {
    ADJ("ADJ"),
    ADP("ADP"),
    ADV("ADV"),
    AUX("AUX"),
    CCONJ("CCONJ"),
    DET("DET"),
    INTJ("INTJ"),
    NOUN("NOUN"),
    NOUN_PLURAL("NOUN"),
    NUM("NUM"),
    PART("PART"),
    PRON("PRON"),
    PROPN("PROPN"),
    PUNCT("PUNCT"),
    SCONJ("SCONJ"),
    SYM("SYM"),
    /** The plain form: to acquire, will acquire. */
    VERB_BASE("VERB"),
    /** The present but for the third person singular: they acquire. */
    VERB_PRESENT("VERB"),
    /** The third person singular of the present: acquires. */
    VERB_THIRD("VERB"),
    /** The past: bought. */
    VERB_PAST("VERB"),
    /** The participle of the past: has bought, was bought. */
    VERB_PARTICIPLE("VERB"),
    /** The form in -ing. */
    VERB_ING("VERB"),
    X("X");

    private final String universal;

    Tag(String universal) {
        this.universal = universal;
    }

    /** The universal tag: one of the seventeen of UD. */
    public String universal() {
        return universal;
    }

    /** Whether it is a form of a full verb. */
    public boolean verb() {
        return compareTo(VERB_BASE) >= 0 && compareTo(VERB_ING) <= 0;
    }

    /** Whether it heads noun phrases: a noun, a name, a pronoun, a number or a symbol. */
    public boolean nominal() {
        return switch (this) {
            case NOUN, NOUN_PLURAL, PROPN, PRON, NUM, SYM -> true;
            default -> false;
        };
    }

    /**
     * The tag for a word of a treebank.
     *
     * @param universal its universal tag
     * @param penn its tag of the Penn treebank, which tells the forms of verbs and nouns
     */
    public static Tag of(String universal, String penn) {
        return switch (universal) {
            case "NOUN" -> penn.equals("NNS") ? NOUN_PLURAL : NOUN;
            case "VERB" ->
                switch (penn) {
                    case "VBP" -> VERB_PRESENT;
                    case "VBZ" -> VERB_THIRD;
                    case "VBD" -> VERB_PAST;
                    case "VBN" -> VERB_PARTICIPLE;
                    case "VBG" -> VERB_ING;
                    default -> VERB_BASE;
                };
            default -> valueOf(universal);
        };
    }
}
