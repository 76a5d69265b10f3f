package io.dealwire.serde.registry;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param version counts from 1
 * @param id the schema's id in the registry
 */
public record SubjectVersion(int version, int id, Schema schema) {}
