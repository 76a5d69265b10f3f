package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which subjects the running topology registers: only those of its own topics and stores. */
class SubjectsTest {

    @TempDir
    private Path folder;

    @Test
    void publicSubjectsAreLookedUpAndNeverRegistered() {
        try (TopologyHarness topology = new TopologyHarness(folder, Map.of(), News.DAY)) {
            topology.company("c1", Company.newBuilder().setName("Harbour Foods").build());
            topology.company(
                    "c2", Company.newBuilder().setName("Northline Logistics").build());
            topology.publish(
                    "a1",
                    News.article(
                            "post",
                            Duration.ZERO,
                            "Harbour Foods to acquire Northline Logistics",
                            "Harbour Foods said it agreed to acquire Northline Logistics for $1.2 billion. "
                                    + News.filler(1, 12)));
            List<String> requests = topology.registry().requests();

            assertThat(topology.counts())
                    .as("the article reached the last stage")
                    .isNotEmpty();
            assertThat(requests)
                    .contains("id dealwire.articles.tagged-value", "id dealwire.deals-value")
                    .contains("id dealwire.company-deal-counts-value");
            assertThat(requests)
                    .filteredOn(request -> request.startsWith("register "))
                    .isNotEmpty()
                    .allSatisfy(
                            request -> assertThat(request)
                                    .matches(
                                            "register dealwire(-streams-.+|\\.story-mail|\\.story-probes|\\.deal-links|\\.deal-mail)-value"))
                    .doesNotHaveDuplicates();
        }
    }
}
