package io.dealwire.ops.reset;

import io.dealwire.config.Settings;
import io.dealwire.layout.InternalTopics;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a reset removes, so that the next start reads all articles again and builds everything anew. Articles, companies and
 * dead letters are touched only when all topics are to go, and what is on record of deals only when that is asked for.
 *
 * @param recall whether all reports on record are to be told again, and output topics lose what the record does not know
 * @param group the consumer group to delete, with the positions of the application
 * @param positions topics whose positions alone are forgotten, where the group stays
 * @param internalTopics changelogs and repartition topics to delete
 * @param loopTopics topics to empty, because the application reads what it wrote there
 * @param renewedTopics topics to make anew, empty
 * @param deletedTopics topics to delete with all that is on them
 * @param stateFolder local state to delete
 */
public record ResetPlan(
        boolean recall,
        Optional<String> group,
        List<String> positions,
        List<String> internalTopics,
        List<String> loopTopics,
        List<String> renewedTopics,
        List<String> deletedTopics,
        Optional<Path> stateFolder) {

    /** The stores whose changelogs go when the stories are found anew. */
    private static final List<String> STORES_OF_STORIES =
            List.of(Stores.ARTICLES, Stores.STORY_ARTICLES, Stores.STORY_MEMBERS);

    public ResetPlan {
        positions = List.copyOf(positions);
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
        Optional<String> group = Optional.of(application).filter(known -> groupExists);
        List<String> internal = topics.stream()
                .filter(topic -> isInternal(topic, application))
                .sorted()
                .toList();
        ResetPlan local = local(settings, stateExists);
        return switch (scope) {
            case LOCAL -> local;
            case STORIES ->
                new ResetPlan(
                        false,
                        Optional.empty(),
                        groupExists
                                ? present(topics, List.of(names.articlesRaw(), names.storyMail(), names.storyProbes()))
                                : List.of(),
                        present(internal, changelogs(application, STORES_OF_STORIES)),
                        present(topics, List.of(names.storyMail())),
                        present(topics, List.of(names.storyProbes())),
                        List.of(),
                        local.stateFolder());
            case TOPICS ->
                new ResetPlan(
                        false,
                        group,
                        List.of(),
                        internal,
                        List.of(),
                        List.of(),
                        present(topics, names.all()),
                        local.stateFolder());
            case STATE, OUTPUTS, REPORTS ->
                new ResetPlan(
                        scope != ResetScope.REPORTS && topics.containsAll(touchedByRecall(names)),
                        group,
                        List.of(),
                        scope == ResetScope.REPORTS ? internal : without(internal, onRecord(application)),
                        present(topics, names.loops()),
                        present(topics, renewed(names, scope)),
                        List.of(),
                        local.stateFolder());
        };
    }

    private static ResetPlan local(Settings settings, boolean stateExists) {
        return new ResetPlan(
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(stateFolder(settings)).filter(folder -> stateExists));
    }

    private static List<String> touchedByRecall(Topics names) {
        return List.of(names.dealReports(), names.dealRecalls(), names.deals(), names.companyDealCounts());
    }

    private static List<String> changelogs(String application, List<String> stores) {
        return stores.stream()
                .map(store -> InternalTopics.changelog(application, store))
                .toList();
    }

    /** The probes are state; with {@code story.bands} changed, they need another number of partitions. */
    private static List<String> renewed(Topics names, ResetScope scope) {
        List<String> renewed = new ArrayList<>(List.of(names.storyProbes()));
        if (scope != ResetScope.STATE) {
            renewed.addAll(List.of(names.articlesTagged(), names.deals(), names.companyDealCounts()));
        }
        if (scope == ResetScope.REPORTS) {
            renewed.addAll(List.of(names.dealReports(), names.dealRecalls(), names.dealEvents()));
        }
        return renewed;
    }

    /** Where the application keeps its state on this machine. */
    public static Path stateFolder(Settings settings) {
        return settings.streams().stateDirectory().resolve(settings.streams().applicationId());
    }

    public boolean isEmpty() {
        return !recall
                && group.isEmpty()
                && positions.isEmpty()
                && internalTopics.isEmpty()
                && loopTopics.isEmpty()
                && renewedTopics.isEmpty()
                && deletedTopics.isEmpty()
                && stateFolder.isEmpty();
    }

    /** What will be done, a line each. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        if (recall) {
            lines.add("tell all reports on record again, and remove deals that none of them is of");
        }
        positions.forEach(topic -> lines.add("forget the positions on the topic " + topic));
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

    /** What is on its way to a company is still to be counted there. */
    private static List<String> onRecord(String application) {
        List<String> topics = new ArrayList<>(changelogs(application, Stores.ON_RECORD));
        topics.add(InternalTopics.repartition(application, Names.COUNT_PAST_CHANGES));
        return topics;
    }

    private static List<String> without(List<String> topics, List<String> unwanted) {
        return topics.stream().filter(topic -> !unwanted.contains(topic)).toList();
    }

    private static List<String> present(Collection<String> topics, List<String> wanted) {
        return wanted.stream().filter(topics::contains).toList();
    }
}
