package io.dealwire.config;

import java.time.Duration;
import java.util.List;

/**
 * Settings of the deals stage.
 *
 * @param gap reports of the same parties that lie farther apart than this in event time are different deals
 * @param reach a report that names one party only is part of a deal at most this far from it in event time
 * @param keepIds whether a deal keeps the id that it was given first; if not, its id follows from its reports alone, whatever
 *     order they came in, and changes when an earlier one comes
 * @param certainty from which score on an article is about a deal, 0 to 1
 */
public record DealSettings(Duration gap, Duration reach, boolean keepIds, double certainty) {

    /** Where precision and recall on labelled press releases and newswire are alike, see docs/evaluation.md. */
    public static final double SHIPPED_CERTAINTY = 0.5;

    static final Setting<Duration> GAP = Setting.duration(
            "deal.gap",
            "540d",
            "1d",
            "1000d",
            "Reports on the same parties farther apart than this are different deals.");

    static final Setting<Duration> REACH = Setting.duration(
            "deal.reach",
            "30d",
            "1d",
            "300d",
            "A report that names one party only joins the one deal it fits if that is no farther away than this.");

    static final Setting<Boolean> KEEP_IDS = Setting.flag(
            "deal.keep-ids",
            true,
            "Whether a deal keeps the id it was given first; off, as in a batch, ids follow from the reports alone.");

    static final Setting<Double> CERTAINTY = Setting.fraction(
            "deal.certainty",
            SHIPPED_CERTAINTY,
            "From this score on an article is about a deal: higher, and fewer are told, wrong ones first. What has been read stays.");

    static final List<Setting<?>> ALL = List.of(GAP, REACH, KEEP_IDS, CERTAINTY);

    static DealSettings read(SettingValues values) {
        return new DealSettings(values.get(GAP), values.get(REACH), values.get(KEEP_IDS), values.get(CERTAINTY));
    }
}
