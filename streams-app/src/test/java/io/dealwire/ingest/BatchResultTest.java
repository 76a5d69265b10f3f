package io.dealwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.NotRead;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.SimilarityMeasure;
import io.dealwire.avro.Span;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchResultTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    @Test
    void anArticleWithoutDealSaysNullForDealParentAndSimilarity() {
        // Given
        TaggedArticle article = article("a", "a", null, silent());
        // When
        ObjectNode line = BatchResult.of(article, article, Optional.empty());
        // Then
        assertThat(line)
                .hasToString("{\"articleId\":\"a\",\"status\":\"ok\",\"storyId\":\"a\",\"duplicateOf\":null,"
                        + "\"similarity\":null,\"companies\":[{\"companyId\":\"c1\",\"name\":\"Harbour Steel\","
                        + "\"tickers\":[\"HBS\"],\"relevance\":0.5,"
                        + "\"mentions\":[{\"field\":\"title\",\"start\":3,\"end\":16}]}],\"people\":[],\"deal\":null}");
    }

    @Test
    void anArticleInAnotherLanguageSaysThatItWasNotRead() {
        // Given
        TaggedArticle article = TaggedArticle.newBuilder(article("a", "a", null, silent()))
                .setNotRead(new NotRead("de", true))
                .build();
        // When
        ObjectNode line = BatchResult.of(article, article, Optional.empty());
        // Then
        assertThat(line.get("notRead")).hasToString("{\"language\":\"de\",\"detected\":true}");
    }

    @Test
    void aCopyTellsTheDealAsItsHeadTellsIt() {
        // Given
        TaggedArticle head = article("a", "a", null, reading());
        TaggedArticle copy = article("b", "a", "a", silent());
        // When
        ObjectNode line = BatchResult.of(copy, head, Optional.of(deal()));
        // Then
        assertThat(line.get("duplicateOf").asText()).isEqualTo("a");
        assertThat(line.get("deal"))
                .hasToString("{\"dealId\":\"d\",\"types\":[\"STAKE\"],\"status\":\"RUMOURED\",\"parties\":"
                        + "[{\"companyId\":\"c1\",\"name\":\"Harbour Steel\",\"role\":\"INVESTOR\"}],"
                        + "\"value\":{\"amount\":1200000000,\"currency\":\"EUR\"}}");
    }

    @Test
    void whatTheHeadLeavesOpenComesFromTheDeal() {
        // Given
        TaggedArticle article = article("a", "a", null, silent());
        // When
        ObjectNode line = BatchResult.of(article, article, Optional.of(deal()));
        // Then
        assertThat(line.at("/deal/status").asText()).isEqualTo("COMPLETED");
        assertThat(line.at("/deal/types/0").asText()).isEqualTo("ACQUISITION");
        assertThat(line.at("/deal/parties/0/role").asText()).isEqualTo("BUYER");
        assertThat(line.at("/deal/value").isNull()).isTrue();
    }

    @Test
    void anInvalidLineNamesTheError() {
        ObjectNode line = BatchResult.invalid(Optional.empty(), "line 3: no id");

        assertThat(line.get("articleId").isNull()).isTrue();
        assertThat(line.get("status").asText()).isEqualTo("invalid");
        assertThat(line.get("error").asText()).isEqualTo("line 3: no id");
        assertThat(line.get("deal").isNull()).isTrue();
    }

    private static TaggedArticle article(String id, String storyId, String parentId, DealReading reading) {
        return TaggedArticle.newBuilder()
                .setArticleId(id)
                .setPublishedAt(NOON)
                .setRaw(RawPosition.newBuilder().build())
                .setStory(StoryDecision.newBuilder()
                        .setStoryId(storyId)
                        .setParentId(parentId)
                        .setSimilarity(parentId == null ? null : 0.9)
                        .setMeasure(SimilarityMeasure.JACCARD)
                        .build())
                .setCompanies(List.of(CompanyTag.newBuilder()
                        .setCompanyId("c1")
                        .setName("Harbour Steel")
                        .setTickers(List.of("HBS"))
                        .setRelevance(0.5)
                        .setMentions(List.of(Span.newBuilder()
                                .setField(TextField.TITLE)
                                .setStart(3)
                                .setEnd(16)
                                .build()))
                        .build()))
                .setReading(reading)
                .build();
    }

    private static DealReading silent() {
        return DealReading.newBuilder().build();
    }

    private static DealReading reading() {
        return DealReading.newBuilder()
                .setIsDeal(true)
                .setTypes(List.of(DealType.STAKE))
                .setStatus(DealStatus.RUMOURED)
                .setParties(List.of(party(PartyRole.INVESTOR)))
                .setValue(new Money(new BigDecimal("1200000000.0000"), "EUR"))
                .build();
    }

    private static Deal deal() {
        return Deal.newBuilder()
                .setDealId("d")
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(DealStatus.COMPLETED)
                .setParties(List.of(party(PartyRole.BUYER)))
                .setFirstSeen(NOON)
                .setLastSeen(NOON)
                .build();
    }

    private static DealParty party(PartyRole role) {
        return new DealParty("c1", "Harbour Steel", role);
    }
}
