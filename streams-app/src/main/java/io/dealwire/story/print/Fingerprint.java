package io.dealwire.story.print;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to tell whether another is its copy.
 *
 * @param text a hash of all its words in their order
 * @param words number of words
 * @param shingles sample of its 3-word sequences: how much wording two texts share
 * @param facts sample of its names and figures: whether two texts of one wording tell the same
 */
public record Fingerprint(long text, int words, Sample shingles, Sample facts) {

    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(12 + shingles.longestEncoding() + facts.longestEncoding());
        out.putLong(text).putInt(words);
        shingles.encode(out);
        facts.encode(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    public static Fingerprint decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        return new Fingerprint(in.getLong(), in.getInt(), Sample.decode(in), Sample.decode(in));
    }
}
