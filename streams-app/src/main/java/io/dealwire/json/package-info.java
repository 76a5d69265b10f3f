/**
 * The one JSON mapper, and Avro records as JSON. Open {@link io.dealwire.json.Json} first. Nobody makes a mapper of
 * his own.
 */
package io.dealwire.json;
