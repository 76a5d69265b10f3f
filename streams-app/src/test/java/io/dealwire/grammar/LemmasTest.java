package io.dealwire.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource({
        "acquired, VERB_PARTICIPLE, acquire",
        "acquires, VERB_THIRD, acquire",
        "acquiring, VERB_ING, acquire",
        "bought, VERB_PAST, buy",
        "buying, VERB_ING, buy",
        "sold, VERB_PARTICIPLE, sell",
        "selling, VERB_ING, sell",
        "led, VERB_PAST, lead",
        "raises, VERB_THIRD, raise",
        "raising, VERB_ING, raise",
        "invested, VERB_PAST, invest",
        "merged, VERB_PAST, merge",
        "merging, VERB_ING, merge",
        "agreed, VERB_PAST, agree",
        "agreeing, VERB_ING, agree",
        "signed, VERB_PAST, sign",
        "licensed, VERB_PARTICIPLE, license",
        "purchased, VERB_PAST, purchase",
        "partnered, VERB_PAST, partner",
        "planned, VERB_PAST, plan",
        "transferred, VERB_PAST, transfer",
        "offered, VERB_PAST, offer",
        "divested, VERB_PAST, divest",
        "completed, VERB_PAST, complete",
        "took, VERB_PAST, take",
        "taken, VERB_PARTICIPLE, take",
        "supplies, VERB_THIRD, supply",
        "supplied, VERB_PAST, supply",
        "added, VERB_PAST, add",
        "installed, VERB_PAST, install",
        "controlled, VERB_PAST, control",
        "chosen, VERB_PARTICIPLE, choose",
        "tapped, VERB_PAST, tap",
        "teamed, VERB_PAST, team",
        "joined, VERB_PAST, join",
        "combined, VERB_PAST, combine",
        "reached, VERB_PAST, reach",
        "reaches, VERB_THIRD, reach",
        "closed, VERB_PAST, close",
        "financed, VERB_PAST, finance",
        "stakes, NOUN_PLURAL, stake",
        "companies, NOUN_PLURAL, company",
        "businesses, NOUN_PLURAL, business",
        "shares, NOUN_PLURAL, share",
        "subsidiaries, NOUN_PLURAL, subsidiary",
        "proceeds, NOUN_PLURAL, proceeds",
        "is, AUX, be",
        "stakes, NOUN, stakes",
    })
    void aWordIsBroughtToItsDictionaryForm(String word, Tag tag, String lemma) {
        assertThat(Lemmas.of(word, tag)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy", "bought", "buys", "sold", "merging", "merged", "planned", "acquired", "acquiring", "raises",
                        "supplies",
                "supplied", "reaches", "agreed", "installed", "chosen", "is", "has", "companies", "businesses",
                        "children", "an"
            })
    void aWordIsAmongTheFormsOfItsDictionaryForms(String word) {
        for (Tag tag : Tag.values()) {
            assertThat(Lemmas.forms(Lemmas.of(word, tag))).contains(word);
        }
    }

    @Test
    void theFormsOfALemmaAreNoWordsOfOthers() {
        assertThat(Lemmas.forms("merge")).containsExactlyInAnyOrder("merge", "merges", "merged", "merging");
        assertThat(Lemmas.forms("buy")).contains("bought").doesNotContain("sold");
    }
}
