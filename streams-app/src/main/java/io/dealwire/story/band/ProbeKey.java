package io.dealwire.story.band;

import io.dealwire.layout.StoreKey;
import java.util.List;

/**
 * The key of a {@link io.dealwire.avro.StoryProbe}: one version of one article in one band. A correction has another key, so that
 * whatever is said of the version before, and however late, does not touch it.
 *
 * @param band the band, which is the partition
 * @param version offset of the article's raw record
 * @param articleId the article
 */
public record ProbeKey(int band, long version, String articleId) {

    private static final String QUESTION = "?";

    /** As a record key, {@code band|articleId|version}; the keys of one band begin with {@link #prefix}. */
    public String text() {
        return StoreKey.of(Integer.toString(band), articleId, Long.toString(version))
                .text();
    }

    /**
     * The record key under which the band is asked to search for copies of this version once more. Questions travel with the
     * probes, so that what was removed before the question was asked is not found by it.
     */
    public String question() {
        return QUESTION + text();
    }

    /** Whether a record key is that of a question. */
    public static boolean isQuestion(String text) {
        return text.startsWith(QUESTION);
    }

    /** What the keys of a band begin with. */
    public static String prefix(int band) {
        return StoreKey.of(Integer.toString(band)).prefix();
    }

    /** What the keys of an article in a band begin with. */
    public static String prefix(int band, String articleId) {
        return StoreKey.of(Integer.toString(band), articleId).prefix();
    }

    /**
     * Reads a record key, of a probe or of a question.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProbeKey of(String text) {
        List<String> parts = StoreKey.parse(isQuestion(text) ? text.substring(QUESTION.length()) : text)
                .parts();
        if (parts.size() != 3) {
            throw new IllegalArgumentException("not band|articleId|version: " + text);
        }
        return new ProbeKey(Integer.parseInt(parts.get(0)), Long.parseLong(parts.get(2)), parts.get(1));
    }
}
