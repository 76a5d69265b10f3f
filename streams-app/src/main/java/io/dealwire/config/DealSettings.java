package io.dealwire.config;

import java.time.Duration;
import java.util.List;

/**
 * Settings of the deals stage.
 *
 * @param gap reports of the same parties that lie farther apart than this in event time are different deals
 */
public record DealSettings(Duration gap) {

    static final Setting<Duration> GAP = Setting.duration(
            "deal.gap",
            "540d",
            "1d",
            "1000d",
            "Reports on the same parties farther apart than this are different deals.");

    static final List<Setting<?>> ALL = List.of(GAP);

    static DealSettings read(SettingValues values) {
        return new DealSettings(values.get(GAP));
    }
}
