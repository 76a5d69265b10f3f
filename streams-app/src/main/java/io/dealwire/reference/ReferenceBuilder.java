package io.dealwire.reference;

import io.dealwire.entity.index.CompanyNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds the reference from the source tables and the curated list. The same sources give the same file, whatever their order.
 * Listings become one company when they share a source identity, an ISIN, or the core of their name and the country. See
 * docs/decisions/006-company-reference.md.
 */
public final class ReferenceBuilder {

    private final OrdinaryWords words;
    private final Map<String, ReferenceEntry> previous = new LinkedHashMap<>();
    private final Map<String, String> previousIds = new HashMap<>();
    private final Set<String> unknownTickers = new TreeSet<>();

    private ReferenceBuilder(OrdinaryWords words, List<ReferenceEntry> previous) {
        this.words = words;
        for (ReferenceEntry entry : previous) {
            this.previous.put(entry.id(), entry);
            entry.keys().forEach(key -> previousIds.put(key, entry.id()));
        }
    }

    /**
     * Builds the reference from a folder of source tables and the curated list.
     *
     * @param words tells which names are ordinary words too
     * @param previous a reference whose ids are kept; empty when there is none
     * @throws java.io.UncheckedIOException when a table cannot be read; the message names it
     * @throws IllegalArgumentException when tables are missing, or a line does not fit; the message names file and line
     */
    public static BuiltReference build(Path folder, OrdinaryWords words, List<ReferenceEntry> previous) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder " + folder);
        }
        List<String> missing = Sources.missing(folder);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(folder + " does not hold " + String.join(", ", missing));
        }
        ReferenceBuilder builder = new ReferenceBuilder(words, previous);
        List<ReferenceEntry> entries = builder.entries(folder, Curated.read());
        return new BuiltReference(entries, BuildReport.of(entries, previous, builder.unknownTickers));
    }

    private List<ReferenceEntry> entries(Path folder, List<Curated> curated) {
        List<Draft> drafts = merge(american(folder), world(folder));
        addCurated(drafts, curated);
        drafts.removeIf(draft -> draft.displayName().isEmpty());
        assignIds(drafts);
        return drafts.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(ReferenceEntry::id))
                .toList();
    }

    private List<Draft> american(Path folder) {
        Map<String, Draft> byCik = new LinkedHashMap<>();
        Map<String, String> nasdaq = Sources.nasdaqNames(folder);
        for (Listing listing : Sources.sec(folder)) {
            Draft draft = byCik.computeIfAbsent(listing.key(), key -> new Draft());
            draft.add(listing);
            draft.americanTickers.add(listing.ticker());
            Optional.ofNullable(nasdaq.get(listing.ticker())).ifPresent(draft.names::add);
        }
        Sources.leadingNames(folder)
                .forEach((key, name) -> Optional.ofNullable(byCik.get(key)).ifPresent(draft -> {
                    draft.leading = true;
                    draft.display = name;
                    draft.country = draft.country.isEmpty() ? "US" : draft.country;
                }));
        return new ArrayList<>(byCik.values());
    }

    private List<Draft> world(Path folder) {
        Map<String, Draft> byName = new LinkedHashMap<>();
        Map<String, String> nameOfIsin = new HashMap<>();
        List<Listing> listings = Sources.financeDatabase(folder);
        for (Listing listing : listings) {
            if (listing.home() && !listing.isin().isEmpty()) {
                nameOfIsin.putIfAbsent(listing.isin(), groupKey(listing));
            }
        }
        for (Listing listing : listings) {
            String key = nameOfIsin.getOrDefault(listing.isin(), groupKey(listing));
            Draft draft = byName.computeIfAbsent(key, k -> new Draft());
            draft.add(listing);
            if (listing.home()) {
                draft.homeTickers.add(listing.ticker());
            }
        }
        byName.forEach((key, draft) -> {
            if (draft.names.isEmpty()) {
                draft.names.add(key.substring(0, key.indexOf('|')).toUpperCase(java.util.Locale.ROOT));
            }
        });
        return new ArrayList<>(byName.values());
    }

    private static String groupKey(Listing listing) {
        return String.join(" ", CompanyNames.core(listing.name())) + "|" + listing.country();
    }

    /** American filers meet the rest of the world by the core of their name: at home in the US, else the most listed one. */
    private List<Draft> merge(List<Draft> american, List<Draft> world) {
        Map<String, List<Draft>> byCore = new HashMap<>();
        world.forEach(draft -> cores(draft)
                .forEach(core ->
                        byCore.computeIfAbsent(core, c -> new ArrayList<>()).add(draft)));
        Set<Draft> taken = new LinkedHashSet<>();
        for (Draft draft : american) {
            cores(draft).stream()
                    .flatMap(core -> byCore.getOrDefault(core, List.of()).stream())
                    .filter(candidate -> !taken.contains(candidate))
                    .max(Comparator.<Draft>comparingInt(d -> d.country.equals("US") ? 1 : 0)
                            .thenComparingInt(d -> d.exchanges.size())
                            .thenComparing(Draft::firstKey, Comparator.reverseOrder()))
                    .ifPresent(partner -> {
                        taken.add(partner);
                        draft.absorb(partner);
                    });
        }
        List<Draft> all = new ArrayList<>(american);
        world.stream()
                .filter(draft -> !taken.contains(draft) && !draft.homeTickers.isEmpty())
                .forEach(all::add);
        return all;
    }

    private static Set<String> cores(Draft draft) {
        Set<String> cores = new LinkedHashSet<>();
        draft.names.forEach(name -> cores.add(String.join(" ", CompanyNames.core(name))));
        return cores;
    }

    private void addCurated(List<Draft> drafts, List<Curated> curated) {
        Map<String, Draft> byTicker = new HashMap<>();
        for (Draft draft : drafts) {
            draft.homeTickers.forEach(ticker -> byTicker.putIfAbsent(ticker, draft));
            draft.americanTickers.forEach(ticker -> byTicker.putIfAbsent(ticker, draft));
        }
        for (Curated row : curated) {
            Draft draft = new Draft();
            for (String ticker : row.tickers()) {
                draft.chosenTickers.add(ticker);
                Draft known = byTicker.get(ticker);
                if (known == null) {
                    unknownTickers.add(ticker);
                } else if (known.id.isEmpty() && drafts.remove(known)) {
                    draft.absorb(known);
                }
            }
            draft.id = row.id();
            draft.display = row.name();
            draft.country = row.country().isEmpty() ? draft.country : row.country();
            draft.fixedWeight = row.weight();
            draft.keys.add("curated:" + row.id());
            draft.keywords.addAll(row.keywords());
            for (String alias : row.aliases()) {
                String name = alias.startsWith("~") ? alias.substring(1) : alias;
                draft.names.add(name);
                if (alias.startsWith("~")) {
                    draft.common.add(name);
                }
            }
            drafts.add(draft);
        }
    }

    private void assignIds(List<Draft> drafts) {
        Set<String> used = new LinkedHashSet<>();
        drafts.forEach(draft -> {
            if (!draft.id.isEmpty() && !used.add(draft.id)) {
                throw new IllegalArgumentException("companies-curated.tsv: two rows have the id " + draft.id);
            }
        });
        List<Draft> open = new ArrayList<>(
                drafts.stream().filter(draft -> draft.id.isEmpty()).toList());
        open.sort(Comparator.comparingInt(Draft::weight).reversed().thenComparing(Draft::firstKey));
        for (Draft draft : open) {
            draft.keys.stream()
                    .map(previousIds::get)
                    .filter(id -> id != null && !used.contains(id))
                    .findFirst()
                    .ifPresent(id -> draft.id = id);
            if (!draft.id.isEmpty()) {
                used.add(draft.id);
            }
        }
        for (Draft draft : open) {
            if (draft.id.isEmpty()) {
                draft.id = freeId(draft, used);
                used.add(draft.id);
            }
        }
    }

    /** The slug of the name; if taken, with the country, with the ticker, with a number. */
    private String freeId(Draft draft, Set<String> used) {
        String slug = CompanyNames.slug(draft.displayName());
        List<String> candidates = new ArrayList<>();
        candidates.add(slug);
        if (!draft.country.isEmpty()) {
            candidates.add(slug + "-" + draft.country.toLowerCase(java.util.Locale.ROOT));
        }
        draft.tickers()
                .forEach(ticker -> candidates.add(
                        slug + "-" + ticker.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-")));
        for (int i = 2; i < 50; i++) {
            candidates.add(slug + "-" + i);
        }
        return candidates.stream()
                .filter(id -> !used.contains(id) && !isOfAnother(id, draft))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the id was that of a company with another name or country: it may be gone, but what was counted for it is not. */
    private boolean isOfAnother(String id, Draft draft) {
        ReferenceEntry before = previous.get(id);
        return before != null
                && !(before.country().equals(draft.country)
                        && before.names()
                                .map(CompanyNames::core)
                                .anyMatch(core -> cores(draft).contains(String.join(" ", core))));
    }

    private ReferenceEntry entry(Draft draft) {
        int weight = draft.weight();
        String name = draft.displayName();
        NameVariants variants = NameVariants.of(draft, words, weight);
        return new ReferenceEntry(
                draft.id,
                name,
                variants.aliases(),
                variants.common(),
                draft.tickers(),
                draft.isin,
                draft.country,
                weight,
                List.copyOf(draft.keywords),
                List.copyOf(draft.keys.stream()
                        .filter(key -> !key.startsWith("fd:")
                                || draft.keys.size() == 1
                                || draft.homeTickers.contains(key.substring(3)))
                        .toList()));
    }
}
