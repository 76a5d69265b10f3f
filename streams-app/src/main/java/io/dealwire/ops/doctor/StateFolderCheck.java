package io.dealwire.ops.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of the state stores: writable, with room, and not where the system cleans up.
 *
 * @param folder where the state is or will be
 * @param temporary the system's temporary folder
 * @param leastFree bytes that should be free
 */
public record StateFolderCheck(Path folder, Path temporary, long leastFree) {

    private static final String SUBJECT = "state";
    private static final long MEBIBYTE = 1L << 20;

    /** With what this system has. */
    public static StateFolderCheck of(Path folder) {
        return new StateFolderCheck(folder, Path.of(System.getProperty("java.io.tmpdir")), 1024 * MEBIBYTE);
    }

    public Finding run() throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Optional<Path> existing = nearestExisting(absolute);
        if (existing.isEmpty() || !Files.isDirectory(existing.get()) || !Files.isWritable(existing.get())) {
            return Finding.failed(
                    SUBJECT,
                    absolute + " cannot be written",
                    "Give this user the right to write there, or set streams.state-dir.");
        }
        FileStore disk = Files.getFileStore(existing.get());
        long free = disk.getUsableSpace();
        String detail =
                absolute + (Files.exists(absolute) ? "" : " (not there yet)") + ", " + free / MEBIBYTE + " MiB free";
        if (free < leastFree) {
            return Finding.failed(
                    SUBJECT,
                    detail,
                    "Free some space, or set streams.state-dir to a disk that has " + leastFree / MEBIBYTE + " MiB.");
        }
        if (absolute.startsWith(temporary.toAbsolutePath().normalize())) {
            return Finding.note(
                    SUBJECT, detail, "The system may empty its temporary folder: set streams.state-dir to another.");
        }
        return Finding.ok(SUBJECT, detail);
    }

    private static Optional<Path> nearestExisting(Path path) {
        Optional<Path> candidate = Optional.of(path);
        while (candidate.isPresent() && !Files.exists(candidate.get())) {
            candidate = Optional.ofNullable(candidate.get().getParent());
        }
        return candidate;
    }
}
