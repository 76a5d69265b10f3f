package io.dealwire.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.Span;
import io.dealwire.embedded.pipeline.Findings.DeadLetter;
import io.dealwire.embedded.pipeline.KnownFindings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class DemoOutcomeTest {

    private static final DeadLetter LETTER =
            new DeadLetter(Optional.of("broken"), "date-in-future", "published 2062", "dealwire.articles.raw", 2, 14);

    private final DemoOutcome outcome = DemoOutcome.of(new KnownFindings(
            List.of(
                    KnownFindings.article("a", "a", Optional.of("later")),
                    KnownFindings.article("b", "a", Optional.of("later")),
                    KnownFindings.article("c", "c", Optional.empty())),
            List.of(deal("later", "2026-03-05T00:00:00Z"), deal("earlier", "2026-03-02T00:00:00Z")),
            List.of(count("one", 1), count("none", 0), count("two", 2)),
            List.of(LETTER)));

    @Test
    void copiesAreOneStoryWithTheirHead() {
        assertThat(outcome.articles()).isEqualTo(3);
        assertThat(outcome.stories()).isEqualTo(2);
        assertThat(outcome.copies()).isEqualTo(1);
    }

    @Test
    void dealsStandInOrderOfTheirFirstReport() {
        assertThat(outcome.deals()).extracting(Deal::getDealId).containsExactly("earlier", "later");
    }

    @Test
    void companiesWithoutACountedDealAreLeftOut() {
        assertThat(outcome.counts()).extracting(CompanyDealCounts::getCompanyId).containsExactly("two", "one");
    }

    @Test
    void jsonHoldsNumbersAndNames() {
        assertThat(DemoJson.of(outcome))
                .hasToString("{\"articles\":3,\"stories\":2,\"deals\":[" + dealJson("earlier") + "," + dealJson("later")
                        + "],\"counts\":[{\"companyId\":\"two\",\"name\":\"two\",\"deals\":2},"
                        + "{\"companyId\":\"one\",\"name\":\"one\",\"deals\":1}],\"deadLetters\":1}");
    }

    @Test
    void textTellsPartiesValueEvidenceAndDeadLetters() {
        String text = String.join("\n", DemoText.of(outcome, Ansi.OFF));

        assertThat(text)
                .contains("3 articles in 2 stories")
                .contains("acquisition, announced, EUR 1.2 billion")
                .contains("Harbour Steel (buyer)")
                .contains("\u201cHarbour Steel buys @|red all|@ ferries.\u201d")
                .contains("broken: published 2062 [date-in-future, dealwire.articles.raw-2@14]")
                .doesNotContain("\u001b");
    }

    private static String dealJson(String id) {
        return "{\"dealId\":\"" + id + "\",\"types\":[\"ACQUISITION\"],\"status\":\"ANNOUNCED\",\"parties\":"
                + "[{\"companyId\":\"harbour-steel\",\"name\":\"Harbour Steel\",\"role\":\"BUYER\"}],"
                + "\"stories\":2,\"articles\":3,\"sources\":[\"Harbour Post\"]}";
    }

    private static Deal deal(String id, String firstSeen) {
        return Deal.newBuilder()
                .setDealId(id)
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(DealStatus.ANNOUNCED)
                .setParties(List.of(new DealParty("harbour-steel", "Harbour Steel", PartyRole.BUYER)))
                .setValue(new Money(new BigDecimal("1200000000.0000"), "EUR"))
                .setFirstSeen(Instant.parse(firstSeen))
                .setLastSeen(Instant.parse(firstSeen))
                .setStories(List.of("a", "c"))
                .setArticles(3)
                .setSources(List.of("Harbour Post"))
                .setEvidence(List.of(Evidence.newBuilder()
                        .setProves("type:ACQUISITION")
                        .setQuote("Harbour Steel buys @|red all|@ ferries.")
                        .setSpan(Span.newBuilder().build())
                        .build()))
                .build();
    }

    private static CompanyDealCounts count(String companyId, int total) {
        return CompanyDealCounts.newBuilder()
                .setCompanyId(companyId)
                .setName(companyId)
                .setTotal(total)
                .setByRole(Map.of("BUYER", total))
                .build();
    }
}
