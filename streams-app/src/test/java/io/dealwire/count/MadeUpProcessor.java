package io.dealwire.count;

import org.apache.kafka.common.utils.Bytes;

/** Breaks no rule of the house: a processor may know Kafka. */
public record MadeUpProcessor(Bytes bytes) {}
