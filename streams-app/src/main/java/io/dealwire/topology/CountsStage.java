package io.dealwire.topology;

import static io.dealwire.topology.GuardedProcessor.guarded;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.DealContribution;
import io.dealwire.count.CountPastProcessor;
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

    /** From contributions to counts, and to what they were. */
    public static void add(StreamsBuilder builder, Wiring wiring, DealsStage.Contributions contributions) {
        counts(builder, wiring, contributions.now());
        past(builder, wiring, contributions.known());
    }

    private static void past(StreamsBuilder builder, Wiring wiring, KStream<String, DealContribution> known) {
        builder.addStateStore(wiring.store(Stores.COMPANY_PAST, wiring.internal(CompanyPast.class)));
        byCompany(known, Names.COUNT_PAST_CHANGES, wiring)
                .process(guarded(CountPastProcessor::new), Named.as(Names.COUNT_PAST), Stores.COMPANY_PAST);
    }

    private static KStream<String, DealContribution> byCompany(
            KStream<String, DealContribution> contributions, String name, Wiring wiring) {
        return contributions.repartition(Repartitioned.<String, DealContribution>as(name)
                .withKeySerde(wiring.keys())
                .withValueSerde(wiring.internal(DealContribution.class))
                .withNumberOfPartitions(wiring.settings().topics().partitions()));
    }

    private static void counts(StreamsBuilder builder, Wiring wiring, KStream<String, DealContribution> contributions) {
        builder.addStateStore(wiring.store(Stores.COMPANY_DEALS, wiring.internal(DealContribution.class)));
        builder.addStateStore(wiring.store(Stores.COMPANY_LATEST, wiring.internal(DealContribution.class)));
        builder.addStateStore(wiring.store(Stores.COMPANY_COUNTS, wiring.internal(CompanyDealCounts.class)));
        byCompany(contributions, Names.COUNT_CHANGES, wiring)
                .process(
                        guarded(CountProcessor::new),
                        Named.as(Names.COUNT),
                        Stores.COMPANY_DEALS,
                        Stores.COMPANY_LATEST,
                        Stores.COMPANY_COUNTS)
                .to(
                        wiring.topics().companyDealCounts(),
                        wiring.produced(Names.COUNTS_SINK, wiring.published(CompanyDealCounts.class)));
    }
}
