/**
 * How large records may be: the bounds of what comes in from outside, each written here and nowhere else, and the size of
 * what goes out. The bounds on the lists of a result stand with the stage that makes the list. Together they keep every result
 * below the largest record that the topics take; {@code LargestRecordsTest} builds the largest and measures them.
 */
package io.dealwire.bounds;
