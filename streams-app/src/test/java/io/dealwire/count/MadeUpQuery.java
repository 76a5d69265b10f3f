package io.dealwire.count;

import org.apache.kafka.common.utils.Bytes;

/** Breaks a rule of the house: pure code that knows Kafka. */
public record MadeUpQuery(Bytes bytes) {}
