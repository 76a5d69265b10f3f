package io.dealwire.serde.registry;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.layout.Topics;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfluentAvroSerde;
import io.dealwire.serde.SharedAvroSerdes;
import io.dealwire.serde.Subjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;

/** A schema registry in memory, for tests: as strict as a real one about subjects that nobody registered. */
public final class InMemoryRegistry implements SchemaRegistry {

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Schema>> subjects = new HashMap<>();
    private final List<String> requests = new ArrayList<>();

    /** Serdes on a fresh registry on which {@code topics create} has run. */
    public static AvroSerdes serdes(Topics topics) {
        return withPublicSubjects(topics).serdes();
    }

    /** A registry on which {@code topics create} has run. */
    public static InMemoryRegistry withPublicSubjects(Topics topics) {
        InMemoryRegistry registry = new InMemoryRegistry();
        registry.publish(topics.articlesRaw(), RawArticle.getClassSchema());
        registry.publish(topics.articlesTagged(), TaggedArticle.getClassSchema());
        registry.publish(topics.deals(), Deal.getClassSchema());
        registry.publish(topics.dealReports(), DealReport.getClassSchema());
        registry.publish(topics.dealEvents(), DealEvent.getClassSchema());
        registry.publish(topics.companyDealCounts(), CompanyDealCounts.getClassSchema());
        registry.publish(topics.companies(), Company.getClassSchema());
        registry.requests.clear();
        return registry;
    }

    /** Serdes on this registry. */
    public AvroSerdes serdes() {
        return new SharedAvroSerdes(new ConfluentAvroSerde(this, false), new ConfluentAvroSerde(this, true));
    }

    /** What has been asked, as {@code register SUBJECT}, {@code id SUBJECT} and {@code schema ID}. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** The versions of a subject, the first one first. */
    public synchronized List<Schema> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, List.of()));
    }

    private void publish(String topic, Schema schema) {
        register(Subjects.ofValues(topic), RegisteredSchema.of(schema));
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        requests.add("register " + subject);
        List<Schema> versions = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
        if (!versions.contains(schema)) {
            versions.add(schema);
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized OptionalInt idOf(String subject, Schema schema) {
        requests.add("id " + subject);
        return subjects.getOrDefault(subject, List.of()).contains(schema)
                ? OptionalInt.of(schemas.indexOf(schema) + 1)
                : OptionalInt.empty();
    }

    @Override
    public synchronized Optional<Schema> schemaOf(int id) {
        requests.add("schema " + id);
        return id >= 1 && id <= schemas.size() ? Optional.of(schemas.get(id - 1)) : Optional.empty();
    }
}
