package io.dealwire.topology;

import static io.dealwire.topology.GuardedProcessor.guarded;

import io.dealwire.avro.Company;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.TaggedStory;
import io.dealwire.entity.CompanyProcessor;
import io.dealwire.entity.TagProcessor;
import io.dealwire.entity.index.CompanyDirectory;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Stage 2: who and what is named. */
public final class EntitiesStage {

    private EntitiesStage() {}

    /** The company reference, which every instance holds all of. */
    public static CompanyDirectory companies(StreamsBuilder builder, Wiring wiring) {
        CompanyDirectory directory = new CompanyDirectory();
        Serde<Company> companies = wiring.published(Company.class);
        builder.addGlobalStore(
                wiring.store(Stores.COMPANIES, companies).withLoggingDisabled(),
                wiring.topics().companies(),
                wiring.consumed(Names.COMPANIES_SOURCE, companies),
                guarded(() -> new CompanyProcessor(directory)));
        return directory;
    }

    /** From stories to stories with tags. */
    public static KStream<String, TaggedStory> add(KStream<String, StoryArticle> stories, CompanyDirectory companies) {
        return stories.process(guarded(() -> new TagProcessor(companies)), Named.as(Names.ENTITY_TAG));
    }
}
