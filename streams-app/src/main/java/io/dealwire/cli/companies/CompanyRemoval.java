package io.dealwire.cli.companies;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of a request to remove companies.
 *
 * @param removed ids that are to be removed, each once
 * @param absent ids that no company has
 */
record CompanyRemoval(List<String> removed, List<String> absent) {

    /**
     * Parts the ids that there are from those that there are not.
     *
     * @param requested as the user gave them
     * @param present the ids of all companies of the reference
     */
    static CompanyRemoval of(List<String> requested, Set<String> present) {
        Set<String> ids = new LinkedHashSet<>(requested);
        return new CompanyRemoval(
                ids.stream().filter(present::contains).toList(),
                ids.stream().filter(id -> !present.contains(id)).toList());
    }
}
