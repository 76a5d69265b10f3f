package io.dealwire.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterSelectionTest {

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
}
