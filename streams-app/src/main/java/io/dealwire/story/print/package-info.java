/**
 * From a text to its fingerprint, and whether two fingerprints are of one story. Open {@link
 * io.dealwire.story.print.Fingerprinter} first. Pure: no Kafka, no clock, no state.
 */
package io.dealwire.story.print;
