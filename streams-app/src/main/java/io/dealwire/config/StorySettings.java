package io.dealwire.config;

import java.time.Duration;
import java.util.List;

/**
 * Settings of the stories stage.
 *
 * @param window how far apart in event time two articles may lie and still be one story
 * @param bands number of band partitions; also the parallelism of the candidate search
 */
public record StorySettings(Duration window, int bands) {

    static final Setting<Duration> WINDOW = Setting.duration(
            "story.window", "7d", "1h", "90d", "How far apart two articles may be published and still be one story.");
    static final Setting<Integer> BANDS = Setting.integer(
            "story.bands", 4, 1, 1024, "Partitions of the candidate search. Changing it needs a reset.");

    static final List<Setting<?>> ALL = List.of(WINDOW, BANDS);

    static StorySettings read(SettingValues values) {
        return new StorySettings(values.get(WINDOW), values.get(BANDS));
    }
}
