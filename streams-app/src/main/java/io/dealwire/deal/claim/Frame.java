package io.dealwire.deal.claim;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.grammar.argument.Argument;
import io.dealwire.text.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a verb or noun of deals says of its arguments, however many words stand between.
 *
 * @param needs lemmas of which one must stand in the sentence; empty for none
 * @param beside prepositions with one of which something must stand by it; empty for none
 * @param type what kind of deal
 * @param weight how sure it tells a deal, 0 to 1
 * @param doer what its subject, agent or possessor is; UNKNOWN when that is not told
 * @param object what its object, or its subject in the passive, is; UNKNOWN when that is not told
 * @param others what stands by it with a preposition is
 */
public record Frame(
        Set<String> needs,
        Set<String> beside,
        DealType type,
        double weight,
        PartyRole doer,
        PartyRole object,
        Map<String, PartyRole> others) {

    private static final String NONE = "-";

    /** Which words the frames are of. */
    public enum Part {
        VERB,
        NOUN
    }

    /** A word that has a frame. */
    public record Word(Part part, String lemma) {}

    /** The frames that Dealwire brings; of one word in order of preference. */
    public static Map<Word, List<Frame>> table() {
        Table table = Table.read(
                        "/deal/frames.tsv",
                        "part",
                        "lemma",
                        "needs",
                        "beside",
                        "type",
                        "weight",
                        "doer",
                        "object",
                        "others")
                .unique("part", "lemma", "needs", "beside");
        return table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> new Word(row.kind("part", Part.class), row.text("lemma")),
                        Collectors.mapping(Frame::of, Collectors.toUnmodifiableList())));
    }

    private static Frame of(Table.Row row) {
        Map<String, PartyRole> others = new HashMap<>();
        for (String other : told(row.words("others"))) {
            int at = other.indexOf('=');
            if (at < 0) {
                throw row.refusal("others", "preposition=role expected");
            }
            try {
                others.put(other.substring(0, at).replace('_', ' '), PartyRole.valueOf(other.substring(at + 1)));
            } catch (IllegalArgumentException unknown) {
                throw row.refusal("others", "no role: " + other.substring(at + 1));
            }
        }
        return new Frame(
                Set.copyOf(told(row.words("needs"))),
                Set.copyOf(told(row.words("beside"))),
                row.kind("type", DealType.class),
                row.number("weight"),
                row.kind("doer", PartyRole.class),
                row.kind("object", PartyRole.class),
                Map.copyOf(others));
    }

    private static List<String> told(List<String> words) {
        return words.equals(List.of(NONE)) ? List.of() : words;
    }

    /** Whether the frame may be of a word in a sentence of these lemmas: whether all that it asks for is there. */
    boolean mayFit(Set<String> lemmas) {
        return (needs.isEmpty() || needs.stream().anyMatch(lemmas::contains))
                && (beside.isEmpty() || beside.stream().anyMatch(lemmas::contains));
    }

    /** Whether it is, when the word has these arguments. */
    boolean fits(List<Argument> arguments) {
        return beside.isEmpty() || arguments.stream().anyMatch(argument -> beside.contains(argument.preposition()));
    }

    /** What an argument does in the deal; empty when the frame does not tell. */
    Optional<PartyRole> role(Argument argument) {
        PartyRole role = switch (argument.role()) {
            case SUBJECT, AGENT, POSSESSOR -> doer;
            case OBJECT, PASSIVE_SUBJECT -> object;
            case OBLIQUE -> others.getOrDefault(argument.preposition(), PartyRole.UNKNOWN);
            case MODIFIER -> PartyRole.UNKNOWN;
        };
        return Optional.of(role).filter(told -> told != PartyRole.UNKNOWN);
    }
}
