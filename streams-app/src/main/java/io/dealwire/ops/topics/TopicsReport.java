package io.dealwire.ops.topics;

import java.util.List;
import java.util.Optional;

/** What {@code topics create} has done or {@code topics describe} has found. */
public record TopicsReport(List<TopicLine> topics, List<SubjectLine> subjects) {

    /**
     * One topic.
     *
     * @param wanted as it should be
     * @param partitions how many it has; 0 when it is missing
     * @param replication how often each is kept; 0 when it is missing
     * @param changes what was different and has been brought into line
     * @param differences what differs still
     */
    public record TopicLine(
            WantedTopic wanted,
            Outcome outcome,
            int partitions,
            int replication,
            List<Difference> changes,
            List<Difference> differences) {}

    /**
     * One subject.
     *
     * @param version the latest version; empty when there is none
     * @param changes what was different and has been brought into line
     * @param differences what differs still
     * @param refusal what the registry said against our schema
     */
    public record SubjectLine(
            String subject,
            Outcome outcome,
            Optional<Integer> version,
            List<Difference> changes,
            List<Difference> differences,
            Optional<String> refusal) {}

    /** Whether everything is now as it should be. */
    public boolean good() {
        return topics.stream().allMatch(line -> line.outcome().good())
                && subjects.stream().allMatch(line -> line.outcome().good());
    }
}
