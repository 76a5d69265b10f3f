package io.dealwire.grammar;

import io.dealwire.text.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dictionary forms by rule, and by tables of what the rules miss: {@code irregular-verbs.tsv} (base, past, participle),
 * {@code regular-verbs.tsv} (bases that a rule would spell wrongly) and {@code irregular-nouns.tsv} (plural, singular).
 */
public final class Lemmas {

    private static final Tag[] TAGS = Tag.values();
    private static final Map<String, String> IRREGULAR_VERBS = irregularVerbs();
    private static final Set<String> REGULAR_VERBS = regularVerbs();
    private static final Map<String, String> IRREGULAR_NOUNS = irregularNouns();
    private static final Map<String, String> AUXILIARIES = Map.ofEntries(
            Map.entry("is", "be"),
            Map.entry("'s", "be"),
            Map.entry("are", "be"),
            Map.entry("'re", "be"),
            Map.entry("was", "be"),
            Map.entry("were", "be"),
            Map.entry("am", "be"),
            Map.entry("'m", "be"),
            Map.entry("been", "be"),
            Map.entry("being", "be"),
            Map.entry("has", "have"),
            Map.entry("had", "have"),
            Map.entry("'ve", "have"),
            Map.entry("having", "have"),
            Map.entry("does", "do"),
            Map.entry("did", "do"),
            Map.entry("wo", "will"),
            Map.entry("'ll", "will"),
            Map.entry("'d", "would"),
            Map.entry("ca", "can"),
            Map.entry("got", "get"),
            Map.entry("getting", "get"));
    private static final String VOWELS = "aeiou";

    private Lemmas() {}

    /**
     * The dictionary form of a word.
     *
     * @param lower the word in lower case
     * @param tag its part of speech; only verbs, auxiliaries and plurals have another form than their own
     */
    public static String of(String lower, Tag tag) {
        return switch (tag) {
            case VERB_BASE, VERB_PRESENT -> lower.equals("'ve") ? "have" : AUXILIARIES.getOrDefault(lower, lower);
            case VERB_THIRD -> third(lower);
            case VERB_PAST, VERB_PARTICIPLE -> past(lower);
            case VERB_ING ->
                lower.endsWith("ing") && lower.length() > 4 ? base(lower.substring(0, lower.length() - 3)) : lower;
            case AUX -> AUXILIARIES.getOrDefault(lower, lower);
            case NOUN_PLURAL -> singular(lower);
            default -> lower;
        };
    }

    /** The words whose dictionary form a lemma is, as one part of speech or another; itself among them. */
    public static Set<String> forms(String lemma) {
        String stem = lemma.substring(0, lemma.length() - 1);
        String doubled = lemma + lemma.charAt(lemma.length() - 1);
        Stream<String> regular = Stream.of("", "s", "es", "d", "ed", "ing").map(lemma::concat);
        Stream<String> changed = Stream.of(stem + "ies", stem + "ied", stem + "ing", doubled + "ed", doubled + "ing");
        Stream<String> irregular = Stream.of(IRREGULAR_VERBS, IRREGULAR_NOUNS, AUXILIARIES)
                .flatMap(table -> table.entrySet().stream())
                .filter(word -> word.getValue().equals(lemma))
                .map(Map.Entry::getKey);
        return Stream.of(regular, changed, irregular)
                .flatMap(words -> words)
                .filter(word -> Stream.of(TAGS).anyMatch(tag -> of(word, tag).equals(lemma)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String[] of(Words words, int[] tags) {
        String[] lemmas = new String[words.size];
        for (int i = 0; i < words.size; i++) {
            lemmas[i] = of(words.lower[i], TAGS[tags[i]]);
        }
        return lemmas;
    }

    static int[] hashes(String[] lemmas) {
        int[] hashes = new int[lemmas.length];
        for (int i = 0; i < lemmas.length; i++) {
            hashes[i] = lemmas[i].hashCode();
        }
        return hashes;
    }

    private static String third(String lower) {
        String irregular = AUXILIARIES.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return withoutS(lower);
    }

    private static String past(String lower) {
        String irregular = AUXILIARIES.getOrDefault(lower, IRREGULAR_VERBS.get(lower));
        if (irregular != null) {
            return irregular;
        }
        if (lower.endsWith("ied") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("ed") && lower.length() > 3 ? base(lower.substring(0, lower.length() - 2)) : lower;
    }

    private static String singular(String lower) {
        String irregular = IRREGULAR_NOUNS.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return withoutS(lower);
    }

    private static String withoutS(String lower) {
        int length = lower.length();
        if (length < 3
                || !lower.endsWith("s")
                || lower.endsWith("ss")
                || lower.endsWith("us")
                || lower.endsWith("is")) {
            return lower;
        }
        boolean added = lower.endsWith("sses")
                || lower.endsWith("shes")
                || lower.endsWith("ches")
                || lower.endsWith("xes")
                || lower.endsWith("zzes")
                || lower.endsWith("oes");
        return lower.substring(0, length - (added ? 2 : 1));
    }

    /** The base of a regular verb from what is left when its ending is taken off. */
    private static String base(String stem) {
        if (REGULAR_VERBS.contains(stem)) {
            return stem;
        }
        String withE = stem + "e";
        if (REGULAR_VERBS.contains(withE)) {
            return withE;
        }
        int length = stem.length();
        char last = stem.charAt(length - 1);
        char before = length > 1 ? stem.charAt(length - 2) : ' ';
        char third = length > 2 ? stem.charAt(length - 3) : ' ';
        if (last == before && !vowel(last)) {
            return last == 'l'
                                    && length > 4
                                    && vowel(third)
                                    && stem.substring(0, length - 3).chars().anyMatch(c -> vowel((char) c))
                            || "bdgmnprt".indexOf(last) >= 0
                    ? stem.substring(0, length - 1)
                    : stem;
        }
        return takesE(stem, last, before, third) ? withE : stem;
    }

    private static boolean takesE(String stem, char last, char before, char third) {
        boolean single = vowel(before)
                && !(vowel(third) && !(third == 'u' && stem.length() > 3 && stem.charAt(stem.length() - 4) == 'q'));
        return switch (last) {
            case 'v', 'u', 'c' -> true;
            case 'e' -> before != 'e';
            case 'i' -> true;
            case 'b' -> single;
            case 'p' -> single && (before == 'a' || before == 'i');
            case 's', 'z' -> vowel(before) || before == 'n' || before == 'r' || before == 'l' || before == 'p';
            case 'g' ->
                single
                        || before == 'd'
                        || before == 'r'
                        || before == 'l'
                        || stem.endsWith("ang")
                        || stem.endsWith("eng");
            case 'l' ->
                "bcdfgkptz".indexOf(before) >= 0 || single && (before == 'u' || before == 'i') || stem.endsWith("scal");
            case 'r' -> single && before != 'e' && before != 'o' || stem.endsWith("ntr");
            case 'd' -> single;
            case 't' ->
                single && (before == 'a' || before == 'u' || before == 'o')
                        || stem.endsWith("creat")
                        || stem.endsWith("iat")
                        || stem.endsWith("uat");
            case 'n' -> single && (before == 'i' || before == 'u');
            case 'k', 'm' -> single;
            default -> false;
        };
    }

    private static boolean vowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static Map<String, String> irregularVerbs() {
        Map<String, String> bases = new HashMap<>();
        for (Table.Row row : Table.read("/grammar/irregular-verbs.tsv", "base", "forms")
                .unique("base")
                .rows()) {
            row.words("forms").forEach(form -> bases.put(form, row.text("base")));
        }
        return bases;
    }

    private static Set<String> regularVerbs() {
        Set<String> bases = new HashSet<>();
        for (Table.Row row : Table.read("/grammar/regular-verbs.tsv", "letter", "bases")
                .unique("letter")
                .rows()) {
            bases.addAll(row.words("bases"));
        }
        return bases;
    }

    private static Map<String, String> irregularNouns() {
        Map<String, String> singulars = new HashMap<>();
        for (Table.Row row : Table.read("/grammar/irregular-nouns.tsv", "plural", "singular")
                .unique("plural")
                .rows()) {
            singulars.put(row.text("plural"), row.text("singular"));
        }
        return singulars;
    }
}
