/**
 * Text as the other stages read it: plain text with the way back to the original, tokens and sentences. Offsets are UTF-16
 * code units. Pure; knows nothing of companies, deals or Kafka.
 */
package io.dealwire.text;
