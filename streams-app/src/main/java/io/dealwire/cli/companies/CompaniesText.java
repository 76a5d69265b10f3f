package io.dealwire.cli.companies;

import io.dealwire.cli.output.Printable;
import java.util.List;

/** What {@code companies load} and {@code remove} say: what they have done, and what they have not. */
final class CompaniesText {

    /** Ids that a line names; more are counted. */
    private static final int NAMED = 10;

    private CompaniesText() {}

    static String loaded(int number, String topic) {
        return companies(number) + (number == 1 ? " was" : " were") + " put on " + topic + ".";
    }

    static String repeated(List<String> ids) {
        return "More than one line each has: " + named(ids) + ". The last one holds.";
    }

    static String removed(int number, String topic) {
        return companies(number) + (number == 1 ? " was" : " were") + " removed from " + topic + ".";
    }

    static String absent(List<String> ids) {
        return "No company has: " + named(ids) + ".";
    }

    private static String companies(int number) {
        return number + (number == 1 ? " company" : " companies");
    }

    private static String named(List<String> ids) {
        String some = Printable.of(String.join(", ", ids.stream().limit(NAMED).toList()));
        return ids.size() <= NAMED ? some : some + " and " + (ids.size() - NAMED) + " more";
    }
}
