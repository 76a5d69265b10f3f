package io.dealwire.reference;

import io.dealwire.entity.index.CompanyNames;
import io.dealwire.text.Letters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which a company is looked for. Legal forms are left to the index; here come the short forms ("Goldman Sachs" for
 * "Goldman Sachs Group", "Abbott" for "Abbott Laboratories") and the mark on names that mean something else too.
 *
 * @param aliases names besides the display name
 * @param common those of all names that need support by context
 */
record NameVariants(List<String> aliases, List<String> common) {

    /** From this prominence on a company is known by the first word of its name. */
    private static final int KNOWN_BY_FIRST_WORD = 45;

    static NameVariants of(Draft draft, OrdinaryWords words, int weight) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> cores = new LinkedHashSet<>();
        all.add(draft.displayName());
        all.addAll(draft.names);
        Set<String> shortened = new LinkedHashSet<>();
        for (String name : all) {
            List<String> core = CompanyNames.core(name);
            List<String> brief = CompanyNames.shortCore(name);
            if (!brief.equals(core) && !(brief.size() == 1 && CompanyNames.generic(brief))) {
                shortened.add(written(brief));
            }
            if (weight >= KNOWN_BY_FIRST_WORD
                    && draft.fixedWeight < 0
                    && brief.size() == 2
                    && CompanyNames.branch(brief.get(1))
                    && brief.get(0).length() > 3
                    && !words.contains(brief.get(0))
                    && !CompanyNames.generic(brief.subList(0, 1))) {
                shortened.add(written(brief.subList(0, 1)));
            }
        }
        all.addAll(shortened);
        List<String> aliases = new ArrayList<>();
        Set<String> common = new LinkedHashSet<>(draft.common);
        for (String name : all) {
            List<String> core = CompanyNames.core(name);
            boolean another = false;
            for (String spelling : Letters.spellings(name)) {
                another |= cores.add(String.join(" ", CompanyNames.core(spelling)));
            }
            if (!another) {
                continue;
            }
            boolean display = name.equals(draft.displayName());
            if (!display) {
                aliases.add(name);
            }
            boolean curated = draft.fixedWeight >= 0;
            if (isCommon(core, words, weight, curated)) {
                common.add(name);
            }
        }
        return new NameVariants(aliases, List.copyOf(common));
    }

    /**
     * Whether the name needs support: a single dictionary word, given name or place; a short abbreviation of a company few know;
     * two words that say nothing.
     */
    private static boolean isCommon(List<String> core, OrdinaryWords words, int weight, boolean chosen) {
        String first = core.get(0);
        if (core.size() == 1) {
            return chosen ? words.containsSmall(first) : words.contains(first) || weight < 45 && first.length() <= 4;
        }
        if (weight >= 60) {
            return false;
        }
        return CompanyNames.generic(core)
                || core.size() == 2 && weight < 30 && core.stream().allMatch(words::contains);
    }

    private static String written(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(name.length() == 0 ? "" : " ");
            name.append(word.equals("and") ? "&" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
