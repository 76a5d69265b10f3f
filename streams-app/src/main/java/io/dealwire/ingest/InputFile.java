package io.dealwire.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of articles.
 *
 * @param name as the user gave it, or below the folder that the user gave
 * @param path where it is; empty for standard input
 * @param format how to read it
 * @param textId the id of its article when it is a text: its path below the folder that the user gave, or else its name, without ending
 */
public record InputFile(String name, Optional<Path> path, Format format, String textId) {

    private static final String GZIP = ".gz";

    /** How articles are written. */
    public enum Format {
        /** One article a line, as JSON. */
        JSONL,
        /** One article a file. */
        TEXT
    }

    /** Standard input. */
    public static InputFile standardInput(Format format) {
        return held("-", format);
    }

    /** What is no file but held by the caller, under a name for messages. */
    public static InputFile held(String name, Format format) {
        return new InputFile(name, Optional.empty(), format, name);
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
        return named(argument, format);
    }

    /**
     * The files that an argument stands for: itself, or all articles below a folder in order of name. Below a folder, links
     * are followed; hidden files and files of other endings than {@code .jsonl}, {@code .ndjson} and {@code .txt}, each with or without
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
            return List.of(named(path, forced.or(() -> byEnding(path)).orElse(Format.JSONL)));
        }
        return ArticleFiles.below(path).stream()
                .flatMap(file -> byEnding(file).stream()
                        .map(format -> new InputFile(
                                file.toString(),
                                Optional.of(file),
                                forced.orElse(format),
                                withoutEnding(path.relativize(file)))))
                .toList();
    }

    private static InputFile named(Path path, Format format) {
        return new InputFile(path.toString(), Optional.of(path), format, withoutEnding(path.getFileName()));
    }

    boolean isCompressed() {
        return isGzip(name);
    }

    /** Bytes on disk; 0 when not known. */
    public long size() {
        try {
            return path.isPresent() ? Files.size(path.get()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** The path, folders apart by slashes, without the ending of the file. */
    private static String withoutEnding(Path path) {
        String plain = unpacked(path.toString().replace(File.separatorChar, '/'));
        int dot = plain.lastIndexOf('.');
        return dot > plain.lastIndexOf('/') + 1 ? plain.substring(0, dot) : plain;
    }

    private static Optional<Format> byEnding(Path path) {
        String plain = unpacked(path.getFileName().toString()).toLowerCase(Locale.ROOT);
        if (plain.endsWith(".txt")) {
            return Optional.of(Format.TEXT);
        }
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") ? Optional.of(Format.JSONL) : Optional.empty();
    }

    private static String unpacked(String name) {
        return isGzip(name) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    private static boolean isGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }
}
