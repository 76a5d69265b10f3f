package io.dealwire.cli.articles;

import io.dealwire.config.Settings;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.publish.ArticlePublisher;
import java.util.function.Consumer;

/** Where {@code publish} gets its publisher from. */
public interface PublisherFactory {

    /**
     * A publisher on the topic of raw articles, which is there.
     *
     * @param refusals told of single records that cannot be published
     */
    ArticlePublisher open(Settings settings, Consumer<Unreadable> refusals);
}
