package io.dealwire.entity.index;

import io.dealwire.avro.Company;
import io.dealwire.text.Letters;
import io.dealwire.text.PlainText;
import io.dealwire.text.Table;
import io.dealwire.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names and tickers of a set of companies, laid out for lookup. Filled once, then only read. */
public final class IndexLayer {

    static final long AND = Letters.hash("and");
    private static final long AMPERSAND = Letters.hash("&");
    private static final int JOINED_FROM_WEIGHT = 40;

    private final NameTrie trie = new NameTrie();
    private final Map<String, IndexedCompany> byId = new HashMap<>();
    private final Map<String, IndexedCompany> byTicker = new HashMap<>();

    private IndexLayer() {}

    /** A layer of companies. The order in which a map hands them out does not matter: they are taken by id. */
    static IndexLayer of(Map<String, Company> companies) {
        IndexLayer layer = new IndexLayer();
        new TreeMap<>(companies).forEach(layer::add);
        return layer;
    }

    /** The layer of names that are no company's. */
    static IndexLayer notCompanies() {
        IndexLayer layer = new IndexLayer();
        for (Table.Row row :
                Table.read("/entity/not-companies.txt", "name").unique("name").rows()) {
            Tokens tokens = CompanyNames.tokens(row.text("name"));
            layer.trie.add(
                    hashes(tokens, tokens.size()),
                    new NameEntry(IndexedCompany.NONE, false, tokens.size(), false, false, true));
        }
        return layer;
    }

    NameTrie trie() {
        return trie;
    }

    Map<String, IndexedCompany> byId() {
        return byId;
    }

    Map<String, IndexedCompany> byTicker() {
        return byTicker;
    }

    private void add(String id, Company company) {
        IndexedCompany indexed = IndexedCompany.of(id, company);
        byId.put(id, indexed);
        for (String ticker : company.getTickers()) {
            byTicker.merge(ticker, indexed, (a, b) -> b.weight() > a.weight() ? b : a);
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(company.getName());
        names.addAll(company.getAliases());
        Set<String> common = new HashSet<>(company.getCommonNames());
        Set<List<String>> seen = new HashSet<>();
        for (String name : names) {
            boolean ordinary = common.contains(name);
            boolean formal = ordinary && CompanyNames.hasLegalForm(name);
            boolean primary = name.equals(company.getName());
            for (String spelling : Letters.spellings(PlainText.of(name).text())) {
                List<String> core = CompanyNames.core(spelling);
                if (seen.add(core)) {
                    boolean capitals = core.size() == 1 && isAbbreviation(name);
                    addName(core, new NameEntry(indexed, ordinary, core.size(), capitals, formal, primary));
                }
            }
        }
    }

    private void addName(List<String> words, NameEntry entry) {
        trie.add(words.stream().mapToLong(Letters::hash).toArray(), entry);
        String joined = String.join("", words);
        boolean joins = words.size() > 1 && words.size() < 4 && joined.length() > 5;
        if (joins && entry.company().weight() >= JOINED_FROM_WEIGHT && !words.contains("and")) {
            trie.add(new long[] {Letters.hash(joined)}, entry);
        }
    }

    /** Whether a one-word name is written in capitals only: RIM, ICE. */
    private static boolean isAbbreviation(String name) {
        String first = name.split("[ ,]")[0];
        return first.length() <= 5 && first.chars().noneMatch(Character::isLowerCase);
    }

    static long[] hashes(Tokens tokens, int end) {
        long[] hashes = new long[end];
        for (int i = 0; i < end; i++) {
            hashes[i] = hash(tokens, i);
        }
        return hashes;
    }

    /** The hash of a token, "&" and "and" being one word. */
    public static long hash(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        return hash == AMPERSAND ? AND : hash;
    }
}
