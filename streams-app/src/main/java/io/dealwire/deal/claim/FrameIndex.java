package io.dealwire.deal.claim;

import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.grammar.Lemmas;
import io.dealwire.grammar.TaggedSentence;
import io.dealwire.grammar.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the frames that may fit a line by what shows of it: first by its words alone, then by their parts of speech. Few lines pass, and only
 * theirs is a tree worth its time; what the tree shows decides.
 */
final class FrameIndex {

    /** The lemma that stands for an amount of money. */
    private static final String MONEY = "#";

    private final Vocabulary vocabulary;
    private final Map<Frame.Word, List<Frame>> frames;
    private final Map<String, List<Frame>> byLemma;
    /** For the words of a line the lemmas that they may have, of those that frames are of or ask for. */
    private final Map<String, Set<String>> lemmas = new HashMap<>();

    FrameIndex(Map<Frame.Word, List<Frame>> frames, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.frames = frames;
        byLemma = frames.entrySet().stream()
                .collect(Collectors.groupingBy(
                        frame -> frame.getKey().lemma(),
                        Collectors.flatMapping(frame -> frame.getValue().stream(), Collectors.toUnmodifiableList())));
        byLemma.keySet().forEach(this::add);
        frames.values().stream().flatMap(List::stream).forEach(frame -> {
            frame.needs().forEach(this::add);
            frame.beside().forEach(this::add);
        });
    }

    /** A hyphen parts a word of a line: its last part stands for it. */
    private void add(String lemma) {
        for (String form : Lemmas.forms(lemma.substring(lemma.lastIndexOf('-') + 1))) {
            if (!vocabulary.is(Vocabulary.Kind.TURNOVER, form)) {
                lemmas.computeIfAbsent(form, any -> new HashSet<>()).add(lemma);
            }
        }
    }

    /** Whether a line may have a word with a frame that fits, whatever parts of speech its words are. */
    boolean mayTell(Line line) {
        Set<String> possible = Stream.of(line.words())
                .map(word -> lemmas.getOrDefault(word, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        if (line.namesMoney()) {
            possible.add(MONEY);
        }
        return possible.stream()
                .map(lemma -> byLemma.getOrDefault(lemma, List.of()))
                .flatMap(List::stream)
                .anyMatch(frame -> frame.mayFit(possible));
    }

    /** The frames that may fit, in order of preference, by the index of their word. */
    Map<Integer, List<Frame>> candidates(TaggedSentence sentence) {
        Set<String> there = IntStream.range(0, sentence.size())
                .mapToObj(at -> lemma(sentence, at))
                .collect(Collectors.toSet());
        Map<Integer, List<Frame>> candidates = new LinkedHashMap<>();
        for (int at = 0; at < sentence.size(); at++) {
            if (vocabulary.is(Vocabulary.Kind.TURNOVER, sentence.unit(at).form().toLowerCase(Locale.ROOT))) {
                continue;
            }
            List<Frame> fitting = frames.getOrDefault(word(sentence, at), List.of()).stream()
                    .filter(frame -> frame.mayFit(there))
                    .toList();
            if (!fitting.isEmpty()) {
                candidates.put(at, fitting);
            }
        }
        return candidates;
    }

    private static String lemma(TaggedSentence sentence, int at) {
        return sentence.unit(at).kind() == Unit.Kind.MONEY ? MONEY : sentence.lemma(at);
    }

    private static Frame.Word word(TaggedSentence sentence, int at) {
        return new Frame.Word(sentence.tag(at).verb() ? Frame.Part.VERB : Frame.Part.NOUN, sentence.lemma(at));
    }
}
