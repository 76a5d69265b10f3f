package io.dealwire.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Splits a stream of bytes into lines, so that a line which is no proper text, or endless, spoils only itself. Lines longer
 * than {@link #MAX_BYTES} are dropped but counted.
 */
final class ByteLines {

    /** Well above an article of 1 MiB of text in JSON, where a character may take six bytes. */
    static final int MAX_BYTES = 16 << 20;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;

    ByteLines(InputStream input) {
        this.input = input;
    }

    /** One line without its end; {@code tooLong} lines have lost their bytes. */
    record Line(byte[] bytes, boolean tooLong) {}

    /** The next line, empty at the end of the input. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean tooLong = false;
        boolean any = false;
        while (position < filled || fill()) {
            any = true;
            int start = position;
            while (position < filled && buffer[position] != '\n') {
                position++;
            }
            if (line.size() + position - start > MAX_BYTES) {
                tooLong = true;
                line.reset();
            }
            if (!tooLong) {
                line.write(buffer, start, position - start);
            }
            if (position < filled) {
                position++;
                break;
            }
        }
        return any ? Optional.of(new Line(line.toByteArray(), tooLong)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, input.read(buffer));
        return filled > 0;
    }
}
