package io.dealwire.entity.company;

import io.dealwire.avro.TextField;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The capitalised names of an article that are not known to be companies, each with all that the article tells about it, over
 * all places where it stands: most companies of deals are private, and no reference lists them.
 */
final class UnlistedNames {

    private static final int LONGEST = 6;
    private static final int OFTEN = 3;
    private static final int NEVER_FIRST =
            WordCues.FUNCTION | WordCues.TITLE | WordCues.ROLE | WordCues.WEEKDAY | WordCues.MONTH;
    private static final int NEVER_LAST = WordCues.ROLE | WordCues.WEEKDAY | WordCues.MONTH | WordCues.FUNCTION;
    private static final int SAYS_NOTHING =
            WordCues.GENERIC | WordCues.PLACE | WordCues.ADJECTIVE | WordCues.GIVEN_NAME;

    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    /**
     * Reads the names of the body: in a headline capitals tell little, and what it names the body names too.
     *
     * @param texts title and body
     * @param mentions what is known to be a company: names beside or inside them are no candidates
     */
    UnlistedNames(List<FieldText> texts, List<Mention> mentions) {
        for (FieldText text : texts) {
            if (text.field() == TextField.BODY) {
                find(
                        text,
                        mentions.stream().filter(known -> known.text() == text).toList());
            }
        }
        texts.forEach(this::headline);
        mergeShort();
        candidates.values().forEach(Candidate::count);
    }

    /** A place where a name stands: tokens from, before nameEnd, and before to with its legal form. */
    record Place(FieldText text, int from, int nameEnd, int to) {

        boolean opens() {
            return text.opens(from);
        }
    }

    /** A name, the places where it stands and what they tell. */
    static final class Candidate {
        private final List<String> words;
        private final List<Place> places = new ArrayList<>();
        private final Set<NameSign> signs = EnumSet.of(NameSign.ALWAYS);

        private Candidate(List<String> words) {
            this.words = words;
        }

        /** Its words in folded form. */
        List<String> words() {
            return words;
        }

        List<Place> places() {
            return places;
        }

        Set<NameSign> signs() {
            return signs;
        }

        /** Where it stands with the most words, a legal form included. */
        Place fullest() {
            return Collections.max(places, Comparator.comparingInt(place -> place.to() - place.from()));
        }

        private void inHeadline(boolean opens) {
            signs.add(NameSign.HEADLINE);
            if (opens) {
                signs.add(NameSign.HEADS_HEADLINE);
            }
        }

        private void count() {
            if (places.size() >= OFTEN) {
                signs.add(NameSign.OFTEN);
            }
            if (places.stream().allMatch(Place::opens)) {
                signs.add(NameSign.ONLY_OPENS);
            }
        }
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    private void find(FieldText text, List<Mention> mentions) {
        boolean[] known = new boolean[text.tokens().size()];
        for (Mention mention : mentions) {
            Arrays.fill(known, mention.from(), mention.to(), true);
        }
        CapitalRuns runs = new CapitalRuns(text);
        NameSigns signs = new NameSigns(text, known);
        for (CapitalRuns.Run run : runs.find()) {
            Place place = place(text, runs, run);
            if (place.nameEnd() > place.from()
                    && place.nameEnd() - place.from() <= LONGEST
                    && !anyKnown(known, place)) {
                List<String> words = new ArrayList<>();
                for (int token = place.from(); token < place.nameEnd(); token++) {
                    words.add(text.tokens().word(token));
                }
                Candidate candidate = candidates.computeIfAbsent(String.join(" ", words), any -> new Candidate(words));
                candidate.places.add(place);
                signs.add(place, candidate.signs);
            }
        }
    }

    private static boolean anyKnown(boolean[] known, Place place) {
        for (int token = place.from(); token < place.to(); token++) {
            if (known[token]) {
                return true;
            }
        }
        return false;
    }

    private static Place place(FieldText text, CapitalRuns runs, CapitalRuns.Run run) {
        int from = run.from();
        int nameEnd = run.to();
        while (from < nameEnd && text.is(from, NEVER_FIRST)) {
            from++;
        }
        while (nameEnd > from && (text.is(nameEnd - 1, NEVER_LAST) || runs.isLegal(nameEnd - 1))) {
            nameEnd--;
        }
        int to = nameEnd > from ? NameScanner.legalFormEnd(text, nameEnd) : nameEnd;
        return new Place(text, from, nameEnd, to);
    }

    /** Notes which of the names stand in the headline, however that is written. */
    private void headline(FieldText text) {
        if (text.field() != TextField.TITLE) {
            return;
        }
        Tokens tokens = text.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            StringBuilder name = new StringBuilder();
            boolean opens = from == 0;
            for (int token = from; token < Math.min(tokens.size(), from + LONGEST); token++) {
                name.append(token == from ? "" : " ").append(tokens.word(token));
                Optional.ofNullable(candidates.get(name.toString()))
                        .ifPresent(candidate -> candidate.inHeadline(opens));
            }
        }
    }

    /** What is told of "Umber" is told of "Umber Analytics", where only one name of the article begins so. */
    private void mergeShort() {
        Map<String, List<Candidate>> byFirst = new HashMap<>();
        for (Candidate candidate : candidates.values()) {
            byFirst.computeIfAbsent(candidate.words.get(0), any -> new ArrayList<>())
                    .add(candidate);
        }
        for (List<Candidate> begins : byFirst.values()) {
            Optional<Candidate> brief = begins.stream()
                    .filter(candidate -> candidate.words.size() == 1)
                    .filter(candidate -> (WordCues.of(candidate.words.get(0)) & SAYS_NOTHING) == 0)
                    .findFirst();
            if (begins.size() == 2 && brief.isPresent()) {
                merge(brief.get(), begins.get(begins.indexOf(brief.get()) == 0 ? 1 : 0));
            }
        }
    }

    private static void merge(Candidate brief, Candidate full) {
        full.places.addAll(brief.places);
        Set<NameSign> both = EnumSet.copyOf(full.signs);
        both.addAll(brief.signs);
        both.removeIf(sign -> !NameSigns.isOfPlace(sign));
        full.signs.addAll(both);
        brief.signs.addAll(both);
    }
}
