package io.dealwire.ops.topics;

import io.dealwire.config.Settings;
import io.dealwire.ops.topics.TopicsReport.SubjectLine;
import io.dealwire.ops.topics.TopicsReport.TopicLine;
import io.dealwire.serde.registry.RegistryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/**
 * Creates the topics and subjects of a plan and brings those that differ into line; running it again changes nothing.
 * Only what would move keys to other partitions or data to other brokers is left as it is, and reported.
 *
 * <p>Methods throw a {@link org.apache.kafka.common.KafkaException} when brokers or registry do not answer or refuse.
 */
public final class TopicAdmin implements AutoCloseable {

    private final BrokerTopics brokers;
    private final SubjectAdmin subjects;
    private final RegistryClient registry;

    /** Takes over the admin client and the registry client, and closes them. */
    public TopicAdmin(Admin admin, RegistryClient registry) {
        this.brokers = new BrokerTopics(admin);
        this.subjects = new SubjectAdmin(registry);
        this.registry = registry;
    }

    /** For the brokers and the registry of these settings. */
    public static TopicAdmin open(Settings settings) {
        return new TopicAdmin(
                Admin.create(settings.kafka().clientProperties()), RegistryClient.of(settings.registry()));
    }

    /** What is there, and what of it is not as it should be. Changes nothing. */
    public TopicsReport describe(TopicPlan plan) {
        Map<String, ActualTopic> actual = brokers.describe(names(plan));
        List<SubjectLine> subjectLines =
                plan.subjects().stream().map(subjects::describe).toList();
        return new TopicsReport(
                plan.topics().stream()
                        .map(wanted -> found(wanted, Optional.ofNullable(actual.get(wanted.name()))))
                        .toList(),
                subjectLines);
    }

    /** Makes it so. Schemas come first: no topic is made for records that the registry refuses. */
    public TopicsReport create(TopicPlan plan) {
        // Ask the brokers first: a registry is not to be filled for brokers that are not there.
        Map<String, ActualTopic> before = brokers.describe(names(plan));
        List<SubjectLine> subjectLines =
                plan.subjects().stream().map(subjects::create).toList();
        boolean refused = subjectLines.stream().anyMatch(line -> line.outcome() == Outcome.REFUSED);
        return new TopicsReport(refused ? found(plan, before) : created(plan, before), subjectLines);
    }

    private List<TopicLine> found(TopicPlan plan, Map<String, ActualTopic> actual) {
        return plan.topics().stream()
                .map(wanted -> found(wanted, Optional.ofNullable(actual.get(wanted.name()))))
                .toList();
    }

    private List<TopicLine> created(TopicPlan plan, Map<String, ActualTopic> before) {
        List<WantedTopic> missing = plan.topics().stream()
                .filter(wanted -> !before.containsKey(wanted.name()))
                .toList();
        brokers.create(missing);
        for (WantedTopic wanted : plan.topics()) {
            Optional.ofNullable(before.get(wanted.name()))
                    .ifPresent(actual -> brokers.setConfigs(wanted, actual.differences(wanted)));
        }
        Map<String, ActualTopic> after = brokers.describeWhen(
                names(plan),
                topics -> plan.topics().stream()
                        .allMatch(wanted -> topics.containsKey(wanted.name())
                                && topics.get(wanted.name()).configured(wanted)));
        List<TopicLine> lines = new ArrayList<>();
        for (WantedTopic wanted : plan.topics()) {
            TopicLine now = found(wanted, Optional.ofNullable(after.get(wanted.name())));
            lines.add(done(now, Optional.ofNullable(before.get(wanted.name()))));
        }
        return lines;
    }

    private static TopicLine done(TopicLine now, Optional<ActualTopic> before) {
        List<Difference> changes = before.map(topic -> topic.differences(now.wanted())).orElse(List.of()).stream()
                .filter(difference -> !now.differences().contains(difference))
                .toList();
        Outcome outcome = now.outcome();
        if (outcome == Outcome.AS_WANTED && before.isEmpty()) {
            outcome = Outcome.CREATED;
        } else if (outcome == Outcome.AS_WANTED && !changes.isEmpty()) {
            outcome = Outcome.CHANGED;
        }
        return new TopicLine(now.wanted(), outcome, now.partitions(), now.replication(), changes, now.differences());
    }

    private static TopicLine found(WantedTopic wanted, Optional<ActualTopic> actual) {
        if (actual.isEmpty()) {
            return new TopicLine(wanted, Outcome.MISSING, 0, 0, List.of(), List.of());
        }
        List<Difference> differences = actual.get().differences(wanted);
        return new TopicLine(
                wanted,
                differences.isEmpty() ? Outcome.AS_WANTED : Outcome.DIFFERS,
                actual.get().partitions(),
                actual.get().replication(),
                List.of(),
                differences);
    }

    private static List<String> names(TopicPlan plan) {
        return plan.topics().stream().map(WantedTopic::name).toList();
    }

    @Override
    public void close() {
        brokers.close();
        registry.close();
    }
}
