package io.dealwire.embedded.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds everything an embedded stack keeps, readable by its owner alone. One stack at a time: it is locked while open. Only a folder
 * that this class made is ever emptied.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARK = "dealwire-data";
    private static final String LOCK = "stack.lock";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens a folder and locks it; makes it when it is not there.
     *
     * @param fresh whether to empty it first
     * @throws StackException when another stack uses it, or it is a folder with other things in it
     */
    public static DataFolder open(Path folder, boolean fresh) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            claim(root);
            DataFolder opened = new DataFolder(root, lock(root));
            if (fresh) {
                opened.empty();
            }
            return opened;
        } catch (IOException e) {
            throw new StackException(
                    "The data folder " + root + " cannot be used: " + e, "Choose another with --data FOLDER.", e);
        }
    }

    /** A part of the folder, for its owner alone; made when it is not there. */
    public Path part(String name) {
        try {
            return createPrivately(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** Unlocks the folder; what is in it stays. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unlocks the folder and removes it with all that is in it. */
    public void delete() {
        try {
            empty();
            close();
            Files.deleteIfExists(root.resolve(LOCK));
            Files.deleteIfExists(root.resolve(MARK));
            Files.deleteIfExists(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void claim(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            createPrivately(root);
        }
        if (Files.exists(root.resolve(MARK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.findAny().isPresent()) {
                throw new StackException(
                        "The folder " + root + " holds other things than Dealwire's data.",
                        "Choose an empty or a new one with --data FOLDER.");
            }
        }
        Files.writeString(root.resolve(MARK), "Data of a Dealwire embedded stack. --fresh empties this folder.\n");
    }

    /** A folder that other users of the machine cannot look into, where the file system knows users. */
    private static Path createPrivately(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
        return folder;
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            String owner = Files.readString(file).strip();
            channel.close();
            throw new StackException(
                    "The data folder " + root + " is in use by another Dealwire stack"
                            + (owner.isEmpty() ? "." : " (process " + owner + ")."),
                    "Stop that one, or choose another folder with --data FOLDER.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void empty() throws IOException {
        List<Path> kept = List.of(root, root.resolve(MARK), root.resolve(LOCK));
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (!kept.contains(path)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
