package io.dealwire.reference;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The lines of a text in UTF-8, plain or gzip, by whatever name. */
final class Lines {

    private Lines() {}

    /** The lines of a file; what cannot be read is an {@link UncheckedIOException} that names it. */
    static List<String> of(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    /** The lines of something that Dealwire brings. */
    static List<String> ofResource(String name) {
        try (InputStream stream = Lines.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException(name + " cannot be read", failed);
        }
    }

    /** The text of something, from its beginning; whoever takes it closes it. */
    static BufferedReader reader(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        InputStream plain = zipped ? new GZIPInputStream(buffered) : buffered;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static List<String> read(InputStream stream) throws IOException {
        try (BufferedReader lines = reader(stream)) {
            return lines.lines().toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
