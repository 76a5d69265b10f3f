package io.dealwire.query.cluster;

import io.dealwire.config.StorySettings;
import io.dealwire.ingest.publish.ArticleIntake;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.feed.DealFeed;
import io.dealwire.query.state.RawArticles;
import io.dealwire.query.state.StateReader;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.topology.StoreCatalog;
import java.time.Duration;
import org.apache.kafka.streams.TopologyDescription;

/** Stands in while the application has not been built yet: alive, with nothing to read. */
public record StartingBackend(RuntimeHealth created, StoreCatalog catalog) implements Backend {

    @Override
    public StateReader state() {
        throw starting();
    }

    @Override
    public Cluster cluster() {
        throw starting();
    }

    @Override
    public RawArticles rawArticles() {
        throw starting();
    }

    @Override
    public DealFeed feed() {
        throw starting();
    }

    @Override
    public ArticleIntake intake() {
        throw starting();
    }

    @Override
    public StorySettings story() {
        throw starting();
    }

    @Override
    public RuntimeHealth.Report health() {
        return created.report();
    }

    @Override
    public TopologyDescription topology() {
        throw starting();
    }

    @Override
    public String metrics() {
        return "";
    }

    @Override
    public void answered(String path, int status, Duration time) {
        // nothing to count with yet
    }

    private static UnavailableException starting() {
        return new UnavailableException("The instance is starting");
    }
}
