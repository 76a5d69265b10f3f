package io.dealwire.story.explain;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.StorySettings;
import io.dealwire.story.print.Fingerprinter;
import io.dealwire.story.print.NewsText;
import io.dealwire.story.print.SameStory;
import io.dealwire.story.print.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

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
        Verdict verdict = rule.judge(Fingerprinter.fingerprint(left), Fingerprinter.fingerprint(right));
        Duration apart = Duration.between(article.getPublishedAt(), other.getPublishedAt())
                .abs();
        if (left.words().count() == 0 || right.words().count() == 0) {
            return new StoryExplanation(
                    false, verdict, "One of the two has no body; headlines alone make no story.", List.of());
        }
        StoryExplanation explanation = of(verdict, apart, settings);
        return new StoryExplanation(explanation.joined(), verdict, explanation.reason(), SharedPassage.of(left, right));
    }

    /**
     * Explains how two articles with a body compare when only their fingerprints are at hand; tells no passages.
     *
     * @param apart how far apart they were published
     */
    static StoryExplanation of(Verdict verdict, Duration apart, StorySettings settings) {
        boolean withinWindow = apart.compareTo(settings.window()) <= 0;
        return new StoryExplanation(
                verdict.copy() && withinWindow, verdict, reason(verdict, apart, settings), List.of());
    }

    private static String reason(Verdict verdict, Duration apart, StorySettings settings) {
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
        return switch (verdict.objection()) {
            case FURNITURE ->
                say(
                        "The texts share only furniture: %.0f %% of the shorter one's wording stands in the other, but of the opening of"
                                + " either no more than %.0f %%.",
                        100 * verdict.containment(), 100 * verdict.opening());
            case FACTS ->
                say(
                        "The wording is alike (%.0f %%), but only %.0f %% of names and figures agree: one template, other facts.",
                        100 * verdict.containment(), 100 * verdict.agreement());
            case TEMPLATE ->
                say(
                        "The wording is alike (%.0f %%), but each text has names of its own, and little else differs: one template, other"
                                + " parties.",
                        100 * verdict.containment());
            default ->
                say(
                        "The texts share %.0f %% of the shorter one's wording; a copy shares at least %.0f %%, a little more when short.",
                        100 * verdict.containment(), 100 * settings.wording());
        };
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
