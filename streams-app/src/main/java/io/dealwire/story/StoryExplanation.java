package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.StorySettings;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why two articles are, or are not, one story, as a person can read it. Works from the two texts alone, so that the reason can be
 * given long after the decision.
 *
 * @param joined whether one is a copy of the other
 * @param verdict the figures that decided
 * @param reason one sentence
 * @param passages the longest passages that both texts hold, longest first
 */
public record StoryExplanation(boolean joined, Verdict verdict, String reason, List<SharedPassage> passages) {

    public StoryExplanation {
        passages = List.copyOf(passages);
    }

    /** Explains how an article relates to another, the head of its story or the nearest story that it did not join. */
    public static StoryExplanation of(RawArticle article, RawArticle other, StorySettings settings) {
        NewsText left = NewsText.of(article.getTitle(), article.getBody());
        NewsText right = NewsText.of(other.getTitle(), other.getBody());
        SameStory rule = new SameStory(settings.wording(), settings.agreement());
        Verdict verdict = rule.judge(Fingerprinter.fingerprint(left.words()), Fingerprinter.fingerprint(right.words()));
        Duration apart = Duration.between(article.getPublishedAt(), other.getPublishedAt())
                .abs();
        boolean withinWindow = apart.compareTo(settings.window()) <= 0;
        boolean empty = left.words().count() == 0 || right.words().count() == 0;
        return new StoryExplanation(
                verdict.copy() && withinWindow && !empty,
                verdict,
                reason(verdict, settings, apart, empty),
                SharedPassage.of(left, right));
    }

    /** The explanation for the other article that comes nearest to being the same story without being it. */
    public static Optional<Nearest> nearest(
            RawArticle article, Map<String, RawArticle> others, StorySettings settings) {
        return others.entrySet().stream()
                .map(other -> new Nearest(other.getKey(), of(article, other.getValue(), settings)))
                .filter(other -> !other.explanation().joined())
                .max(Comparator.<Nearest>comparingDouble(
                                other -> other.explanation().verdict().containment())
                        .thenComparing(Nearest::articleId));
    }

    /**
     * An article that was not joined, and why.
     *
     * @param articleId the article
     * @param explanation why the two are not one story
     */
    public record Nearest(String articleId, StoryExplanation explanation) {}

    private static String reason(Verdict verdict, StorySettings settings, Duration apart, boolean empty) {
        if (empty) {
            return "One of the two has no body; headlines alone make no story.";
        }
        if (apart.compareTo(settings.window()) > 0) {
            return say("They were published %d hours apart, more than the window allows.", apart.toHours());
        }
        if (verdict.copy()) {
            return switch (verdict.measure()) {
                case IDENTICAL -> "The texts are identical, word for word.";
                case JACCARD ->
                    say(
                            "The texts share %.0f %% of their wording, and %.0f %% of their names and figures agree.",
                            100 * verdict.jaccard(), 100 * verdict.agreement());
                default ->
                    say(
                            "One text holds %.0f %% of the other's wording, and %.0f %% of their names and figures agree.",
                            100 * verdict.containment(), 100 * verdict.agreement());
            };
        }
        if (verdict.containment() >= settings.wording() && verdict.agreement() < settings.agreement()) {
            return say(
                    "The wording is alike (%.0f %%), but only %.0f %% of names and figures agree: one template, other facts.",
                    100 * verdict.containment(), 100 * verdict.agreement());
        }
        return say(
                "The texts share %.0f %% of the shorter one's wording; a copy shares at least %.0f %%, a little more when short.",
                100 * verdict.containment(), 100 * settings.wording());
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
