package io.dealwire.cli.articles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import java.time.Duration;
import java.util.Locale;

/**
 * What {@code publish} has done.
 *
 * @param topic where to
 * @param dryRun whether it only read
 * @param articles articles published, or that would be
 * @param takeDowns take-downs published, or that would be
 * @param skipped lines that could not be read or that the brokers refused
 * @param elapsed from the first line to the last acknowledgement
 */
record PublishReport(String topic, boolean dryRun, long articles, long takeDowns, long skipped, Duration elapsed) {

    double perSecond() {
        return (articles + takeDowns) / Math.max(elapsed.toNanos() / 1e9, 1e-3);
    }

    String text() {
        StringBuilder text =
                new StringBuilder(dryRun ? "Would publish " : "Published ").append(count(articles, "article"));
        if (takeDowns > 0) {
            text.append(" and ").append(count(takeDowns, "take-down"));
        }
        text.append(" to ").append(topic);
        if (!dryRun) {
            text.append(String.format(Locale.ROOT, " in %.1f s (%,.0f/s)", elapsed.toMillis() / 1e3, perSecond()));
        }
        return text.append(skipped > 0 ? "; skipped " + count(skipped, "line") : "")
                .append('.')
                .toString();
    }

    ObjectNode json() {
        return Json.mapper()
                .createObjectNode()
                .put("topic", topic)
                .put("dryRun", dryRun)
                .put("articles", articles)
                .put("takeDowns", takeDowns)
                .put("skipped", skipped)
                .put("seconds", elapsed.toMillis() / 1e3)
                .put("perSecond", Math.round(perSecond()));
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
