package io.dealwire.grammar;

import static io.dealwire.grammar.Sentenced.dependents;
import static io.dealwire.grammar.Sentenced.indexOf;
import static io.dealwire.grammar.Sentenced.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

    private static final String LONG =
            "[Nordvik], which makes pumps for offshore wind farms, today announced that it has signed a definitive agreement"
                    + " to acquire [Kestrel Marine] from [Foxglove Capital] for {$12 million}.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Nordvik] buys [Kestrel Marine] for {$12 million} | buys | Nordvik | Kestrel Marine",
                "[Nordvik] to acquire [Kestrel Marine] | acquire | Nordvik | Kestrel Marine",
                "[Nordvik] To Acquire [Kestrel Marine] For {$12 Million} In Cash | Acquire | Nordvik | Kestrel Marine",
                "[NORDVIK] ACQUIRES [KESTREL MARINE] | ACQUIRES | NORDVIK | KESTREL MARINE",
                "[Nordvik Holdings] Completes Acquisition of [Kestrel Marine] | Completes | Nordvik Holdings | Acquisition",
                "[Nordvik] has acquired [Kestrel Marine], a maker of pumps based in Leeds. | acquired | Nordvik | Kestrel Marine",
                "[Nordvik] (NYSE: NRD) sold [Kestrel Marine] to [Foxglove Capital]. | sold | Nordvik | Kestrel Marine",
                "The Norwegian company [Nordvik], backed by a group of pension funds, bought [Kestrel Marine]. | bought | Nordvik | Kestrel Marine",
            })
    void theSubjectAndTheObjectOfAVerbAreItsDependents(String text, String verb, String subject, String object) {
        ParsedSentence sentence = parse(text);

        assertThat(dependents(sentence, verb, Relation.NSUBJ)).containsExactly(subject);
        assertThat(dependents(sentence, verb, Relation.OBJ)).containsExactly(object);
    }

    @Test
    void aLongSentenceLeadsFromTheAnnouncementToThePurchase() {
        ParsedSentence sentence = parse(LONG);

        assertThat(dependents(sentence, "announced", Relation.NSUBJ)).containsExactly("Nordvik");
        assertThat(dependents(sentence, "announced", Relation.CCOMP)).containsExactly("signed");
        assertThat(dependents(sentence, "signed", Relation.OBJ)).containsExactly("agreement");
        assertThat(dependents(sentence, "agreement", Relation.ACL)).containsExactly("acquire");
        assertThat(dependents(sentence, "acquire", Relation.OBJ)).containsExactly("Kestrel Marine");
    }

    @Test
    void thePassiveNamesItsAgent() {
        ParsedSentence sentence = parse("[Kestrel Marine] was acquired by [Nordvik] in May.");

        assertThat(dependents(sentence, "acquired", Relation.NSUBJ_PASS)).containsExactly("Kestrel Marine");
        assertThat(dependents(sentence, "acquired", Relation.OBL_AGENT)).containsExactly("Nordvik");
    }

    @Test
    void wordsAreTaggedAndBroughtToTheirDictionaryForm() {
        ParsedSentence sentence = parse(LONG);

        assertThat(sentence.word(indexOf(sentence, "announced")).tag()).isEqualTo(Tag.VERB_PAST);
        assertThat(sentence.word(indexOf(sentence, "signed")).tag()).isEqualTo(Tag.VERB_PARTICIPLE);
        assertThat(sentence.word(indexOf(sentence, "signed")).lemma()).isEqualTo("sign");
        assertThat(sentence.word(indexOf(sentence, "farms")).lemma()).isEqualTo("farm");
        assertThat(sentence.word(indexOf(sentence, "Kestrel Marine")).lemma()).isEqualTo("Kestrel Marine");
    }

    @Test
    void aSentenceLongerThanTheLimitIsCutAndSaysSo() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.addAll(Sentenced.units(LONG));
        }

        ParsedSentence sentence = Grammar.english().parse(Grammar.english().tag(units, 150));

        assertThat(sentence.size()).isEqualTo(150);
        assertThat(sentence.cut()).isTrue();
        assertThat(parse(LONG).cut()).isFalse();
    }

    @Test
    void noUnitsMakeAnEmptySentence() {
        assertThat(Grammar.english().parse(List.of()).words()).isEmpty();
    }

    @Test
    void everyWordTakesTwoActions() {
        for (int size : List.of(1, 10, 100)) {
            List<Unit> units = Collections.nCopies(size, new Unit("agreement", Unit.Kind.WORD, 0, 9));
            Words words = Words.of(units);
            int[] none = new int[size];
            Configuration configuration = new Configuration(words, none, none);
            int actions = 0;
            while (!configuration.finished()) {
                if (configuration.allows(Configuration.SHIFT)) {
                    configuration.shift();
                } else if (configuration.allows(Configuration.RIGHT)) {
                    configuration.attach(configuration.headBy(Configuration.RIGHT), Relation.DEP.ordinal());
                } else {
                    configuration.attach(configuration.headBy(Configuration.LEFT), Relation.ROOT.ordinal());
                }
                actions++;
            }
            assertThat(actions).isEqualTo(2 * size);
        }
    }

    @Property(tries = 300)
    void anyUnitsMakeATree(@ForAll("anyUnits") List<Unit> units) {
        ParsedSentence sentence = Grammar.english().parse(units);

        assertThat(sentence.size()).isEqualTo(units.size());
        assertThat(sentence.words().stream().filter(word -> word.head() == ParsedSentence.NO_HEAD))
                .hasSize(units.isEmpty() ? 0 : 1)
                .allMatch(word -> word.relation() == Relation.ROOT);
        for (int i = 0; i < sentence.size(); i++) {
            int steps = 0;
            for (int word = i;
                    word != ParsedSentence.NO_HEAD;
                    word = sentence.word(word).head()) {
                assertThat(steps++).as("steps from %d to the root", i).isLessThan(sentence.size());
            }
        }
    }

    @Property(tries = 100)
    void theSameUnitsMakeTheSameTree(@ForAll("anyUnits") List<Unit> units) {
        assertThat(Grammar.english().parse(units)).isEqualTo(Grammar.english().parse(List.copyOf(units)));
    }

    @Provide
    Arbitrary<List<Unit>> anyUnits() {
        Arbitrary<String> words = Arbitraries.of(
                "Nordvik",
                "to",
                "acquire",
                "acquired",
                "by",
                "the",
                ",",
                "(",
                ")",
                ":",
                "which",
                "and",
                "stake",
                "in",
                "is",
                "12",
                "%",
                "'s",
                "-",
                ".");
        Arbitrary<String> anything = Arbitraries.strings().ofMinLength(0).ofMaxLength(6);
        Arbitrary<Unit.Kind> kinds =
                Arbitraries.of(Unit.Kind.WORD, Unit.Kind.WORD, Unit.Kind.WORD, Unit.Kind.NAME, Unit.Kind.MONEY);
        return net.jqwik.api.Combinators.combine(Arbitraries.oneOf(words, anything), kinds)
                .as((form, kind) -> new Unit(form, kind, 0, form.length()))
                .list()
                .ofMaxSize(200);
    }
}
