package io.dealwire.layout;

/** Names that Kafka Streams gives to the topics that it makes for an application. */
public final class InternalTopics {

    private InternalTopics() {}

    /** The topic that a store is restored from. */
    public static String changelog(String application, String store) {
        return application + "-" + store + "-changelog";
    }

    /** The topic by which records get into the partition of another key. */
    public static String repartition(String application, String name) {
        return application + "-" + name + "-repartition";
    }
}
