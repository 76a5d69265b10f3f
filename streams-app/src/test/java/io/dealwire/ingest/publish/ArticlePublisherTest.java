package io.dealwire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticleInput.TakeDown;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {

    private static final Location AT = new Location("news.jsonl", 3);
    private static final RawArticle ARTICLE = RawArticle.newBuilder()
            .setTitle("T")
            .setPublishedAt(Instant.parse("2006-03-02T08:00:00Z"))
            .build();

    private final MockProducer<String, RawArticle> producer =
            new MockProducer<>(false, null, new StringSerializer(), (topic, article) -> new byte[0]);
    private final List<Unreadable> refused = new ArrayList<>();
    private final ArticlePublisher publisher = new ArticlePublisher(producer, "articles", refused::add);

    @Test
    void anArticleIsKeyedByItsIdAndCountedWhenAcknowledged() {
        publisher.publish(new Article(AT, "a1", ARTICLE));
        assertThat(publisher.counts()).isEqualTo(new PublishedCounts(0, 0, 0));
        producer.completeNext();
        assertThat(publisher.counts()).isEqualTo(new PublishedCounts(1, 0, 0));
        assertThat(producer.history()).containsExactly(new ProducerRecord<>("articles", "a1", ARTICLE));
    }

    @Test
    void oldNewsIsNotStampedWithItsOldTime() {
        publisher.publish(new Article(AT, "a1", ARTICLE));
        assertThat(producer.history().get(0).timestamp()).isNull();
    }

    @Test
    void aTakeDownIsARecordWithoutValue() {
        publisher.publish(new TakeDown(AT, "a1"));
        assertThat(publisher.flush()).isEqualTo(new PublishedCounts(0, 1, 0));
        assertThat(producer.history()).containsExactly(new ProducerRecord<>("articles", "a1", null));
    }

    @Test
    void anArticleThatTheBrokerFindsTooLargeIsReportedAndTheNextOneGoesOut() {
        publisher.publish(new Article(AT, "large", ARTICLE));
        producer.errorNext(new RecordTooLargeException("too large"));
        publisher.publish(new Article(AT, "a2", ARTICLE));
        assertThat(publisher.flush()).isEqualTo(new PublishedCounts(1, 0, 1));
        assertThat(refused).containsExactly(new Unreadable(AT, Optional.of("large"), "too large"));
    }

    @Test
    void afterAFailureNothingMoreIsSent() {
        publisher.publish(new Article(AT, "a1", ARTICLE));
        producer.errorNext(new AuthorizationException("not allowed"));
        assertThatExceptionOfType(PublishException.class)
                .isThrownBy(() -> publisher.publish(new Article(AT, "a2", ARTICLE)))
                .withMessage("Publishing to articles failed: not allowed");
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void usersTuneTheProducerButNotItsGuarantees() {
        Properties properties = ArticlePublisher.properties(Settings.of(Map.of(
                        "kafka.acks", "1",
                        "kafka.enable.idempotence", "false",
                        "kafka.compression.type", "lz4"))
                .kafka());
        assertThat(properties)
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("compression.type", "lz4")
                .containsEntry("bootstrap.servers", "localhost:9092");
    }
}
