package io.dealwire.entity.index;

import io.dealwire.avro.Company;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All names of the company reference, for lookup in text. Immutable: a change gives a new index that shares the base and holds
 * the changed companies in a small layer of its own.
 */
public final class CompanyIndex {

    private static final IndexLayer NOT_COMPANIES = IndexLayer.notCompanies();
    private static final int WITHIN_NAMES =
            Tokens.SPACE | Tokens.HYPHEN | Tokens.DOT | Tokens.COMMA | Tokens.LINE | Tokens.APOSTROPHE;

    private final IndexLayer base;
    private final IndexLayer changed;
    private final Set<String> replaced;
    private final String version;

    private CompanyIndex(IndexLayer base, IndexLayer changed, Set<String> replaced, String version) {
        this.base = base;
        this.changed = changed;
        this.replaced = replaced;
        this.version = version;
    }

    /** An index of the companies, by company id. */
    public static CompanyIndex of(Map<String, Company> companies) {
        return new CompanyIndex(
                IndexLayer.of(companies),
                IndexLayer.of(Map.of()),
                Set.of(),
                ReferenceVersion.of(companies).label());
    }

    /**
     * This index's base with other changes laid over it.
     *
     * @param present companies added or changed since the base was built
     * @param gone ids removed since then
     * @param label version of the whole
     */
    CompanyIndex withChanges(Map<String, Company> present, Set<String> gone, String label) {
        Set<String> hidden = new HashSet<>(present.keySet());
        hidden.addAll(gone);
        return new CompanyIndex(base, IndexLayer.of(present), hidden, label);
    }

    /** Version of the reference: a digest of its companies, the same for the same companies in whatever order they came. */
    public String version() {
        return version;
    }

    /** The company with this id. */
    public Optional<IndexedCompany> byId(String id) {
        IndexedCompany fresh = changed.byId().get(id);
        return fresh != null || replaced.contains(id)
                ? Optional.ofNullable(fresh)
                : Optional.ofNullable(base.byId().get(id));
    }

    /** The company with this ticker: NOK, NOKIA.HE. */
    public Optional<IndexedCompany> byTicker(String ticker) {
        IndexedCompany fresh = changed.byTicker().get(ticker);
        if (fresh != null) {
            return Optional.of(fresh);
        }
        return Optional.ofNullable(base.byTicker().get(ticker)).filter(company -> !replaced.contains(company.id()));
    }

    /** The longest name that starts at a token. */
    public NameMatch longest(Tokens tokens, int[] cues, int at) {
        NameMatch best = longest(base.trie(), tokens, cues, at, true, NameMatch.NOTHING);
        if (!changed.byId().isEmpty()) {
            best = longest(changed.trie(), tokens, cues, at, false, best);
        }
        NameMatch blocked = longest(NOT_COMPANIES.trie(), tokens, cues, at, false, NameMatch.NOTHING);
        return blocked.end() > 0 && blocked.end() >= best.end() ? blocked : best;
    }

    private NameMatch longest(NameTrie trie, Tokens tokens, int[] cues, int at, boolean hidesReplaced, NameMatch best) {
        int node = trie.child(NameTrie.ROOT, IndexLayer.hash(tokens, at));
        int end = at + 1;
        while (node != NameTrie.NOWHERE) {
            if (end >= best.end()) {
                List<NameEntry> entries = fitting(trie.entries(node), tokens, at, end, hidesReplaced);
                if (!entries.isEmpty()) {
                    best = end == best.end() ? both(best, entries) : new NameMatch(end, entries);
                }
            }
            if (end >= tokens.size() || !within(tokens, cues, end)) {
                break;
            }
            node = trie.child(node, IndexLayer.hash(tokens, end));
            end++;
        }
        return best;
    }

    private static NameMatch both(NameMatch best, List<NameEntry> entries) {
        List<NameEntry> all = new ArrayList<>(best.entries());
        all.addAll(entries);
        return new NameMatch(best.end(), all);
    }

    /** Whether a name may go on with this token: nothing but blanks, hyphens, commas before it, and no ordinary small word. */
    private static boolean within(Tokens tokens, int[] cues, int token) {
        int gap = tokens.gap(token);
        if ((gap & ~WITHIN_NAMES) != 0) {
            return false;
        }
        if ((gap & Tokens.DOT) != 0
                && (gap & Tokens.SPACE) != 0
                && tokens.end(token - 1) - tokens.start(token - 1) > 4) {
            return false;
        }
        return tokens.shape(token) != Shape.LOWER
                || (cues[token] & WordCues.CONNECTOR) != 0
                || (gap & Tokens.SPACE) == 0;
    }

    private List<NameEntry> fitting(List<NameEntry> entries, Tokens tokens, int at, int end, boolean hidesReplaced) {
        boolean capitals = end > at + 1 || tokens.shape(at) == Shape.UPPER || tokens.shape(at) == Shape.INITIAL;
        boolean allFit = capitals && (!hidesReplaced || replaced.isEmpty());
        if (entries.isEmpty() || allFit) {
            return entries;
        }
        List<NameEntry> fitting = new ArrayList<>(entries.size());
        for (NameEntry entry : entries) {
            boolean hidden = hidesReplaced && replaced.contains(entry.company().id());
            if (!hidden && (capitals || !entry.capitals())) {
                fitting.add(entry);
            }
        }
        return fitting;
    }
}
