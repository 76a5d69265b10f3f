package io.dealwire.grammar.argument;

import static io.dealwire.grammar.Sentenced.indexOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.grammar.ParsedSentence;
import io.dealwire.grammar.Relation;
import io.dealwire.grammar.Sentenced;
import io.dealwire.grammar.argument.Argument.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final String LONG =
            "[Nordvik], which makes pumps for offshore wind farms, today announced that it has signed a definitive agreement"
                    + " to acquire [Kestrel Marine] from [Foxglove Capital] for {$12 million}.";

    @Test
    void theBuyerOfALongSentenceIsItsFirstWord() {
        ParsedSentence sentence = Sentenced.parse(LONG);

        assertThat(said(sentence, "acquire"))
                .contains("SUBJECT Nordvik", "OBJECT Kestrel Marine", "from Foxglove Capital", "for $12 million");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Nordvik] announced it has agreed to acquire [Kestrel] | acquire | Nordvik",
                "[Nordvik] said that it had bought [Kestrel] in May. | bought | Nordvik",
                "[Nordvik] plans to sell [Kestrel]. | sell | Nordvik",
                "[Nordvik], which sold [Kestrel] last year, makes pumps. | sold | Nordvik",
                "[Nordvik] signed an agreement to sell [Kestrel] to [Foxglove]. | sell | Nordvik",
                "[Nordvik] has entered into a definitive agreement to acquire [Kestrel]. | acquire | Nordvik",
                "[Nordvik] is expected to acquire [Kestrel]. | acquire | Nordvik",
                "[Nordvik] acquired [Kestrel] and sold [Foxglove]. | sold | Nordvik",
                "[Nordvik] bought [Kestrel], paying {$12 million}. | paying | Nordvik",
                "[Nordvik] completes acquisition of [Kestrel] | acquisition | Nordvik",
            })
    void theSubjectIsFoundUpTheChain(String text, String predicate, String subject) {
        ParsedSentence sentence = Sentenced.parse(text);

        assertThat(said(sentence, predicate)).contains("SUBJECT " + subject);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Kestrel] is to be bought by [Nordvik] | bought",
                "[Kestrel] was acquired by [Nordvik]. | acquired",
                "[Kestrel], acquired by [Nordvik] in May, makes pumps. | acquired",
                "[Kestrel] has agreed to be acquired by [Nordvik]. | acquired",
                "[Kestrel], which was acquired by [Nordvik], makes pumps. | acquired",
            })
    void thePassiveHasAnAgentAndASubjectThatSuffers(String text, String predicate) {
        ParsedSentence sentence = Sentenced.parse(text);

        assertThat(said(sentence, predicate)).contains("PASSIVE_SUBJECT Kestrel", "AGENT Nordvik");
    }

    @Test
    void coordinatedSubjectsAndObjectsAreAllArguments() {
        ParsedSentence sentence =
                Sentenced.parse("[Nordvik] and [Foxglove] have acquired [Kestrel], [Harrier] and [Osprey].");

        assertThat(said(sentence, "acquired"))
                .contains("SUBJECT Nordvik", "SUBJECT Foxglove", "OBJECT Kestrel", "OBJECT Harrier", "OBJECT Osprey");
    }

    @Test
    void anAppositionIsAnotherNameOfTheArgument() {
        ParsedSentence sentence = Sentenced.parse("[Nordvik] has bought its largest rival, [Kestrel].");

        assertThat(said(sentence, "bought")).contains("SUBJECT Nordvik", "OBJECT its largest rival", "OBJECT Kestrel");
    }

    @Test
    void itsIsWhoeverTheClauseIsAbout() {
        ParsedSentence sentence = Sentenced.parse("[Nordvik] has agreed to sell its pump business to [Kestrel].");

        assertThat(said(sentence, "business")).contains("POSSESSOR its", "POSSESSOR Nordvik");
    }

    @Test
    void examplesAreArgumentsToo() {
        ParsedSentence sentence =
                Sentenced.parse("[Nordvik] sold the business to investors including [Foxglove] and [Harrier].");

        assertThat(said(sentence, "sold")).contains("to investors", "to Foxglove", "to Harrier");
    }

    @Test
    void aNounHasPossessorsAndPrepositions() {
        assertThat(said(Sentenced.parse("[Nordvik]'s acquisition of [Kestrel] from [Foxglove] closed."), "acquisition"))
                .contains("POSSESSOR Nordvik", "of Kestrel", "from Foxglove");
        assertThat(said(Sentenced.parse("[Foxglove] completes sale of [Kestrel] to [Nordvik]"), "sale"))
                .contains("SUBJECT Foxglove", "of Kestrel", "to Nordvik");
    }

    @Test
    void aPredicateWithoutArgumentsHasNone() {
        assertThat(said(Sentenced.parse("Buy!"), "Buy")).isEmpty();
    }

    /** The arguments as text: the role, or the preposition of an oblique, and the phrase. */
    private static List<String> said(ParsedSentence sentence, String predicate) {
        return Arguments.in(sentence).of(indexOf(sentence, predicate)).stream()
                .map(argument -> (argument.role() == Role.OBLIQUE ? argument.preposition() : argument.role()) + " "
                        + phrase(sentence, argument))
                .toList();
    }

    private static String phrase(ParsedSentence sentence, Argument argument) {
        StringBuilder phrase = new StringBuilder();
        for (int i = argument.from(); i < argument.to(); i++) {
            if (sentence.word(i).relation() != Relation.CASE && sentence.word(i).relation() != Relation.PUNCT) {
                phrase.append(phrase.length() == 0 ? "" : " ")
                        .append(sentence.word(i).form());
            }
        }
        return phrase.toString();
    }
}
