package io.dealwire.embedded.pipeline;

import io.dealwire.cli.output.CommandException;
import io.dealwire.config.Settings;
import io.dealwire.ops.topics.TopicAdmin;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.ops.topics.TopicsReport;

/** Topics and subjects of a local pipeline. */
final class Provisioning {

    private Provisioning() {}

    static void topics(Settings settings) {
        try (TopicAdmin admin = TopicAdmin.open(settings)) {
            TopicsReport report = admin.create(TopicPlan.of(settings));
            if (!report.good()) {
                throw new CommandException(
                        "The data folder does not fit these settings or this version.",
                        "\"dealwire topics describe\" says what differs; --fresh starts over.");
            }
        }
    }
}
