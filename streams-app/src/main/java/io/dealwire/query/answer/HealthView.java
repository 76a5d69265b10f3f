package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.ops.health.RuntimeHealth;

/** How this instance is: its state, what it restores, what is stuck, what failed last. */
public final class HealthView {

    private HealthView() {}

    public static JsonNode of(RuntimeHealth.Report report) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("state", report.state().name());
        body.put("since", report.since().toString());
        body.put("live", report.live());
        body.put("ready", report.ready());
        body.put("started", report.started());
        ArrayNode restoring = body.putArray("restoring");
        report.restores()
                .forEach(restore -> restoring
                        .addObject()
                        .put("store", restore.store())
                        .put("partition", restore.partition())
                        .put("remaining", restore.remaining()));
        ArrayNode stuck = body.putArray("stuck");
        report.stuck()
                .forEach(thread -> stuck.addObject()
                        .put("thread", thread.thread())
                        .put("since", thread.since().toString())
                        .put("reason", thread.reason()));
        report.lastFailure()
                .ifPresent(failure -> body.putObject("lastFailure")
                        .put("at", failure.at().toString())
                        .put("kind", failure.kind())
                        .put("message", failure.message()));
        return body;
    }
}
