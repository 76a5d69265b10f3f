package io.dealwire.grammar.argument;

import io.dealwire.grammar.ParsedSentence;
import io.dealwire.grammar.ParsedWord;
import io.dealwire.grammar.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a sentence by their heads. */
final class Dependents {

    private static final Set<Relation> WITHIN_PHRASE = EnumSet.of(
            Relation.AMOD,
            Relation.COMPOUND,
            Relation.DET,
            Relation.DET_PREDET,
            Relation.FIXED,
            Relation.FLAT,
            Relation.GOESWITH,
            Relation.NMOD_DESC,
            Relation.NMOD_POSS,
            Relation.NUMMOD);

    private static final Set<String> POSSESSIVES = Set.of("'s", "'");

    private final ParsedSentence sentence;
    private final int[][] of;

    Dependents(ParsedSentence sentence) {
        this.sentence = sentence;
        int[] counts = new int[sentence.size()];
        for (ParsedWord word : sentence.words()) {
            if (word.head() != ParsedSentence.NO_HEAD) {
                counts[word.head()]++;
            }
        }
        of = new int[sentence.size()][];
        Arrays.setAll(of, i -> new int[counts[i]]);
        for (int i = sentence.size() - 1; i >= 0; i--) {
            int head = sentence.word(i).head();
            if (head != ParsedSentence.NO_HEAD) {
                of[head][--counts[head]] = i;
            }
        }
    }

    /** What depends on a word, in order. */
    int[] of(int word) {
        return of[word];
    }

    /** What depends on a word by one of some relations, in order. */
    List<Integer> of(int word, Relation... relations) {
        List<Integer> found = new ArrayList<>();
        for (int dependent : of[word]) {
            for (Relation relation : relations) {
                if (sentence.word(dependent).relation() == relation) {
                    found.add(dependent);
                }
            }
        }
        return found;
    }

    boolean has(int word, Relation... relations) {
        return !of(word, relations).isEmpty();
    }

    /** The preposition of a noun, all its words; one that was hung to a number or a word before the noun counts. Empty for none. */
    String preposition(int noun) {
        List<Integer> marks = of(noun, Relation.CASE);
        for (int before : of(noun, Relation.NUMMOD, Relation.COMPOUND, Relation.AMOD)) {
            marks = marks.isEmpty() ? of(before, Relation.CASE) : marks;
        }
        return marks.stream()
                .filter(mark -> !POSSESSIVES.contains(sentence.word(mark).lemma()))
                .flatMap(mark -> Stream.concat(Stream.of(mark), of(mark, Relation.FIXED).stream()))
                .map(mark -> sentence.word(mark).lemma())
                .collect(Collectors.joining(" "));
    }

    /** Index of the first word of a noun's phrase. */
    int phraseStart(int noun) {
        int start = noun;
        for (int dependent : of[noun]) {
            if (WITHIN_PHRASE.contains(sentence.word(dependent).relation())) {
                start = Math.min(start, phraseStart(dependent));
            }
        }
        return start;
    }

    /** Index after the last word of a noun's phrase. */
    int phraseEnd(int noun) {
        int end = noun + 1;
        for (int dependent : of[noun]) {
            if (WITHIN_PHRASE.contains(sentence.word(dependent).relation())) {
                end = Math.max(end, phraseEnd(dependent));
            }
        }
        return end;
    }
}
