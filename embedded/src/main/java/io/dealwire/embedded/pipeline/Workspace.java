package io.dealwire.embedded.pipeline;

import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where data is kept when the user names no folder: below {@code .dealwire} in the user's home. Not in the system's folder
 * for temporary files, which is cleaned behind our back and often small.
 */
public final class Workspace {

    private static final String TEMPORARY = "run-";

    private Workspace() {}

    /** The folder of {@code up}. */
    public static Path keptFolder() {
        return home().resolve("data");
    }

    /** A new folder for one run. Removes what killed runs have left behind. */
    static DataFolder temporary() {
        removeLeftOvers();
        return DataFolder.open(
                home().resolve(TEMPORARY + UUID.randomUUID().toString().substring(0, 8)), false);
    }

    private static void removeLeftOvers() {
        if (!Files.isDirectory(home())) {
            return;
        }
        for (Path folder : runs()) {
            try {
                DataFolder.open(folder, false).delete();
            } catch (StackException e) {
                // A run that is still going on holds its lock.
            }
        }
    }

    private static List<Path> runs() {
        try (Stream<Path> entries = Files.list(home())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(TEMPORARY))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"), ".dealwire");
    }
}
