package io.dealwire.cli.articles;

import io.dealwire.avro.RawArticle;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.config.Settings;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.layout.Topics;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serializer;

/** Opens publishers on a real Kafka. */
public final class Publishers {

    private Publishers() {}

    /**
     * Checks first that the topic is there: a producer would wait half a minute for it, and a broker that makes topics on
     * its own would make it with the wrong number of partitions.
     */
    public static ArticlePublisher open(Settings settings, Consumer<Unreadable> refusals) {
        String topic = Topics.under(settings.topics().prefix()).articlesRaw();
        try (Admin admin = KafkaCalls.admin(settings.kafka())) {
            KafkaCalls.await(admin.describeTopics(List.of(topic)).allTopicNames(), settings.kafka());
        }
        Serializer<RawArticle> serializer = ConfiguredAvroSerdes.of(settings.registry())
                .published(RawArticle.class)
                .serializer();
        return ArticlePublisher.open(settings.kafka(), serializer, topic, refusals);
    }
}
