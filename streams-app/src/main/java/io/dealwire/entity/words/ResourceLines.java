package io.dealwire.entity.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lines of a word file of this package. Empty lines and lines that start with # are comments. */
public final class ResourceLines {

    private ResourceLines() {}

    public static List<String> of(String name) {
        try (InputStream stream = ResourceLines.class.getResourceAsStream("/entity/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
