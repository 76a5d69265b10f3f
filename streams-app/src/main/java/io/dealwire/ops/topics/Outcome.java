package io.dealwire.ops.topics;

/** What was found, and done about it. */
public enum Outcome {
    /** It was there, and as it should be. */
    AS_WANTED(true),
    /** It was missing and is there now. */
    CREATED(true),
    /** It differed and is as it should be now. */
    CHANGED(true),
    /** It is missing. */
    MISSING(false),
    /** It differs. */
    DIFFERS(false),
    /** The registry refuses our schema: it does not suit those before it. */
    REFUSED(false);

    private final boolean good;

    Outcome(boolean good) {
        this.good = good;
    }

    /** Whether it is now as it should be. */
    public boolean good() {
        return good;
    }
}
