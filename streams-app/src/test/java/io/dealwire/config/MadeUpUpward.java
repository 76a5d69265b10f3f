package io.dealwire.config;

import io.dealwire.serde.AvroSerdes;

/** Breaks a rule of the house: a lower package that knows a higher one. */
public record MadeUpUpward(AvroSerdes serdes) {}
