package io.dealwire.ops.grow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import io.dealwire.layout.InternalTopics;
import io.dealwire.layout.Names;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.ops.reset.ResetPlan;
import io.dealwire.ops.reset.ResetScope;
import io.dealwire.topology.StoreCatalog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthPlanTest {

    private static final String APPLICATION = "dealwire-streams";

    private final Settings settings = Settings.of(Map.of());
    private final Topics topics = Topics.under("dealwire.");

    /** All topics of an application that has run. */
    private List<String> present() {
        List<String> present = new ArrayList<>(topics.all());
        new StoreCatalog(settings)
                .all().stream()
                        .map(store -> InternalTopics.changelog(APPLICATION, store.name()))
                        .forEach(present::add);
        present.add(InternalTopics.repartition(APPLICATION, Names.COUNT_CHANGES));
        present.add(InternalTopics.repartition(APPLICATION, Names.COUNT_PAST_CHANGES));
        return present;
    }

    @Test
    void everyTopicThatIsThereAfterTheResetHasGrownButTheProbes() {
        List<String> present = present();
        ResetPlan reset = ResetPlan.of(settings, ResetScope.STATE, present, true, true);
        List<String> left = new ArrayList<>(present);
        left.removeAll(reset.internalTopics());
        left.remove(topics.storyProbes());

        assertThat(GrowthPlan.of(settings, present, 8).all()).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void anApplicationThatHasNeverRunHasNoTopicsOfKafkaStreams() {
        assertThat(GrowthPlan.of(settings, topics.all(), 8).all()).allMatch(topics.all()::contains);
    }

    @Test
    void whatAStoreKeepsOfADealOrACompanyMovesWithIt() {
        List<MovedTopic> moved = GrowthPlan.of(settings, present(), 8).moved();
        assertThat(IntStream.range(0, 100)).allSatisfy(number -> {
            String routing = "id|" + number;
            int home = MovedTopic.table("any").partition(bytes(routing), 8);
            List.of(Stores.DEAL_EVENTS, Stores.COMPANY_PAST)
                    .forEach(store -> assertThat(changelog(moved, store)
                                    .partition(
                                            bytes(StoreKey.of(routing, "other").text()), 8))
                            .isEqualTo(home));
            List.of(Stores.DEALS_TOLD, Stores.DEALS_WAITING)
                    .forEach(store -> assertThat(changelog(moved, store).partition(bytes(routing), 8))
                            .isEqualTo(home));
        });
    }

    @Test
    void everyEventCountsAndOfOtherTopicsTheLastRecordOfAKey() {
        assertThat(GrowthPlan.of(settings, present(), 8).moved())
                .filteredOn(topic -> topic.records() == MovedTopic.Records.ALL)
                .extracting(MovedTopic::name)
                .containsExactly(
                        topics.dealEvents(), InternalTopics.repartition(APPLICATION, Names.COUNT_PAST_CHANGES));
    }

    private static MovedTopic changelog(List<MovedTopic> moved, String store) {
        Optional<MovedTopic> changelog = moved.stream()
                .filter(topic -> topic.name().equals(InternalTopics.changelog(APPLICATION, store)))
                .findFirst();
        return changelog.orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
