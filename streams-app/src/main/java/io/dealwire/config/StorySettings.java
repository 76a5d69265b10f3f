package io.dealwire.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Settings of the stories stage.
 *
 * @param window how far apart in event time two articles may lie and still be one story
 * @param bands number of band partitions; also the parallelism of the candidate search
 * @param wording least share of the shorter text's 3-word sequences that a copy shares, 0 to 1
 * @param agreement least share of names and figures that a copy agrees in, 0 to 1
 * @param expiry whether anything expires; off for a batch, where everything belongs together
 * @param lateness how far an article may lag behind event time and still find all its copies
 * @param idle after how long without an article a partition of the raw topic no longer holds event time back
 * @param retention how old in event time an article may grow before what is known of it goes; never less than window and lateness
 *     together where anything expires
 * @param maximumText most bytes of headline and body together
 * @param postings most articles kept for one anchor in a band partition
 * @param candidates most articles compared in one search of a band partition
 */
public record StorySettings(
        Duration window,
        int bands,
        double wording,
        double agreement,
        boolean expiry,
        Duration lateness,
        Duration idle,
        Duration retention,
        long maximumText,
        int postings,
        int candidates) {

    static final Setting<Duration> WINDOW = Setting.duration(
            "story.window", "7d", "1h", "90d", "How far apart two articles may be published and still be one story.");
    static final Setting<Integer> BANDS = Setting.integer(
            "story.bands", 4, 1, 1024, "Partitions of the candidate search. Changing it needs a reset.");
    static final Setting<Double> WORDING =
            Setting.fraction("story.wording", 0.64, "Least share of the shorter text's wording that a copy shares.");
    static final Setting<Double> AGREEMENT =
            Setting.fraction("story.agreement", 0.64, "Least share of names and figures that a copy agrees in.");
    static final Setting<Boolean> EXPIRY = Setting.flag(
            "story.expiry", true, "Whether articles expire; off where all input belongs together, as in a batch.");
    static final Setting<Duration> LATENESS = Setting.duration(
            "story.lateness",
            "1d",
            "0s",
            "30d",
            "How far an article may lag behind event time and still find all its copies.");
    static final Setting<Duration> IDLE = Setting.duration(
            "story.idle",
            "5m",
            "1s",
            "1d",
            "A partition of the raw topic without articles for so long no longer holds event time back.");
    static final Setting<Duration> RETENTION = Setting.duration(
            "article.retention",
            "30d",
            "1d",
            "3650d",
            "Articles older than this by event time are forgotten; at least story.window and story.lateness together.");
    static final Setting<Long> MAXIMUM_TEXT =
            Setting.bytes("article.max-text", "1MiB", 1024, 2L << 20, "Most bytes of headline and body together.");
    static final Setting<Integer> POSTINGS = Setting.integer(
            "story.postings", 4096, 16, 1_000_000, "Most articles that one phrase finds; the earliest count.");
    static final Setting<Integer> CANDIDATES = Setting.integer(
            "story.candidates",
            256,
            8,
            100_000,
            "Most articles that one article is compared with in a band partition.");

    static final List<Setting<?>> ALL = List.of(
            WINDOW, BANDS, WORDING, AGREEMENT, EXPIRY, LATENESS, IDLE, RETENTION, MAXIMUM_TEXT, POSTINGS, CANDIDATES);

    /** The settings with everything left at its default. */
    public static StorySettings defaults() {
        return read(new SettingValues(Map.of()));
    }

    static StorySettings read(SettingValues values) {
        Duration findable = values.get(WINDOW).plus(values.get(LATENESS));
        if (values.get(EXPIRY) && values.get(RETENTION).compareTo(findable) < 0) {
            throw new InvalidSettingException(
                    told(RETENTION, values) + " is less than " + told(WINDOW, values) + " and " + told(LATENESS, values)
                            + " together: articles would be forgotten while copies of them may still come");
        }
        return new StorySettings(
                values.get(WINDOW),
                values.get(BANDS),
                values.get(WORDING),
                values.get(AGREEMENT),
                values.get(EXPIRY),
                values.get(LATENESS),
                values.get(IDLE),
                values.get(RETENTION),
                values.get(MAXIMUM_TEXT),
                values.get(POSTINGS),
                values.get(CANDIDATES));
    }

    private static String told(Setting<?> setting, SettingValues values) {
        return setting.key() + " (" + values.textOf(setting) + ")";
    }
}
