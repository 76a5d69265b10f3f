package io.dealwire.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read. */
final class CountingInputStream extends FilterInputStream {

    private final LongConsumer listener;

    CountingInputStream(InputStream input, LongConsumer listener) {
        super(input);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            listener.accept(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            listener.accept(read);
        }
        return read;
    }
}
