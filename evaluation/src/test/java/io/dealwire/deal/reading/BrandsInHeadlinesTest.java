package io.dealwire.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.RawArticle;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Names of the shipped reference that are words or begin small, where they open a headline that says what they buy. */
class BrandsInHeadlinesTest {

    private static final Function<RawArticle, ArticleTags> TAGGER = DealTrial.shippedTagger();
    private static final DealExtractor EXTRACTOR = new DealExtractor();

    @Test
    void aBrandInSmallLettersThatOpensASentenceIsACompany() {
        assertThat(named("adidas to sell Velmora", "adidas said it had agreed to sell Velmora to Corvane Capital LLC."))
                .contains("adidas");
        assertThat(named("The target is clear", "target practice said nothing new."))
                .isEmpty();
    }

    @Test
    void aWordThatBuysInTheHeadlineIsACompany() {
        assertThat(named("Target to buy Velmora", "Target said it would acquire Velmora, a delivery service."))
                .contains("Target");
        assertThat(named("Gap widens between rich and poor", "The gap grew last year."))
                .isEmpty();
    }

    @Test
    void whoTakesACompanyPrivateBuysIt() {
        DealReading reading = read(
                "Corvane to take Velmora private",
                "Corvane Capital LLC has agreed to take Velmora Inc private for $2 billion, the companies said.");

        assertThat(reading.getParties())
                .extracting(party -> party.getName() + " " + party.getRole())
                .containsExactlyInAnyOrder("Corvane Capital LLC " + PartyRole.BUYER, "Velmora Inc " + PartyRole.TARGET);
    }

    private static List<String> named(String title, String body) {
        return TAGGER.apply(article(title, body)).getCompanies().stream()
                .map(CompanyTag::getNamed)
                .toList();
    }

    private static DealReading read(String title, String body) {
        RawArticle article = article(title, body);
        return EXTRACTOR.read("a1", article, TAGGER.apply(article));
    }

    private static RawArticle article(String title, String body) {
        return RawArticle.newBuilder()
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .build();
    }
}
