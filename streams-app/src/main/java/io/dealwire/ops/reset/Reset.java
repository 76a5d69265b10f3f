package io.dealwire.ops.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Carries out a plan. The consumer group goes last: should anything fail on the way, the same reset can be run again, and an
 * application that is started in between fails instead of going on with half its state.
 */
public final class Reset {

    private Reset() {}

    /**
     * Resets.
     *
     * @param done told of each step that is done
     */
    public static void run(ResetPlan plan, ResetTarget target, Consumer<String> done) {
        if (plan.recall()) {
            done.accept(target.recallReports());
        }
        runLocal(plan, done);
        step(plan.internalTopics(), target::deleteTopics, "deleted", done);
        step(plan.loopTopics(), target::emptyTopics, "emptied", done);
        step(plan.renewedTopics(), target::recreateTopics, "made anew", done);
        step(plan.deletedTopics(), target::deleteTopics, "deleted", done);
        step(plan.positions(), target::forgetPositions, "forgot the positions on", done);
        plan.group().ifPresent(group -> {
            target.deleteGroup(group);
            done.accept("deleted the consumer group " + group);
        });
    }

    /** Resets what is on this machine. */
    public static void runLocal(ResetPlan plan, Consumer<String> done) {
        plan.stateFolder().ifPresent(folder -> {
            deleteFolder(folder);
            done.accept("deleted " + folder.toAbsolutePath());
        });
    }

    private static void step(List<String> topics, Consumer<List<String>> action, String verb, Consumer<String> done) {
        if (!topics.isEmpty()) {
            action.accept(topics);
            done.accept(verb + " " + String.join(", ", topics));
        }
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void deleteFolder(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
