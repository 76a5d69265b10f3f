package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryPlace;
import io.dealwire.config.StorySettings;
import io.dealwire.layout.ArticleHeaders;
import io.dealwire.story.membership.ArticleCheck;
import io.dealwire.story.membership.RejectedArticleException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Takes in new, corrected and taken-down articles, and forgets those that have outgrown the retention. While it reads what came before it began,
 * partitions may be years of event time apart, and a copy in a slow one still looks for an article that its own has left behind: so nothing is forgotten
 * before {@code story.idle} has passed since the last of that.
 *
 * <p>A bad article is thrown as {@link RejectedArticleException}; the application's exception handler sends it to the dead letters.
 */
public final class ArticleProcessor extends StoryProcessor<RawArticle> {

    /** How often, and how much of the store at a time, is looked through for old articles. */
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);

    private static final int SWEEP_ARTICLES = 5_000;
    /** Most fingerprints that one look takes out of the bands: what it sends has to fit into a transaction. */
    private static final int SWEEP_FINGERPRINTS = 20_000;

    private final ArticleCheck check;
    private Instant latest = Instant.MIN;
    private String sweptTo = "";
    private long begun;
    private long lastOfBefore;

    public ArticleProcessor(StorySettings settings) {
        super(settings);
        this.check = new ArticleCheck(settings.maximumText());
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        begun = context.currentSystemTimeMs();
        lastOfBefore = begun;
        if (settings.expiry()) {
            context.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, this::sweep);
        }
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        Optional<RawArticle> article = Optional.ofNullable(record.value());
        Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
        if (record.timestamp() < begun) {
            lastOfBefore = now.toEpochMilli();
        }
        check.check(Optional.ofNullable(record.key()), article, now);
        if (article.isEmpty()) {
            send(rules.takeDown(record.key()), record.timestamp());
        } else {
            Instant published = article.get().getPublishedAt();
            latest = published.isAfter(latest) ? published : latest;
            boolean again = record.headers().lastHeader(ArticleHeaders.READ_AGAIN) != null;
            send(rules.publish(record.key(), article.get(), position(), again), record.timestamp());
        }
    }

    private RawPosition position() {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        return new RawPosition(metadata.partition(), metadata.offset());
    }

    /** Looks through the next part of the store; a whole round may take hours, which the retention does not mind. */
    private void sweep(long now) {
        if (latest.equals(Instant.MIN) || now - lastOfBefore < settings.idle().toMillis()) {
            return;
        }
        Instant oldest = latest.minus(settings.retention());
        List<String> old = new ArrayList<>();
        int fingerprints = 0;
        String next = "";
        try (KeyValueIterator<String, StoryPlace> part = places.range(sweptTo, null)) {
            for (int i = 0; i < SWEEP_ARTICLES && fingerprints < SWEEP_FINGERPRINTS && part.hasNext(); i++) {
                var entry = part.next();
                if (entry.value.getPublishedAt().isBefore(oldest)) {
                    old.add(entry.key);
                    fingerprints += entry.value.getBands().size();
                }
            }
            if (part.hasNext()) {
                next = part.peekNextKey();
            }
        }
        sweptTo = next;
        old.forEach(articleId -> send(rules.retire(articleId), now));
    }
}
