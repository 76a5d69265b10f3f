package io.dealwire.ops.reset;

import java.util.List;
import java.util.Set;

/** The brokers as a reset sees them. */
public interface ResetTarget extends AutoCloseable {

    /** What the brokers say about the application's consumer group. */
    enum Membership {
        /** Not known to the brokers. */
        ABSENT,
        /** Known, without members. */
        EMPTY,
        /** With members: the application runs, or ended without saying so and its session has not run out yet. */
        ACTIVE
    }

    Membership membership(String group);

    Set<String> topicNames();

    /**
     * Has the next start take up every report on record again, and removes from the topics of deals and counts what those
     * do not bear out.
     *
     * @return what was done, in words
     */
    String recallReports();

    /** Has the next start read topics from their beginning; other positions of the application stay. */
    void forgetPositions(List<String> topics);

    /** Deletes a group without members; also right for one that is not there any more. */
    void deleteGroup(String group);

    /** Deletes topics and waits until they are gone. */
    void deleteTopics(List<String> topics);

    /** Deletes all records of topics that allow it. */
    void emptyTopics(List<String> topics);

    /** Deletes topics and makes them again with the same replicas and settings, and the partitions that they are to have. */
    void recreateTopics(List<String> topics);

    @Override
    void close();
}
