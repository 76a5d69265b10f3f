package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterSelectionTest {

    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    @ParameterizedTest
    @ValueSource(
            strings = {"dealwire.articles.raw", "dealwire.story-mail", "my.app-deals-changelog", "some_others_topic"})
    void theSeriesOfATopicIsKept(String topic) {
        assertThat(selection("dealwire.").accept(id(LAG, Tags.of("topic", topic))))
                .isNotEqualTo(MeterFilterReply.DENY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealwire_articles_raw", "dealwire_story-mail", "my_app-deals-changelog"})
    void theSecondSeriesUnderTheNameBeforeKafka4IsNot(String topic) {
        assertThat(selection("dealwire.").accept(id(LAG, Tags.of("topic", topic))))
                .isEqualTo(MeterFilterReply.DENY);
    }

    @Test
    void aTopicThatIsNamedWithUnderscoresIsNoFormerName() {
        MeterSelection selection = selection("dealwire_");

        assertThat(selection.accept(id(LAG, Tags.of("topic", "dealwire_story-mail"))))
                .isNotEqualTo(MeterFilterReply.DENY);
        assertThat(selection.accept(id(LAG, Tags.of("topic", "dealwire_articles_raw"))))
                .isEqualTo(MeterFilterReply.DENY);
    }

    @Test
    void theIdOfTheProcessIsTakenOff() {
        Tags tags = Tags.of("process.id", "0a1b", "thread.id", "dealwire-streams-StreamThread-1");

        assertThat(selection("dealwire.")
                        .map(id("kafka.stream.thread.state", tags))
                        .getTags())
                .containsExactly(Tag.of("thread.id", "dealwire-streams-StreamThread-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dealwire.dead.letters",
                "jvm.memory.used",
                "kafka.consumer.fetch.manager.records.lag",
                "kafka.stream.task.dropped.records.total",
                "kafka.stream.state.total.sst.files.size",
                "kafka.stream.state.updater.active.restoring.tasks",
                "kafka.stream.story.late.articles.total",
                "kafka.stream.failed.stream.threads"
            })
    void whatAnOperatorAsksForIsKept(String name) {
        assertThat(MeterSelection.isKept(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.stream.task.process.rate",
                "kafka.consumer.coordinator.rebalance.rate.per.hour",
                "kafka.stream.state.put.latency.max",
                "kafka.admin.client.request.total",
                "kafka.producer.node.request.total",
                "kafka.consumer.io.wait.time.ns.total"
            })
    void whatCanBeCalculatedOrNobodyLooksAtIsNot(String name) {
        assertThat(MeterSelection.isKept(name)).isFalse();
    }

    private static MeterSelection selection(String prefix) {
        return new MeterSelection(Settings.of(Map.of("topics.prefix", prefix, "streams.application-id", "my.app")));
    }

    private static Meter.Id id(String name, Tags tags) {
        return new Meter.Id(name, tags, null, null, Meter.Type.GAUGE);
    }
}
