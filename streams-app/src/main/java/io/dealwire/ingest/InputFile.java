package io.dealwire.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of articles.
 *
 * @param name as the user gave it, or below the folder that the user gave
 * @param path where it is; empty for standard input
 * @param format how to read it
 */
public record InputFile(String name, Optional<Path> path, Format format) {

    /** How articles are written. */
    public enum Format {
        /** One article a line, as JSON. */
        JSONL,
        /** One article a file. */
        TEXT
    }

    /** Standard input. */
    public static InputFile standardInput(Format format) {
        return new InputFile("-", Optional.empty(), format);
    }

    /**
     * The one file that an argument names, which may be a pipe or a device; {@code -} is standard input.
     *
     * @throws NoSuchFileException when there is none that can be read
     */
    public static InputFile single(Path argument, Format format) throws NoSuchFileException {
        if (argument.toString().equals("-")) {
            return standardInput(format);
        }
        if (Files.isDirectory(argument) || !Files.isReadable(argument)) {
            throw new NoSuchFileException(argument.toString());
        }
        return new InputFile(argument.toString(), Optional.of(argument), format);
    }

    /**
     * The files that an argument stands for: itself, or all articles below a folder in order of name. Below a folder,
     * hidden files and files of other endings than {@code .jsonl}, {@code .ndjson} and {@code .txt}, each with or without
     * {@code .gz}, are left out.
     *
     * @param forced reads every file like this; otherwise the ending decides, and anything but {@code .txt} is JSON Lines
     * @throws NoSuchFileException when there is no such file
     */
    public static List<InputFile> of(Path path, Optional<Format> forced) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(new InputFile(
                    path.toString(),
                    Optional.of(path),
                    forced.or(() -> byEnding(path)).orElse(Format.JSONL)));
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> isVisible(path.relativize(file)))
                    .sorted()
                    .flatMap(file -> byEnding(file).stream()
                            .map(format -> new InputFile(file.toString(), Optional.of(file), forced.orElse(format))))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    boolean isCompressed() {
        return name.endsWith(".gz");
    }

    /** Bytes on disk; 0 when not known. */
    public long size() {
        try {
            return path.isPresent() ? Files.size(path.get()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The name without folders and endings. */
    String stem() {
        String file = Path.of(name).getFileName().toString();
        String plain = isCompressed() ? file.substring(0, file.length() - 3) : file;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    private static boolean isVisible(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Format> byEnding(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".txt")) {
            return Optional.of(Format.TEXT);
        }
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") ? Optional.of(Format.JSONL) : Optional.empty();
    }
}
