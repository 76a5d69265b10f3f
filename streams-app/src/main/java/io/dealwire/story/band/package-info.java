/**
 * Candidates: the fingerprints of one band partition, found again by their anchors, and what time it is there. Open
 * {@link io.dealwire.story.band.BandIndex} first. Pure: no Kafka.
 */
package io.dealwire.story.band;
