package io.dealwire.layout;

/** Headers that records on the topic of raw articles may carry. */
public final class ArticleHeaders {

    /**
     * Present on an article that is to be tagged and read again although its content is what it was. The value does not matter to the
     * application; on a copy it is the offset at which that text was first published, in decimal digits.
     */
    public static final String READ_AGAIN = "dealwire.read-again";

    /** Present on a record that a growth has copied to the partition of its key: where it stood, {@code partition:offset} in decimal digits. */
    public static final String MOVED = "dealwire.moved";

    private ArticleHeaders() {}
}
