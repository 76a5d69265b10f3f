package io.dealwire.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads what may be compressed by gzip, also several files of it one after the other. */
final class Unpacked {

    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    /**
     * The bytes that were packed, or the bytes themselves. A pipe has no name that could tell, so gzip is known by its first
     * two bytes (RFC 1952), with which no text in UTF-8 begins.
     *
     * @param packed whether it has to be gzip
     * @throws IOException when it has to be and is not; closes the bytes then
     */
    static InputStream of(InputStream bytes, boolean packed) throws IOException {
        InputStream input = new Awaited(bytes);
        try {
            return packed || isGzip(input) ? new GZIPInputStream(input, BUFFER) : input;
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    private static boolean isGzip(InputStream input) throws IOException {
        input.mark(2);
        boolean gzip = input.read() == 0x1f && input.read() == 0x8b;
        input.reset();
        return gzip;
    }

    /**
     * Waits for bytes when asked whether there are any. The JDK takes a pipe whose writer is slow for the end when that
     * happens between two files of gzip (JDK-7036144), and all the rest would be lost without a word.
     */
    private static final class Awaited extends BufferedInputStream {

        Awaited(InputStream input) {
            super(input, BUFFER);
        }

        @Override
        public synchronized int available() throws IOException {
            int available = super.available();
            if (available > 0) {
                return available;
            }
            mark(1);
            boolean more = read() >= 0;
            reset();
            return more ? super.available() : 0;
        }
    }
}
