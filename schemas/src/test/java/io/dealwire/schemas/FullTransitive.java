package io.dealwire.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * The rule that a registry applies to the public subjects: a new version reads every released one and is read by every
 * released one. Avro's check does not look at logical types, so that a time in micros would pass for one in millis; they
 * are compared here as well.
 */
final class FullTransitive {

    private FullTransitive() {}

    /** Why a new version must not be released; empty when it may. */
    static List<String> problems(Schema next, List<Schema> released) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < released.size(); i++) {
            Schema before = released.get(i);
            String version = "version " + (i + 1);
            addUnreadable("does not read " + version, next, before, problems);
            addUnreadable("is not read by " + version, before, next, problems);
            addChangedMeanings("against " + version, next, before, next.getName(), new HashSet<>(), problems);
        }
        return problems;
    }

    private static void addUnreadable(String what, Schema reader, Schema writer, List<String> problems) {
        for (Incompatibility found : SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()) {
            problems.add(what + ": " + found.getType() + " at " + found.getLocation() + ": " + found.getMessage());
        }
    }

    private static void addChangedMeanings(
            String against, Schema next, Schema before, String at, Set<String> seen, List<String> problems) {
        if (next.getType() != before.getType()) {
            return;
        }
        if (!Objects.equals(next.getLogicalType(), before.getLogicalType())
                || !Objects.equals(next.getObjectProps(), before.getObjectProps())) {
            problems.add(against + ": logical type of " + at + " was " + before.getObjectProps() + ", now "
                    + next.getObjectProps());
        }
        switch (next.getType()) {
            case RECORD -> {
                if (seen.add(next.getFullName())) {
                    for (Schema.Field field : next.getFields()) {
                        Schema.Field old = before.getField(field.name());
                        if (old != null) {
                            addChangedMeanings(
                                    against, field.schema(), old.schema(), at + "." + field.name(), seen, problems);
                        }
                    }
                }
            }
            case ARRAY ->
                addChangedMeanings(against, next.getElementType(), before.getElementType(), at + "[]", seen, problems);
            case MAP ->
                addChangedMeanings(against, next.getValueType(), before.getValueType(), at + "{}", seen, problems);
            case UNION -> {
                for (Schema branch : next.getTypes()) {
                    before.getTypes().stream()
                            .filter(old -> old.getFullName().equals(branch.getFullName()))
                            .forEach(old -> addChangedMeanings(against, branch, old, at, seen, problems));
                }
            }
            default -> {
                // Primitive types and enums have no parts.
            }
        }
    }
}
