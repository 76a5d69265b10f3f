package io.dealwire.ops.reread;

import io.dealwire.config.Settings;
import io.dealwire.layout.ArticleHeaders;
import io.dealwire.ops.topics.TopicScan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of raw articles at the brokers: one consumer that follows it, one that goes through what there was, and a producer. */
final class KafkaRawLog implements RawLog {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LARGEST_PORTION = "200";

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> follower;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final Producer<byte[], byte[]> producer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> followed = new HashMap<>();
    /** Behind the last record that was appended here. */
    private final Map<TopicPartition, Long> appended = new HashMap<>();

    KafkaRawLog(Settings settings, String topic) {
        this.topic = topic;
        this.follower = consumer(settings);
        this.reader = consumer(settings);
        this.producer = producer(settings);
        this.partitions = follower.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        follower.assign(partitions);
        follower.seekToBeginning(partitions);
    }

    @Override
    public void readOn(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = new HashMap<>(follower.endOffsets(partitions));
        appended.forEach((partition, end) -> ends.merge(partition, end, Math::max));
        readUntil(follower, ends, records -> records.forEach(each));
        ends.keySet().forEach(partition -> followed.put(partition, follower.position(partition)));
    }

    @Override
    public Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        followed.forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    @Override
    public void between(
            Map<Integer, Long> from,
            Map<Integer, Long> until,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> portions) {
        List<TopicPartition> read = until.keySet().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        Map<TopicPartition, Long> beginnings = reader.beginningOffsets(read);
        Map<TopicPartition, Long> ends = new HashMap<>();
        reader.assign(read);
        for (TopicPartition partition : read) {
            reader.seek(partition, Math.max(beginnings.get(partition), from.getOrDefault(partition.partition(), 0L)));
            ends.put(partition, until.get(partition.partition()));
        }
        readUntil(reader, ends, records -> {
            List<ConsumerRecord<byte[], byte[]>> portion = records.stream()
                    .filter(record -> record.offset() < until.get(record.partition()))
                    .toList();
            if (!portion.isEmpty()) {
                portions.accept(portion);
            }
        });
    }

    /** Reads on to certain offsets; a transaction of somebody else that is open before one of them is waited for. */
    private static void readUntil(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<List<ConsumerRecord<byte[], byte[]>>> portions) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<ConsumerRecord<byte[], byte[]>> portion = new ArrayList<>();
            consumer.poll(POLL).forEach(portion::add);
            if (!portion.isEmpty()) {
                portions.accept(portion);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new TimeoutException("Nothing more could be read from the topic within " + PATIENCE.toSeconds()
                        + " s: is a transaction of a publisher left open?");
            }
        }
    }

    @Override
    public ConsumerRecord<byte[], byte[]> at(int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        follower.assign(List.of(place));
        follower.seek(place, offset);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        readUntil(follower, Map.of(place, offset + 1), found::addAll);
        follower.assign(partitions);
        followed.forEach(follower::seek);
        return found.stream()
                .filter(record -> record.offset() == offset)
                .findFirst()
                .orElseThrow(() -> new KafkaException("The record " + place + "@" + offset + " is gone"));
    }

    @Override
    public void append(List<Copy> copies) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        copies.forEach(copy -> sent.add(producer.send(marked(copy))));
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            RecordMetadata metadata = confirmed(one);
            appended.merge(new TopicPartition(topic, metadata.partition()), metadata.offset() + 1, Math::max);
        }
    }

    private ProducerRecord<byte[], byte[]> marked(Copy copy) {
        ConsumerRecord<byte[], byte[]> record = copy.record();
        List<Header> headers = new ArrayList<>(List.of(record.headers().toArray()));
        headers.removeIf(header -> header.key().equals(ArticleHeaders.READ_AGAIN));
        ProducerRecord<byte[], byte[]> marked =
                new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), headers);
        marked.headers()
                .add(ArticleHeaders.READ_AGAIN, Long.toString(copy.version()).getBytes(StandardCharsets.US_ASCII));
        return marked;
    }

    private static RecordMetadata confirmed(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        reader.close();
        follower.close();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Settings settings) {
        Properties properties = TopicScan.consumer(settings.kafka());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LARGEST_PORTION);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<byte[], byte[]> producer(Settings settings) {
        Properties properties = settings.kafka().clientProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Long.toString(settings.topics().maxArticleBytes()));
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
