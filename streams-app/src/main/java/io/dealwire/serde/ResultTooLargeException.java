package io.dealwire.serde;

/** A record that was to be written is larger than the topics take. It has not been written; whatever it is made of has to do. */
public final class ResultTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResultTooLargeException(String topic, int bytes, int most) {
        super("a record of " + bytes + " bytes for " + topic + ", allowed are " + most);
    }
}
