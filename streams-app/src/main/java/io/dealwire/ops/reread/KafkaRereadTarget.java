package io.dealwire.ops.reread;

import io.dealwire.avro.Company;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.bounds.CompanyBounds;
import io.dealwire.config.Settings;
import io.dealwire.deal.reading.ReaderVersion;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.layout.Topics;
import io.dealwire.ops.topics.TopicScan;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import io.dealwire.serde.TextKeySerde;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Deserializer;

/** Plans from the topics of tagged articles and of companies, the last record of each key. */
public final class KafkaRereadTarget implements RereadTarget {

    private final Settings settings;
    private final Topics topics;
    private final KafkaRawLog raw;
    private final GroupBookmark bookmark;

    public KafkaRereadTarget(Settings settings) {
        this.settings = settings;
        this.topics = Topics.under(settings.topics().prefix());
        this.raw = new KafkaRawLog(settings, topics.articlesRaw());
        this.bookmark = new GroupBookmark(settings, topics.articlesRaw());
    }

    @Override
    public RereadPlan plan(RereadSelection selection) {
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry())) {
            Generation current = new Generation(ReaderVersion.current(), reference(serdes));
            Map<String, Generation> articles = new HashMap<>();
            Map<Generation, Generation> known = new HashMap<>();
            Set<ByteBuffer> wanted = new HashSet<>();
            scan(topics.articlesTagged(), serdes.published(TaggedArticle.class).deserializer(), (id, article) -> {
                ByteBuffer key = ByteBuffer.wrap(id.getBytes(StandardCharsets.UTF_8));
                wanted.remove(key);
                articles.remove(id);
                article.ifPresent(tagged -> {
                    articles.put(id, known.computeIfAbsent(Generation.of(tagged), one -> one));
                    if (selection.wants(tagged, current)) {
                        wanted.add(key);
                    }
                });
            });
            Map<Generation, Integer> generations = new HashMap<>();
            articles.values().forEach(generation -> generations.merge(generation, 1, Integer::sum));
            return new RereadPlan(current, generations, wanted);
        }
    }

    /** The version of the reference as an instance that starts now has it. */
    private String reference(AvroSerdes serdes) {
        CompanyDirectory directory = new CompanyDirectory();
        scan(topics.companies(), serdes.published(Company.class).deserializer(), (id, company) -> {
            Optional<Company> kept =
                    company.filter(known -> CompanyBounds.excess(known).isEmpty());
            if (CompanyBounds.excess(id).isEmpty()) {
                kept.ifPresentOrElse(known -> directory.put(id, known), () -> directory.remove(id));
            }
        });
        return directory.version();
    }

    /** What to do with the next record of a key. */
    private interface Each<V> {

        void accept(String key, Optional<V> value);
    }

    private <V> void scan(String topic, Deserializer<V> deserializer, Each<V> each) {
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                TopicScan.consumer(settings.kafka()), new TextKeySerde().deserializer(), deserializer)) {
            TopicScan.read(consumer, topic, record -> each.accept(record.key(), Optional.ofNullable(record.value())));
        }
    }

    @Override
    public RawLog raw() {
        return raw;
    }

    @Override
    public Bookmark bookmark() {
        return bookmark;
    }

    @Override
    public void close() {
        raw.close();
        bookmark.close();
    }
}
