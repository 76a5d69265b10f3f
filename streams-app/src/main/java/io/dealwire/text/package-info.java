/**
 * Text as every stage reads it: plain, normalised text with the way back to the original, tokens and sentences, tables of words.
 * Open {@link io.dealwire.text.Tokens} first. Offsets are UTF-16 code units. Knows nothing of companies, deals or
 * Kafka.
 */
package io.dealwire.text;
