package io.dealwire.query.feed;

import io.dealwire.avro.DealEvent;

/** An event and where it stands on its topic. */
public record LoggedEvent(int partition, long offset, DealEvent event) {}
