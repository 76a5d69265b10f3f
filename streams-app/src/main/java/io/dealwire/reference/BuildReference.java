package io.dealwire.reference;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Builds the reference file: {@code BuildReference SOURCE_FOLDER WORD_LIST OUTPUT}. Ids of an output that exists are kept. */
public final class BuildReference {

    private BuildReference() {}

    /** Builds and prints the report. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: BuildReference SOURCE_FOLDER WORD_LIST OUTPUT");
        }
        build(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.out);
    }

    /**
     * Builds the reference.
     *
     * @param sources folder of the source tables
     * @param wordList a dictionary, one word a line
     * @param output the file to write; when it exists, its ids are kept
     * @param report where the build report goes
     */
    public static void build(Path sources, Path wordList, Path output, PrintStream report) {
        List<ReferenceEntry> previous = Files.exists(output) ? ReferenceFile.read(output) : List.of();
        ReferenceBuilder builder = new ReferenceBuilder(new OrdinaryWords(wordList), previous);
        List<ReferenceEntry> entries = builder.build(sources, Curated.read());
        ReferenceFile.write(entries, output);
        builder.notes().forEach((what, count) -> report.printf("%-45s %,d%n", what, count));
    }
}
