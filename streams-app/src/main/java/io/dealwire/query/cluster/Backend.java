package io.dealwire.query.cluster;

import io.dealwire.config.StorySettings;
import io.dealwire.ingest.publish.ArticleIntake;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.feed.DealFeed;
import io.dealwire.query.state.RawArticles;
import io.dealwire.query.state.StateReader;
import io.dealwire.topology.StoreCatalog;
import java.time.Duration;
import org.apache.kafka.streams.TopologyDescription;

/** What the HTTP server answers from: the running application, or a stand-in while there is none. */
public interface Backend {

    StateReader state();

    Cluster cluster();

    RawArticles rawArticles();

    /** What becomes known of deals, for those who watch. */
    DealFeed feed();

    /** Where articles go that are published over HTTP. */
    ArticleIntake intake();

    /** By what stories were decided. */
    StorySettings story();

    RuntimeHealth.Report health();

    StoreCatalog catalog();

    TopologyDescription topology();

    /** All metrics in Prometheus' text format. */
    String metrics();

    /** Notes a query that was answered, for the metrics. */
    void answered(String path, int status, Duration time);
}
