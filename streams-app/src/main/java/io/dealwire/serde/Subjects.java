package io.dealwire.serde;

/** Names of subjects, by Confluent's TopicNameStrategy. */
public final class Subjects {

    private Subjects() {}

    /** The subject of a topic's values. */
    public static String ofValues(String topic) {
        return of(topic, false);
    }

    static String of(String topic, boolean key) {
        return topic + (key ? "-key" : "-value");
    }
}
