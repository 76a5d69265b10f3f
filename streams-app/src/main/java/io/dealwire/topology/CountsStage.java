package io.dealwire.topology;

import static io.dealwire.topology.GuardedProcessor.guarded;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.count.CountProcessor;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/** Stage 4: deals counted by company. */
public final class CountsStage {

    private CountsStage() {}

    /** From contributions to counts. */
    public static void add(StreamsBuilder builder, Wiring wiring, KStream<String, DealContribution> contributions) {
        builder.addStateStore(wiring.store(Stores.COMPANY_DEALS, wiring.internal(DealContribution.class)));
        builder.addStateStore(wiring.store(Stores.COMPANY_COUNTS, wiring.internal(CompanyDealCounts.class)));
        contributions
                .repartition(Repartitioned.<String, DealContribution>as(Names.COUNT_CHANGES)
                        .withKeySerde(wiring.keys())
                        .withValueSerde(wiring.internal(DealContribution.class))
                        .withNumberOfPartitions(wiring.settings().topics().partitions()))
                .process(
                        guarded(CountProcessor::new),
                        Named.as(Names.COUNT),
                        Stores.COMPANY_DEALS,
                        Stores.COMPANY_COUNTS)
                .to(
                        wiring.topics().companyDealCounts(),
                        wiring.produced(Names.COUNTS_SINK, wiring.published(CompanyDealCounts.class)));
    }
}
