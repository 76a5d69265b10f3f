package io.dealwire.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two names may mean one company, for scoring only. Labels carry names as articles write them; the pipeline answers
 * with those of its reference: {@code Harbour} and {@code Harbour Group plc} are one.
 */
public enum NameAgreement {
    NONE,
    /** Half of their words are shared, or one is the initials of the other. */
    SIMILAR,
    /** All words of the one are in the other. */
    CONTAINED,
    /** The same but for case, accents, punctuation and legal form. */
    EQUAL;

    private static final Set<String> LEGAL_FORMS = words("""
            inc incorporated corp corporation co company cos ltd limited plc llc llp lp ag sa nv se spa ab asa oyj oy as
            bv gmbh kk kgaa group holdings holding the and of de trust
            """);

    /** Words that many companies share; alone they say nothing. */
    private static final Set<String> COMMON_WORDS = words("""
            air american bank brands capital care central china energy electric enterprises entertainment estate
            financial first foods general global great health industries insurance international japan life management
            media motor motors national networks new oil pacific partners petroleum pharma pharmaceuticals power products
            real resources royal services software solutions steel stores systems technologies technology united
            """);

    /** How well two names agree. */
    public static NameAgreement of(String left, String right) {
        List<String> leftWords = core(left);
        List<String> rightWords = core(right);
        if (leftWords.isEmpty() || rightWords.isEmpty()) {
            return NONE;
        }
        if (joined(leftWords).equals(joined(rightWords))) {
            return EQUAL;
        }
        Set<String> shorter = new LinkedHashSet<>(leftWords.size() <= rightWords.size() ? leftWords : rightWords);
        Set<String> longer = new LinkedHashSet<>(leftWords.size() <= rightWords.size() ? rightWords : leftWords);
        if (longer.containsAll(shorter) && !COMMON_WORDS.containsAll(shorter)) {
            return CONTAINED;
        }
        return isInitials(leftWords, rightWords) || isInitials(rightWords, leftWords) || shareHalf(shorter, longer)
                ? SIMILAR
                : NONE;
    }

    private static boolean shareHalf(Set<String> left, Set<String> right) {
        Set<String> both = new LinkedHashSet<>(left);
        both.retainAll(right);
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return !COMMON_WORDS.containsAll(both) && both.size() * 2 >= all.size();
    }

    private static boolean isInitials(List<String> initials, List<String> words) {
        return initials.size() == 1
                && words.size() > 1
                && initials.get(0)
                        .equals(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    /** The words without legal form, unless there is nothing else. */
    private static List<String> core(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("['’.]", "");
        List<String> all = Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> core =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return core.isEmpty() ? all : core;
    }

    /** Written as one word or as two, in the singular or plural: one name. */
    private static String joined(List<String> words) {
        return String.join("", words).replaceAll("s$", "");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
