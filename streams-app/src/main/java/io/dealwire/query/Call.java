package io.dealwire.query;

/**
 * A request as far as routing needs it.
 *
 * @param pathAndQuery path and query as received, still encoded
 * @param forwarded whether another instance sent it on: then it is answered here or not at all
 * @param staleOk whether the caller also takes a standby's answer
 */
record Call(String pathAndQuery, boolean forwarded, boolean staleOk) {

    /** Tells an instance that a request comes from another one. */
    static final String FORWARDED_HEADER = "Dealwire-Forwarded";

    /** On an answer: how many records behind the store was. */
    static final String LAG_HEADER = "Dealwire-Lag";

    /** A request of our own. */
    static Call internal(String path) {
        return new Call(path, false, false);
    }
}
