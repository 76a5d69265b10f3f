package io.dealwire.reference;

import java.util.List;

/**
 * A reference just built.
 *
 * @param entries the companies, by id
 * @param report what was built, and what changed
 */
public record BuiltReference(List<ReferenceEntry> entries, BuildReport report) {}
