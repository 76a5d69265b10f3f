package io.dealwire.story.print;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text to tell whether another is its copy.
 *
 * @param text a hash of all its words in their order
 * @param words number of words
 * @param shingles sample of its 3-word sequences: how much wording two texts share
 * @param opening those of the shingles kept that stand in the first words of the report: what furniture does not share
 * @param facts sample of its names and figures: whether two texts of one wording tell the same
 */
public record Fingerprint(long text, int words, Sample shingles, Sample opening, Sample facts) {

    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(
                12 + shingles.longestEncoding() + shingles.longestMarking() + facts.longestEncoding());
        out.putLong(text).putInt(words);
        shingles.encode(out);
        shingles.encodePart(opening, out);
        facts.encode(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    public static Fingerprint decode(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        long text = in.getLong();
        int words = in.getInt();
        Sample shingles = Sample.decode(in);
        return new Fingerprint(text, words, shingles, shingles.decodePart(in), Sample.decode(in));
    }
}
