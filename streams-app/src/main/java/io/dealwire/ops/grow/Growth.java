package io.dealwire.ops.grow;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Carries out a growth. Killed at any step, the same one is run again: each step finds what it has done already. From the first step to
 * the last the topics that share tasks have unequal partitions, so that no instance starts in between.
 */
public final class Growth {

    private Growth() {}

    /**
     * Grows.
     *
     * @param reset has everything built anew from the articles and the reports on record
     * @param done told of each step that is done
     * @param copied gets how many records have been copied since it was last told
     */
    public static void run(
            GrowthPlan plan, GrowthTarget target, Runnable reset, Consumer<String> done, LongConsumer copied) {
        target.begin(plan.partitions());
        for (MovedTopic topic : plan.moved()) {
            target.enlarge(topic.name(), plan.partitions());
            done.accept(topic.name() + " has " + plan.partitions() + " partitions");
            done.accept(target.rehash(topic, copied));
        }
        for (String topic : plan.enlarged()) {
            target.enlarge(topic, plan.partitions());
            done.accept(topic + " has " + plan.partitions() + " partitions");
        }
        reset.run();
        target.enlarge(plan.last(), plan.partitions());
        done.accept(plan.last() + " has " + plan.partitions() + " partitions");
        target.end();
    }
}
