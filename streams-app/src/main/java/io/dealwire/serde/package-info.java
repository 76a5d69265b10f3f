/**
 * Avro records in Confluent's wire format. Open {@link io.dealwire.serde.AvroSerdes} first; {@code ConfluentAvroSerde}
 * is what takes the place of Confluent's own. Knows no stage.
 */
package io.dealwire.serde;
