/** The one JSON mapper, and Avro records as JSON. */
package io.dealwire.json;
