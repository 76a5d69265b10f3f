package io.dealwire.ingest;

/**
 * Where an input article stands.
 *
 * @param file name of the file as the user gave it; {@code -} for standard input
 * @param line line number from 1; 0 when the whole file is one article
 */
public record Location(String file, long line) {

    @Override
    public String toString() {
        String name = file.equals("-") ? "standard input" : file;
        return line == 0 ? name : name + ":" + line;
    }
}
