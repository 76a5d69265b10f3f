/**
 * The company reference: its file format, the sources it is built from, and the rules by which listings become
 * companies. Open {@link io.dealwire.reference.ReferenceBuilder} first. Pure but for reading and writing files.
 */
package io.dealwire.reference;
