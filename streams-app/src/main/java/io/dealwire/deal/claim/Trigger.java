package io.dealwire.deal.claim;

import io.dealwire.deal.text.PatternTable;
import io.dealwire.text.Table;

/**
 * What a deal word says.
 *
 * @param act what is done
 * @param frame how the companies around it take part
 * @param weight 0 to 1: how sure it tells a deal
 */
public record Trigger(Act act, Frame frame, double weight) {

    /** What is done. */
    public enum Act {
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
        BUY_PATENTS,
        SELL_PATENTS,
        SUPPLY,
        ORDER,
        DEAL
    }

    /** How the companies around a deal word take part. */
    public enum Frame {
        /** The company before acts on the one after. */
        ACTIVE,
        /** The company before is acted on. */
        PASSIVE,
        /** The deed is a noun. */
        NOUN
    }

    /** The deal words that Dealwire brings. */
    public static PatternTable<Trigger> table() {
        Table table = Table.read("/deal/triggers.tsv", "act", "frame", "weight", "pattern")
                .unique("pattern")
                .complete("act", Act.class);
        return PatternTable.of(
                table,
                row -> new Trigger(row.kind("act", Act.class), row.kind("frame", Frame.class), row.number("weight")));
    }
}
