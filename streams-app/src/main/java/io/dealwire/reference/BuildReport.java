package io.dealwire.reference;

import io.dealwire.entity.index.CompanyNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build of the reference has brought: sizes, conflicts for people to look at, and the ids compared with the reference before.
 *
 * @param entries companies
 * @param aliases names besides the display names
 * @param tickers listings
 * @param ordinaryNames names that are also ordinary words, places or names of people
 * @param sharedNames ids by name without legal form, of names that several companies have
 * @param sharedTickers ids by ticker, of tickers that several companies have
 * @param unknownTickers tickers of the curated list that no table has
 * @param keptIds how many ids were there before
 * @param newIds ids that were not there before
 * @param goneIds ids that are not there any more
 */
public record BuildReport(
        int entries,
        int aliases,
        int tickers,
        int ordinaryNames,
        Map<String, List<String>> sharedNames,
        Map<String, List<String>> sharedTickers,
        List<String> unknownTickers,
        int keptIds,
        List<String> newIds,
        List<String> goneIds) {

    static BuildReport of(
            List<ReferenceEntry> entries, List<ReferenceEntry> previous, Collection<String> unknownTickers) {
        Set<String> before = ids(previous);
        Set<String> now = ids(entries);
        List<String> added = without(now, before);
        return new BuildReport(
                entries.size(),
                sum(entries, ReferenceEntry::aliases),
                sum(entries, ReferenceEntry::tickers),
                sum(entries, ReferenceEntry::common),
                shared(entries, entry -> entry.names().map(name -> String.join(" ", CompanyNames.core(name)))),
                shared(entries, entry -> entry.tickers().stream()),
                List.copyOf(unknownTickers),
                now.size() - added.size(),
                added,
                without(before, now));
    }

    private static Set<String> ids(List<ReferenceEntry> entries) {
        return entries.stream().map(ReferenceEntry::id).collect(Collectors.toSet());
    }

    private static List<String> without(Set<String> ids, Set<String> others) {
        Set<String> rest = new HashSet<>(ids);
        rest.removeAll(others);
        return rest.stream().sorted().toList();
    }

    private static int sum(List<ReferenceEntry> entries, Function<ReferenceEntry, List<String>> of) {
        return entries.stream().mapToInt(entry -> of.apply(entry).size()).sum();
    }

    private static Map<String, List<String>> shared(
            List<ReferenceEntry> entries, Function<ReferenceEntry, Stream<String>> of) {
        Map<String, List<String>> owners = new TreeMap<>();
        entries.forEach(entry -> of.apply(entry)
                .distinct()
                .forEach(what ->
                        owners.computeIfAbsent(what, w -> new ArrayList<>(1)).add(entry.id())));
        owners.values().removeIf(ids -> ids.size() < 2);
        return owners;
    }
}
