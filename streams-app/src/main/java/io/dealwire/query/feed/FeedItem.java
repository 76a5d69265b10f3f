package io.dealwire.query.feed;

import io.dealwire.avro.DealEvent;

/** What a watcher is handed. */
public sealed interface FeedItem {

    /** An event; whoever goes on after the positions misses none and has none twice. */
    record Told(DealEvent event, Positions after) implements FeedItem {}

    /** Nothing has come; the watcher stands here. */
    record Quiet(Positions after) implements FeedItem {}

    /** Nothing more will come, and why. */
    record Ended(String reason) implements FeedItem {}
}
