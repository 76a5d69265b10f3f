package io.dealwire.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.RawArticle;
import io.dealwire.layout.Topics;
import io.dealwire.serde.registry.InMemoryRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final Topics TOPICS = Topics.under("dealwire.");

    private final AvroSerdes serdes = InMemoryRegistry.serdes(TOPICS);

    @Test
    void articleComesBackAsItWasWritten() {
        RawArticle article = RawArticle.newBuilder()
                .setUrl("https://example.org/1")
                .setTitle("Größe zählt – 上海")
                .setBody("Text")
                .setPublishedAt(Instant.parse("1999-12-31T23:59:59.999Z"))
                .setFetchedAt(Instant.parse("2026-01-01T00:00:00Z"))
                .setAttributes(Map.of("desk", "technology"))
                .build();

        assertThat(roundTrip(serdes.published(RawArticle.class), TOPICS.articlesRaw(), article))
                .isEqualTo(article);
    }

    @Test
    void amountsAndTimesInNestedRecordsComeBackAsTheyWereWritten() {
        Deal deal = Deal.newBuilder()
                .setDealId("d1")
                .setTypes(List.of(DealType.LICENSING, DealType.PARTNERSHIP))
                .setStatus(DealStatus.ANNOUNCED)
                .setParties(List.of(new DealParty("c1", "Harbour Foods", PartyRole.LICENSOR)))
                .setValue(new Money(new BigDecimal("1250000000.5000"), "EUR"))
                .setFirstSeen(Instant.parse("2026-03-01T08:00:00Z"))
                .setLastSeen(Instant.parse("2026-03-02T08:00:00Z"))
                .build();

        Deal read = roundTrip(serdes.published(Deal.class), TOPICS.deals(), deal);

        assertThat(read).isEqualTo(deal);
        assertThat(read.getValue().getAmount()).isEqualTo(new BigDecimal("1250000000.5000"));
    }

    @Test
    void takeDownStaysNull() {
        Serde<RawArticle> serde = serdes.published(RawArticle.class);

        assertThat(serde.serializer().serialize(TOPICS.articlesRaw(), null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPICS.articlesRaw(), null)).isNull();
    }

    private static <T> T roundTrip(Serde<T> serde, String topic, T record) {
        return serde.deserializer().deserialize(topic, serde.serializer().serialize(topic, record));
    }
}
