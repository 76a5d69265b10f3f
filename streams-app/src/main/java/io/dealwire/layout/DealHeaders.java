package io.dealwire.layout;

/** Headers on the topic of the deals: why the record was written. */
public final class DealHeaders {

    /** The articleId of the report that the deal has changed by, UTF-8. */
    public static final String CAUSE = "dealwire.cause";

    /** Present where that report was read long after it came, as after a reset; the value does not matter. */
    public static final String LATE = "dealwire.late";

    /** On a null: the deal that the reports are of now, UTF-8; empty where that deal stands under other principals. Absent: no report is left. */
    public static final String MERGED_INTO = "dealwire.merged-into";

    /** Present where the deal has more stories than it names; the value does not matter. */
    public static final String FOLDED = "dealwire.folded";

    private DealHeaders() {}
}
