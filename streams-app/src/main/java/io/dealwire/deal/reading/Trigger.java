package io.dealwire.deal.reading;

/**
 * What a deal word says.
 *
 * @param act what is done
 * @param frame how the companies around it take part
 * @param weight 0 to 1: how sure it tells a deal
 */
record Trigger(Act act, Frame frame, double weight) {

    /** What is done. */
    enum Act {
        BUY,
        STAKE,
        FUND,
        /** To bid together. */
        JOIN,
        SELL,
        /** To own what is sold. */
        OWN,
        MERGE,
        VENTURE,
        PARTNER,
        LICENCE,
        PATENTS,
        SUPPLY,
        ORDER,
        DEAL
    }

    /** How the companies around a deal word take part. */
    enum Frame {
        /** The company before acts on the one after. */
        ACTIVE,
        /** The company before is acted on. */
        PASSIVE,
        /** The deed is a noun. */
        NOUN
    }

    static Trigger of(String[] columns) {
        return new Trigger(Act.valueOf(columns[0]), Frame.valueOf(columns[1]), Double.parseDouble(columns[2]));
    }
}
