/**
 * The schema registry: its HTTP interface, what it was told and what of it is remembered. Open {@link
 * io.dealwire.serde.registry.SchemaRegistry} first. A failure of the registry is never a fault of a record.
 */
package io.dealwire.serde.registry;
