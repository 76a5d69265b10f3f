package io.dealwire.topology;

import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.config.Settings;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.serde.AvroSerdes;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The flow of Dealwire: articles become stories, stories are tagged, tagged stories report deals, deals are counted by company.
 * Stages meet here and nowhere else.
 */
public final class DealTopology {

    private DealTopology() {}

    /**
     * Builds the topology; a pure function of its arguments.
     *
     * @param streamsProperties the properties that the application runs with: they hold what changes the topology's shape
     */
    public static Topology build(Settings settings, AvroSerdes serdes, Properties streamsProperties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streamsProperties)));
        Wiring wiring = new Wiring(settings, serdes, streamsProperties);

        CompanyDirectory companies = EntitiesStage.companies(builder, wiring);
        KStream<String, StoryArticle> stories = StoriesStage.add(builder, wiring);
        KStream<String, TaggedStory> tagged = EntitiesStage.add(stories, companies);
        DealsStage.Contributions contributions = DealsStage.add(builder, wiring, tagged);
        CountsStage.add(builder, wiring, contributions);

        return builder.build(streamsProperties);
    }
}
