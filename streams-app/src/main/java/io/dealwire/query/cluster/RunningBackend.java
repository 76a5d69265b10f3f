package io.dealwire.query.cluster;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.StorySettings;
import io.dealwire.ingest.publish.ArticleIntake;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsRuntime;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.feed.DealFeed;
import io.dealwire.query.feed.KafkaEventLog;
import io.dealwire.query.state.BoundedScans;
import io.dealwire.query.state.KafkaRawArticles;
import io.dealwire.query.state.StateReader;
import io.dealwire.query.state.StreamsState;
import io.dealwire.topology.StoreCatalog;
import java.time.Duration;
import org.apache.kafka.streams.TopologyDescription;

/** Answers from a running application. */
public record RunningBackend(
        StreamsRuntime runtime,
        StateReader state,
        Cluster cluster,
        KafkaRawArticles rawArticles,
        DealFeed feed,
        ArticleIntake intake,
        StoreCatalog catalog)
        implements Backend {

    public static RunningBackend of(StreamsRuntime runtime, Address self) {
        StoreCatalog catalog = new StoreCatalog(runtime.settings());
        StateReader state = new BoundedScans(
                new StreamsState(runtime.streams()), runtime.settings().http().scans());
        DealFeed feed = new DealFeed(
                new KafkaEventLog(runtime.settings(), runtime.serdes()),
                runtime.settings().http().mostWatchers());
        runtime.metrics().followWatchers(feed::watchers);
        catalog.all()
                .forEach(store ->
                        runtime.metrics().followStore(store.name(), () -> state.approximateEntries(store.name())));
        return new RunningBackend(
                runtime,
                state,
                new StreamsCluster(runtime.streams(), self, catalog),
                new KafkaRawArticles(runtime.settings(), runtime.serdes()),
                feed,
                ArticleIntake.of(
                        runtime.settings().kafka(),
                        runtime.serdes().published(RawArticle.class).serializer(),
                        Topics.under(runtime.settings().topics().prefix()).articlesRaw()),
                catalog);
    }

    @Override
    public StorySettings story() {
        return runtime.settings().story();
    }

    @Override
    public RuntimeHealth.Report health() {
        return runtime.health();
    }

    @Override
    public TopologyDescription topology() {
        return runtime.topology().describe();
    }

    @Override
    public String metrics() {
        return runtime.metrics().scrape();
    }

    @Override
    public void answered(String path, int status, Duration time) {
        runtime.metrics().answered(path, status, time);
    }
}
