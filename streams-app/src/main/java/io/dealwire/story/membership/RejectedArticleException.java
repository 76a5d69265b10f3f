package io.dealwire.story.membership;

/** An article that cannot be taken in. The record goes to the dead letters; the stream goes on. */
public final class RejectedArticleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why an article is rejected; the names are part of the contract of the dead letters. */
    public enum Reason {
        /** The record has no key. */
        MISSING_KEY,
        /** Neither headline nor body holds anything. */
        MISSING_TEXT,
        /** The articleId has control characters, as a number written as bytes has. */
        ID_NOT_TEXT,
        /** The articleId is larger than allowed. */
        ID_TOO_LARGE,
        /** Address, outlet, language or attributes are larger than allowed. */
        FIELD_TOO_LARGE,
        /** Headline and body together are larger than allowed. */
        TEXT_TOO_LARGE,
        /** Published before 1970. */
        DATE_TOO_EARLY,
        /** Published more than a day ahead of now. */
        DATE_IN_FUTURE
    }

    private final Reason reason;

    RejectedArticleException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
