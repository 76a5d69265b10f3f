package io.dealwire.grammar.argument;

import io.dealwire.grammar.ParsedSentence;
import io.dealwire.grammar.ParsedWord;
import io.dealwire.grammar.Relation;
import io.dealwire.grammar.Tag;
import io.dealwire.grammar.argument.Argument.Role;
import io.dealwire.grammar.argument.Argument.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who does what to whom in a parsed sentence, however many words stand between: the arguments of a verb or a noun, its own and those that
 * it shares with the words above it. "Nordvik said it has agreed to buy Kestrel": Nordvik is the subject of "buy".
 */
public final class Arguments {

    private static final Set<String> RELATIVE_PRONOUNS = Set.of("which", "who", "that", "whom");
    private static final Set<String> PERSONAL_PRONOUNS = Set.of("it", "they", "he", "she", "we");
    private static final Set<String> POSSESSIVE_PRONOUNS = Set.of("its", "their");
    /** What introduces examples of a noun: investors including Foxglove. */
    private static final Set<String> EXAMPLES = Set.of("including", "include", "such as");
    /** How far up a chain of clauses a subject is looked for. */
    private static final int HIGHEST = 8;

    private final ParsedSentence sentence;
    private final Dependents dependents;

    private Arguments(ParsedSentence sentence) {
        this.sentence = sentence;
        this.dependents = new Dependents(sentence);
    }

    /** The arguments in a sentence. */
    public static Arguments in(ParsedSentence sentence) {
        return new Arguments(sentence);
    }

    /**
     * The arguments of a predicate, each once, in its nearest role: subjects first, then objects, agents and obliques.
     *
     * @param predicate index of a verb, or of a noun that tells of something done (acquisition, sale)
     */
    public List<Argument> of(int predicate) {
        Found found = new Found();
        if (nounLike(predicate)) {
            ofNoun(predicate, found);
        } else {
            ofVerb(predicate, found);
        }
        return found.arguments();
    }

    private boolean nounLike(int word) {
        Tag tag = sentence.word(word).tag();
        return (tag.nominal() || tag == Tag.ADJ) && !dependents.has(word, Relation.OBJ, Relation.AUX_PASS);
    }

    private void ofVerb(int verb, Found found) {
        for (Subject subject : subjects(verb, 0)) {
            found.add(subject.role(), "", subject.word(), subject.route());
        }
        for (int object : objects(verb)) {
            found.add(Role.OBJECT, "", object, relativeOr(object, Route.DIRECT));
        }
        ParsedWord word = sentence.word(verb);
        if (word.relation() == Relation.ACL_RELCL && dropsItsObject(verb)) {
            found.add(Role.OBJECT, "", word.head(), Route.RELATIVE);
        }
        obliques(verb, Route.DIRECT, found);
        for (int object : objects(verb)) {
            modifiers(object, Route.OBJECT, found);
        }
    }

    /** "The company Nordvik bought": no object of its own and no pronoun that stands for one. */
    private boolean dropsItsObject(int verb) {
        return dependents.has(verb, Relation.NSUBJ)
                && dependents.of(verb, Relation.NSUBJ).stream().noneMatch(this::relativePronoun)
                && !dependents.has(verb, Relation.OBJ, Relation.CCOMP, Relation.XCOMP)
                && !passive(verb);
    }

    private void ofNoun(int noun, Found found) {
        for (int possessor : dependents.of(noun, Relation.NMOD_POSS)) {
            found.add(Role.POSSESSOR, "", possessor, Route.DIRECT);
            for (Subject meant : meantBy(possessor, noun)) {
                found.add(Role.POSSESSOR, "", meant.word(), Route.PRONOUN);
            }
        }
        for (int modifier : dependents.of(noun, Relation.COMPOUND, Relation.NMOD_DESC)) {
            found.add(Role.MODIFIER, "", modifier, Route.DIRECT);
        }
        for (Subject subject : doersOf(noun, 0)) {
            found.add(Role.SUBJECT, "", subject.word(), subject.route());
        }
        modifiers(noun, Route.DIRECT, found);
        obliques(noun, Route.DIRECT, found);
        ParsedWord word = sentence.word(noun);
        boolean carried = word.relation() == Relation.OBJ
                || word.relation() == Relation.NSUBJ_PASS
                || word.relation() == Relation.NSUBJ;
        if (carried) {
            obliques(word.head(), Route.INHERITED, found);
        }
    }

    /** Prepositional phrases at a noun; at an object, those that may as well belong to the verb: not "of". */
    private void modifiers(int noun, Route route, Found found) {
        for (int modifier : dependents.of(noun, Relation.NMOD)) {
            String preposition = dependents.preposition(modifier);
            if (!preposition.isEmpty() && !(route == Route.OBJECT && preposition.equals("of"))) {
                found.add(Role.OBLIQUE, preposition, modifier, route);
            }
        }
    }

    private void obliques(int predicate, Route route, Found found) {
        agents(predicate, route, found);
        for (int oblique : dependents.of(predicate, Relation.OBL)) {
            String preposition = dependents.preposition(oblique);
            if (!preposition.isEmpty() && !agent(predicate, oblique)) {
                found.add(Role.OBLIQUE, preposition, oblique, relativeOr(oblique, route));
            }
        }
    }

    private void agents(int predicate, Route route, Found found) {
        for (int agent : dependents.of(predicate, Relation.OBL_AGENT, Relation.OBL)) {
            if (agent(predicate, agent)) {
                found.add(Role.AGENT, "", agent, relativeOr(agent, route));
            }
        }
    }

    private boolean agent(int predicate, int oblique) {
        return sentence.word(oblique).relation() == Relation.OBL_AGENT
                || dependents.preposition(oblique).equals("by") && passive(predicate);
    }

    /** Its own objects, or those of a verb coordinated with it that come after both: bought and merged [Kestrel]. */
    private List<Integer> objects(int verb) {
        List<Integer> own = dependents.of(verb, Relation.OBJ, Relation.IOBJ);
        if (!own.isEmpty() || passive(verb)) {
            return own;
        }
        for (int other : dependents.of(verb, Relation.CONJ)) {
            boolean shares = !dependents.has(verb, Relation.OBL, Relation.XCOMP, Relation.CCOMP)
                    && sentence.word(other).tag().verb()
                    && !dependents.has(other, Relation.NSUBJ, Relation.NSUBJ_PASS);
            if (shares) {
                return dependents.of(other, Relation.OBJ, Relation.IOBJ);
            }
        }
        return own;
    }

    private Route relativeOr(int word, Route route) {
        return relativePronoun(word) ? Route.RELATIVE : route;
    }

    private boolean relativePronoun(int word) {
        return sentence.word(word).tag() == Tag.PRON
                && RELATIVE_PRONOUNS.contains(sentence.word(word).lemma());
    }

    /** Whether a verb is passive: by its auxiliary, its subject, its agent, or as a bare participle beside a noun. */
    private boolean passive(int verb) {
        if (dependents.has(verb, Relation.AUX_PASS, Relation.NSUBJ_PASS, Relation.OBL_AGENT)) {
            return true;
        }
        ParsedWord word = sentence.word(verb);
        if (word.tag() != Tag.VERB_PARTICIPLE && word.tag() != Tag.VERB_PAST
                || dependents.has(verb, Relation.OBJ, Relation.AUX)) {
            return false;
        }
        boolean besideNoun = word.relation() == Relation.ACL && !dependents.has(verb, Relation.NSUBJ)
                || word.relation() == Relation.AMOD && word.tag() == Tag.VERB_PARTICIPLE;
        boolean afterPassive = word.relation() == Relation.CONJ
                && word.tag() == Tag.VERB_PARTICIPLE
                && !dependents.has(verb, Relation.NSUBJ)
                && passive(word.head());
        boolean byPhrase = dependents.of(verb, Relation.OBL).stream()
                .anyMatch(oblique -> dependents.preposition(oblique).equals("by") && name(oblique));
        return besideNoun || afterPassive || byPhrase;
    }

    private boolean name(int word) {
        return sentence.word(word).tag() == Tag.PROPN;
    }

    private record Subject(int word, Role role, Route route) {

        Subject as(Role other, Route by) {
            return new Subject(word, other, by);
        }
    }

    /** The subjects of a verb: its own, or those of what governs it. */
    private List<Subject> subjects(int verb, int height) {
        Role role = passive(verb) ? Role.PASSIVE_SUBJECT : Role.SUBJECT;
        List<Integer> own = dependents.of(verb, Relation.NSUBJ, Relation.NSUBJ_PASS, Relation.NSUBJ_OUTER);
        if (!own.isEmpty()) {
            return own.stream()
                    .flatMap(word -> spokenOf(word, verb, role, height).stream())
                    .toList();
        }
        if (height == HIGHEST || sentence.word(verb).head() == ParsedSentence.NO_HEAD) {
            return List.of();
        }
        int governor = sentence.word(verb).head();
        List<Subject> above = switch (sentence.word(verb).relation()) {
            case ACL, AMOD ->
                participle(verb)
                        ? List.of(new Subject(governor, role, Route.RELATIVE))
                        : inherited(doersOf(governor, height + 1), role);
            case ACL_RELCL -> List.of();
            case XCOMP -> inherited(controllers(governor, height + 1), role);
            case CONJ -> nounLike(governor) ? List.<Subject>of() : inherited(subjects(governor, height + 1), role);
            case ADVCL, CCOMP, PARATAXIS -> inherited(subjectsOrDoers(governor, height + 1), role);
            default -> List.of();
        };
        return above;
    }

    private boolean participle(int verb) {
        Tag tag = sentence.word(verb).tag();
        return tag == Tag.VERB_ING && !dependents.has(verb, Relation.MARK)
                || (tag == Tag.VERB_PARTICIPLE || tag == Tag.VERB_PAST) && !dependents.has(verb, Relation.MARK);
    }

    private static List<Subject> inherited(List<Subject> subjects, Role role) {
        return subjects.stream()
                .map(subject -> subject.as(role, subject.route() == Route.PRONOUN ? Route.PRONOUN : Route.INHERITED))
                .toList();
    }

    /** Whom a word in subject position stands for: a relative pronoun for its noun, "it" for the subject of the clause above. */
    private List<Subject> spokenOf(int word, int verb, Role role, int height) {
        if (relativePronoun(word) && sentence.word(verb).relation() == Relation.ACL_RELCL) {
            return List.of(new Subject(sentence.word(verb).head(), role, Route.RELATIVE));
        }
        if (PERSONAL_PRONOUNS.contains(sentence.word(word).lemma()) && height < HIGHEST) {
            List<Subject> meant = above(verb, height).stream()
                    .filter(subject -> sentence.word(subject.word()).tag() != Tag.PRON)
                    .map(subject -> subject.as(role, Route.PRONOUN))
                    .toList();
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        return List.of(new Subject(word, role, Route.DIRECT));
    }

    /** Whose "its" is: the subject's of the nearest clause above that has one beside the noun. */
    private List<Subject> meantBy(int possessor, int noun) {
        if (!POSSESSIVE_PRONOUNS.contains(sentence.word(possessor).lemma())) {
            return List.of();
        }
        int word = sentence.word(noun).head();
        for (int steps = 0; steps < HIGHEST && word != ParsedSentence.NO_HEAD; steps++) {
            if (!nounLike(word)) {
                List<Subject> subjects = subjects(word, 0).stream()
                        .filter(subject -> subject.word() != noun
                                && sentence.word(subject.word()).tag() != Tag.PRON)
                        .toList();
                if (!subjects.isEmpty()) {
                    return subjects;
                }
            }
            word = sentence.word(word).head();
        }
        return List.of();
    }

    private List<Subject> above(int verb, int height) {
        int governor = sentence.word(verb).head();
        return switch (sentence.word(verb).relation()) {
            case CCOMP, ADVCL, CONJ, PARATAXIS -> subjectsOrDoers(governor, height + 1);
            default -> List.of();
        };
    }

    private List<Subject> subjectsOrDoers(int governor, int height) {
        return nounLike(governor) && !dependents.has(governor, Relation.NSUBJ)
                ? doersOf(governor, height)
                : subjects(governor, height);
    }

    /** Who does what an open complement tells: the object of its governor (asked Kestrel to sell), or else its subject. */
    private List<Subject> controllers(int governor, int height) {
        List<Integer> objects = dependents.of(governor, Relation.OBJ, Relation.IOBJ);
        if (objects.isEmpty() || passive(governor)) {
            return subjectsOrDoers(governor, height);
        }
        return objects.stream()
                .map(object -> new Subject(object, Role.SUBJECT, Route.INHERITED))
                .toList();
    }

    /** Who does what a noun tells: its possessor or agent, or whoever does what is done with it (signed an agreement). */
    private List<Subject> doersOf(int noun, int height) {
        List<Subject> doers = new ArrayList<>();
        for (int possessor : dependents.of(noun, Relation.NMOD_POSS)) {
            doers.add(new Subject(possessor, Role.SUBJECT, Route.INHERITED));
        }
        for (int modifier : dependents.of(noun, Relation.NMOD, Relation.OBL_AGENT)) {
            if (dependents.preposition(modifier).equals("by")) {
                doers.add(new Subject(modifier, Role.SUBJECT, Route.INHERITED));
            }
        }
        for (int own : dependents.of(noun, Relation.NSUBJ)) {
            doers.add(new Subject(own, Role.SUBJECT, Route.INHERITED));
        }
        int governor = sentence.word(noun).head();
        if (!doers.isEmpty() || height == HIGHEST || governor == ParsedSentence.NO_HEAD) {
            return doers;
        }
        return switch (sentence.word(noun).relation()) {
            case OBJ, IOBJ, OBL, OBL_UNMARKED, XCOMP ->
                nounLike(governor)
                        ? inherited(doersOf(governor, height + 1), Role.SUBJECT)
                        : passive(governor)
                                ? agentsAsSubjects(governor)
                                : inherited(subjects(governor, height + 1), Role.SUBJECT);
            case NSUBJ_PASS -> agentsAsSubjects(governor);
            case NMOD, CONJ, APPOS, COMPOUND, PARATAXIS ->
                nounLike(governor)
                        ? inherited(doersOf(governor, height + 1), Role.SUBJECT)
                        : inherited(subjects(governor, height + 1), Role.SUBJECT);
            default -> List.of();
        };
    }

    private List<Subject> agentsAsSubjects(int verb) {
        return dependents.of(verb, Relation.OBL_AGENT, Relation.OBL).stream()
                .filter(oblique -> agent(verb, oblique))
                .map(oblique -> new Subject(oblique, Role.SUBJECT, Route.INHERITED))
                .toList();
    }

    /** Collects arguments, each word once, with its conjuncts and appositions. */
    private final class Found {

        private final Map<Integer, Argument> byHead = new LinkedHashMap<>();

        void add(Role role, String preposition, int word, Route route) {
            OptionalInt meant = relativePronoun(word) ? antecedent(word) : OptionalInt.of(word);
            meant.ifPresent(noun -> addWithCompany(role, preposition, noun, route, new HashSet<>()));
        }

        private void addWithCompany(Role role, String preposition, int word, Route route, Set<Integer> seen) {
            if (!seen.add(word)) {
                return;
            }
            byHead.putIfAbsent(
                    word,
                    new Argument(
                            role, preposition, word, dependents.phraseStart(word), dependents.phraseEnd(word), route));
            for (int other : dependents.of(word, Relation.CONJ)) {
                if (sentence.word(other).tag().nominal()) {
                    String own = dependents.preposition(other);
                    addWithCompany(role, own.isEmpty() ? preposition : own, other, Route.CONJUNCT, seen);
                }
            }
            for (int other : dependents.of(word, Relation.APPOS)) {
                addWithCompany(role, preposition, other, Route.APPOSITION, seen);
            }
            for (int example : examples(word)) {
                addWithCompany(role, preposition, example, Route.APPOSITION, seen);
            }
        }

        List<Argument> arguments() {
            return List.copyOf(byHead.values());
        }
    }

    /** What "including" or "such as" names of a noun. */
    private List<Integer> examples(int noun) {
        List<Integer> examples = new ArrayList<>();
        for (int example : dependents.of(noun, Relation.NMOD)) {
            if (EXAMPLES.contains(dependents.preposition(example))) {
                examples.add(example);
            }
        }
        for (int clause : dependents.of(noun, Relation.ACL)) {
            if (EXAMPLES.contains(sentence.word(clause).lemma())) {
                examples.addAll(dependents.of(clause, Relation.OBJ));
            }
        }
        return examples;
    }

    /** The noun that a relative pronoun stands for: above the clause that it is in; none for a "that" of another kind. */
    private OptionalInt antecedent(int pronoun) {
        int word = sentence.word(pronoun).head();
        for (int steps = 0; steps < HIGHEST && word != ParsedSentence.NO_HEAD; steps++) {
            if (sentence.word(word).relation() == Relation.ACL_RELCL) {
                return OptionalInt.of(sentence.word(word).head());
            }
            word = sentence.word(word).head();
        }
        return OptionalInt.empty();
    }
}
