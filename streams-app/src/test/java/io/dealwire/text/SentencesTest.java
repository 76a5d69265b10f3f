package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void fullStopsEndSentences() {
        assertThat(sentences("Nokia fell. Xiaomi rose! Why? It sold phones."))
                .containsExactly("Nokia fell.", "Xiaomi rose!", "Why?", "It sold phones.");
    }

    @Test
    void abbreviationsInsideNamesDoNot() {
        assertThat(sentences("Shares of Nokia Corp. Chairman Mr. Orr fell. Acme Inc. of Ohio rose."))
                .containsExactly("Shares of Nokia Corp. Chairman Mr. Orr fell.", "Acme Inc. of Ohio rose.");
    }

    @Test
    void anAbbreviationClosesASentenceWhenTheNextWordOpensOne() {
        assertThat(sentences("It will buy Acme Corp. The price is secret."))
                .containsExactly("It will buy Acme Corp.", "The price is secret.");
    }

    @Test
    void initialsAndFiguresDoNot() {
        assertThat(sentences("J. P. Morgan paid $4.7 billion to U.S. Steel. It closed."))
                .containsExactly("J. P. Morgan paid $4.7 billion to U.S. Steel.", "It closed.");
    }

    @Test
    void quotationsBelongToTheirSentence() {
        assertThat(sentences("He said: \"We sell.\" \"We buy,\" she said."))
                .containsExactly("He said: \"We sell.\"", "\"We buy,\" she said.");
    }

    @Test
    void signsThatBelongToNamesDoNot() {
        assertThat(sentences(
                        "Zing! said Wow? Inc will join Zing! Brands. Will it work? Inquiries go on! So does Zing!"))
                .containsExactly(
                        "Zing! said Wow? Inc will join Zing! Brands.",
                        "Will it work?",
                        "Inquiries go on!",
                        "So does Zing!");
    }

    @Test
    void emptyLinesEndSentences() {
        assertThat(sentences("Nokia signs deal\n\nNokia said so."))
                .containsExactly("Nokia signs deal", "Nokia said so.");
    }

    @Test
    void wrappedLinesDoNot() {
        assertThat(sentences("Nokia said on\nwednesday that it would sell\nits unit to\nAcme Corp for cash."))
                .hasSize(1);
    }

    @Property
    void everyTokenIsInExactlyOneSentence(@ForAll String text) {
        Tokens tokens = Tokens.of(text);

        int next = 0;
        for (Sentence sentence : Sentences.of(tokens)) {
            assertThat(sentence.firstToken()).isEqualTo(next);
            assertThat(sentence.lastToken()).isGreaterThan(next);
            next = sentence.lastToken();
        }
        assertThat(next).isEqualTo(tokens.size());
    }

    private static List<String> sentences(String text) {
        return Sentences.of(Tokens.of(text)).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
