package io.dealwire.cli.articles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.ops.reread.Generation;
import io.dealwire.ops.reread.RereadPlan;
import io.dealwire.ops.reread.Rereading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code reread} has done.
 *
 * @param wanted articles that were to be sent when it began
 * @param result what was sent; empty when it only looked
 * @param elapsed from the beginning to the last acknowledgement
 */
record RereadReport(RereadPlan plan, long wanted, Optional<Rereading.Result> result, Duration elapsed) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        generations()
                .forEach(entry -> lines.add(count(entry.getValue(), "article") + " read by " + name(entry.getKey())));
        if (result.isEmpty()) {
            lines.add("Would send " + count(wanted, "article") + " again.");
            return lines;
        }
        Rereading.Result done = result.get();
        lines.add((done.resumed() ? "Went on and sent " : "Sent ") + count(done.sent(), "article") + " again in "
                + String.format(Locale.ROOT, "%.1f s.", elapsed.toMillis() / 1e3));
        if (done.mended() > 0) {
            lines.add(count(done.mended(), "newer version")
                    + " came in between and went out once more, behind the older text.");
        }
        return lines;
    }

    ObjectNode json() {
        ObjectNode json = Json.mapper().createObjectNode().put("dryRun", result.isEmpty());
        json.put("reader", plan.current().reader())
                .put("reference", plan.current().reference());
        ArrayNode generations = json.putArray("generations");
        generations()
                .forEach(entry -> generations
                        .addObject()
                        .put("reader", entry.getKey().reader())
                        .put("reference", entry.getKey().reference())
                        .put("articles", entry.getValue()));
        json.put("wanted", wanted);
        result.ifPresent(done -> json.put("sent", done.sent())
                .put("mended", done.mended())
                .put("resumed", done.resumed())
                .put("seconds", elapsed.toMillis() / 1e3));
        return json;
    }

    private List<Map.Entry<Generation, Integer>> generations() {
        return plan.articles().entrySet().stream()
                .sorted(Map.Entry.<Generation, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .toList();
    }

    private String name(Generation generation) {
        if (generation.equals(plan.current())) {
            return "the reader and the reference of now";
        }
        String reader = generation.reader().isEmpty() ? "of before" : generation.reader();
        return (generation.reader().equals(plan.current().reader()) ? "the reader of now" : "the reader " + reader)
                + (generation.reference().equals(plan.current().reference())
                        ? " with the reference of now"
                        : " with the reference " + generation.reference());
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
