package io.dealwire.deal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.grammar.Grammar;
import io.dealwire.grammar.SentenceUnits;
import io.dealwire.grammar.TaggedSentence;
import io.dealwire.text.Sentence;
import io.dealwire.text.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameIndexTest {

    private final FrameIndex frames = new FrameIndex(Frame.table(), Vocabulary.read());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ has bought @",
                "@ is now part of @",
                "@ injects # into @",
                "@ closes its first round of funding",
                "@ co led the seed round",
                "mergers of @ and @"
            })
    void aLineThatHasAllThatAFrameAsksForMayTell(String line) {
        assertThat(frames.mayTell(line(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ took part in a race of boats",
                "@ injects fluids into its wells",
                "@ closes its first shop in the north",
                "@ opens an office",
                "@ is headed by a painter",
                "sales of @ rose",
                ""
            })
    void aLineThatLacksItMayNot(String line) {
        assertThat(frames.mayTell(line(line))).isFalse();
    }

    @Test
    void aFrameIsOfItsPartOfSpeechOnly() {
        assertThat(frames.candidates(tagged("The mill will supply the towns with flour.")))
                .containsOnlyKeys(3);
        assertThat(frames.candidates(tagged("The supply of flour is low."))).isEmpty();
    }

    @Test
    void whatIsSoldInTheOrdinaryWayIsNoSale() {
        assertThat(frames.candidates(tagged("The sale of the mill was announced.")))
                .isNotEmpty();
        assertThat(frames.candidates(tagged("The sales of the mill rose."))).isEmpty();
    }

    private static Line line(String text) {
        String[] words = text.split(" ");
        return new Line(
                1,
                words,
                Stream.of(words).mapToInt(word -> word.equals("@") ? 0 : -1).toArray(),
                Stream.of(words).mapToInt(word -> word.equals("#") ? 0 : -1).toArray(),
                new int[words.length + 1],
                new Span(TextField.BODY, 0, text.length()));
    }

    private static TaggedSentence tagged(String text) {
        Tokens tokens = Tokens.of(text);
        return Grammar.english()
                .tag(SentenceUnits.of(tokens, new Sentence(0, tokens.size(), 0, text.length()), List.of()), 50);
    }
}
