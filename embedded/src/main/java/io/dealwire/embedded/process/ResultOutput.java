package io.dealwire.embedded.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Where results go. A regular file appears, or is replaced, when all of it is written; what is none, such as a device or a
 * pipe, is written through to, and so is standard output.
 */
public sealed interface ResultOutput {

    /** Names of standard output. Opened by name, a file that it was redirected to would be written from its beginning. */
    Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /** Writes results to a stream, which it leaves open. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** Standard output. */
    record Standard(OutputStream stream) implements ResultOutput {

        @Override
        public void write(Content content) throws IOException {
            content.writeTo(stream);
            stream.flush();
        }

        @Override
        public String toString() {
            return "standard output";
        }
    }

    /** A device or a named pipe. */
    record Through(Path path) implements ResultOutput {

        @Override
        public void write(Content content) throws IOException {
            try (OutputStream stream = Files.newOutputStream(path, StandardOpenOption.WRITE);
                    OutputStream packed = compressed(path, stream)) {
                content.writeTo(packed);
            }
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A regular file, compressed when its name ends in {@code .gz}.
     *
     * @param named as the user named it
     * @param file what that is when links are followed; need not be there yet
     */
    record Replaced(Path named, Path file) implements ResultOutput {

        @Override
        public void write(Content content) throws IOException {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                try (OutputStream stream = compressed(named, Files.newOutputStream(part))) {
                    content.writeTo(stream);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(part);
                throw e;
            }
        }

        @Override
        public String toString() {
            return named.toString();
        }
    }

    /** Writes results, all of them. */
    void write(Content content) throws IOException;

    /**
     * What a user has named; checked now, not after minutes of work.
     *
     * @throws IOException when it cannot be written, with the reason as a message
     */
    static ResultOutput of(Path named) throws IOException {
        if (STANDARD_OUTPUT.contains(named.toString())) {
            return new Standard(new FileOutputStream(FileDescriptor.out));
        }
        if (Files.isDirectory(named)) {
            throw new IOException("it is a folder");
        }
        Path file = followed(named);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new IOException("permission denied");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Through(named);
        }
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException("there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("the folder " + folder + " cannot be written to");
        }
        return new Replaced(named, file);
    }

    /** A link stays a link: what it leads to is replaced, also when that is not there yet. */
    private static Path followed(Path named) throws IOException {
        if (Files.exists(named)) {
            return named.toRealPath();
        }
        Path absolute = named.toAbsolutePath();
        return Files.isSymbolicLink(absolute)
                ? absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize()
                : absolute;
    }

    private static OutputStream compressed(Path name, OutputStream stream) throws IOException {
        return name.toString().endsWith(".gz") ? new GZIPOutputStream(stream, 1 << 16) : stream;
    }
}
