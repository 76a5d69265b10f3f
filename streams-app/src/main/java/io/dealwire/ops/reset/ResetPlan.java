package io.dealwire.ops.reset;

import io.dealwire.config.Settings;
import io.dealwire.layout.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a reset removes, so that the next start reads all articles again and builds everything anew. Articles, companies and
 * dead letters are touched only when all topics are to go.
 *
 * @param group the consumer group to delete, with the positions of the application
 * @param internalTopics changelogs and repartition topics to delete
 * @param loopTopics topics to empty, because the application reads what it wrote there
 * @param renewedTopics topics to make anew, empty
 * @param deletedTopics topics to delete with all that is on them
 * @param stateFolder local state to delete
 */
public record ResetPlan(
        Optional<String> group,
        List<String> internalTopics,
        List<String> loopTopics,
        List<String> renewedTopics,
        List<String> deletedTopics,
        Optional<Path> stateFolder) {

    public ResetPlan {
        internalTopics = List.copyOf(internalTopics);
        loopTopics = List.copyOf(loopTopics);
        renewedTopics = List.copyOf(renewedTopics);
        deletedTopics = List.copyOf(deletedTopics);
    }

    /**
     * The plan for what is there.
     *
     * @param topics names of all topics that the brokers have
     * @param groupExists whether they know the consumer group of the application
     * @param stateExists whether there is local state
     */
    public static ResetPlan of(
            Settings settings, ResetScope scope, Collection<String> topics, boolean groupExists, boolean stateExists) {
        String application = settings.streams().applicationId();
        Topics names = Topics.under(settings.topics().prefix());
        Optional<Path> state = Optional.of(stateFolder(settings)).filter(folder -> stateExists);
        if (scope == ResetScope.LOCAL) {
            return new ResetPlan(Optional.empty(), List.of(), List.of(), List.of(), List.of(), state);
        }
        boolean all = scope == ResetScope.TOPICS;
        return new ResetPlan(
                Optional.of(application).filter(group -> groupExists),
                topics.stream()
                        .filter(topic -> isInternal(topic, application))
                        .sorted()
                        .toList(),
                all ? List.of() : present(topics, names.loops()),
                all ? List.of() : present(topics, renewed(names, scope)),
                all ? present(topics, names.all()) : List.of(),
                state);
    }

    /** The probes are state; with {@code story.bands} changed, they need another number of partitions. */
    private static List<String> renewed(Topics names, ResetScope scope) {
        return scope == ResetScope.OUTPUTS
                ? List.of(names.storyProbes(), names.articlesTagged(), names.deals(), names.companyDealCounts())
                : List.of(names.storyProbes());
    }

    /** Where the application keeps its state on this machine. */
    public static Path stateFolder(Settings settings) {
        return settings.streams().stateDirectory().resolve(settings.streams().applicationId());
    }

    public boolean isEmpty() {
        return group.isEmpty()
                && internalTopics.isEmpty()
                && loopTopics.isEmpty()
                && renewedTopics.isEmpty()
                && deletedTopics.isEmpty()
                && stateFolder.isEmpty();
    }

    /** What will be done, a line each. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        group.ifPresent(id -> lines.add("delete the consumer group " + id + ": all articles are read again"));
        if (!internalTopics.isEmpty()) {
            lines.add("delete " + internalTopics.size() + " internal topics: " + String.join(", ", internalTopics));
        }
        loopTopics.forEach(topic -> lines.add("empty the topic " + topic));
        renewedTopics.forEach(topic -> lines.add("delete the topic " + topic + " and make it anew, empty"));
        deletedTopics.forEach(topic -> lines.add("delete the topic " + topic + " and all that is on it"));
        stateFolder.ifPresent(folder -> lines.add("delete the folder " + folder.toAbsolutePath()));
        return lines;
    }

    /** Kafka Streams names them {@code <application.id>-<name>-changelog} and {@code -repartition}. */
    private static boolean isInternal(String topic, String application) {
        return topic.startsWith(application + "-") && (topic.endsWith("-changelog") || topic.endsWith("-repartition"));
    }

    private static List<String> present(Collection<String> topics, List<String> wanted) {
        return wanted.stream().filter(topics::contains).toList();
    }
}
