package io.dealwire.embedded.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.json.Json;
import io.dealwire.layout.Topics;
import io.dealwire.ops.TopicCheck;
import io.dealwire.ops.topics.Difference;
import io.dealwire.ops.topics.Outcome;
import io.dealwire.ops.topics.TopicAdmin;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.ops.topics.TopicsReport;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import io.dealwire.serde.registry.RegisteredSchema;
import io.dealwire.serde.registry.RegistryClient;
import io.dealwire.serde.registry.RegistryRefusedException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Topics and records against a real broker and a real schema registry; each test has topics of its own. */
class TopicsIT {

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private final Topics topics = stack.topics();

    @Test
    void topicsAreCreatedOnceAndAreThenAsWanted() throws Exception {
        Settings settings = settings(Map.of("topics.partitions", "3", "story.bands", "3"));

        TopicsReport first = create(settings);
        TopicsReport second = create(settings);

        assertThat(first.good()).isTrue();
        assertThat(first.topics()).hasSize(13).allSatisfy(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.CREATED);
            assertThat(line.partitions()).isEqualTo(3);
        });
        assertThat(first.subjects())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.CREATED));
        assertThat(second.topics())
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.AS_WANTED));
        assertThat(second.subjects()).allSatisfy(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.AS_WANTED);
            assertThat(line.version()).contains(1);
        });
        try (Admin admin = stack.admin()) {
            assertThat(TopicCheck.problems(admin, topics, 3)).isEmpty();
        }
    }

    @Test
    void describeChangesNothing() throws Exception {
        Settings settings = settings(Map.of());

        assertThat(describe(settings).topics())
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.MISSING));

        assertThat(describe(settings).good()).isFalse();
        try (Admin admin = stack.admin()) {
            assertThat(admin.listTopics().names().get()).doesNotContain(topics.deals());
        }
    }

    @Test
    void configurationThatDiffersIsBroughtIntoLineAndTold() {
        create(settings(Map.of()));

        TopicsReport report = create(settings(Map.of("topics.dead-letter-retention", "2d")));

        assertThat(report.topics())
                .filteredOn(line -> line.outcome() == Outcome.CHANGED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.wanted().name()).isEqualTo(topics.deadLetters());
                    assertThat(line.changes())
                            .containsExactly(new Difference("retention.ms", "172800000", "7776000000"));
                });
        assertThat(describe(settings(Map.of("topics.dead-letter-retention", "2d")))
                        .good())
                .isTrue();
    }

    @Test
    void partitionsOfATopicThatIsThereAreToldAndLeftAlone() throws Exception {
        stack.createTopic(topics.storyMail(), 2);
        try (Admin admin = stack.admin()) {
            TopicsReport report = create(settings(Map.of()));

            assertThat(report.good()).isFalse();
            assertThat(report.topics())
                    .filteredOn(line -> line.outcome() == Outcome.DIFFERS)
                    .singleElement()
                    .satisfies(line -> assertThat(line.differences()).contains(new Difference("partitions", "4", "2")));
            assertThat(TopicCheck.problems(admin, topics, 4))
                    .singleElement()
                    .asString()
                    .contains(topics.storyMail() + " has 2 partitions and " + topics.articlesRaw() + " 4");
        }
    }

    @Test
    void schemaThatDoesNotSuitTheRegisteredOneIsRefusedBeforeAnyTopicIsMade() throws Exception {
        Settings settings = settings(Map.of());
        Schema foreign = new Schema.Parser().parse("""
                {"type": "record", "name": "RawArticle", "namespace": "io.dealwire.avro",
                 "fields": [{"name": "headline", "type": "string"}]}
                """);
        try (RegistryClient registry = RegistryClient.of(settings.registry())) {
            registry.register(topics.articlesRaw() + "-value", foreign);

            TopicsReport report = create(settings);

            assertThat(report.good()).isFalse();
            assertThat(report.subjects().get(0).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(report.subjects().get(0).refusal())
                    .hasValueSatisfying(said -> assertThat(said).contains("refuses"));
        }
        try (Admin admin = stack.admin()) {
            assertThat(admin.listTopics().names().get()).doesNotContain(topics.articlesRaw());
        }
    }

    @Test
    void everyReleaseAfterThisOneHasToSuitIt() {
        create(settings(Map.of()));
        Schema.Field required = new Schema.Field("desk", Schema.create(Schema.Type.STRING), "No default.");
        Schema ours = RegisteredSchema.of(RawArticle.getClassSchema());
        Schema next = Schema.createRecord(ours.getName(), ours.getDoc(), ours.getNamespace(), false);
        next.setFields(java.util.stream.Stream.concat(
                        ours.getFields().stream().map(field -> new Schema.Field(field, field.schema())),
                        java.util.stream.Stream.of(required))
                .toList());

        try (RegistryClient registry = RegistryClient.of(settings(Map.of()).registry())) {
            assertThatThrownBy(() -> registry.register(topics.articlesRaw() + "-value", next))
                    .isInstanceOfSatisfying(
                            RegistryRefusedException.class,
                            refused -> assertThat(refused.incompatible()).isTrue());
        }
    }

    @Test
    void recordIsReadWithTheSchemaThatTheRegistryHas() {
        Settings settings = settings(Map.of());
        create(settings);
        byte[] bytes = written(settings);

        try (AvroSerdes another = ConfiguredAvroSerdes.of(settings.registry())) {
            assertThat(another.published(RawArticle.class).deserializer().deserialize(topics.articlesRaw(), bytes))
                    .isEqualTo(article());
        }
    }

    @Test
    void recordForASubjectThatNobodyRegisteredIsRefused() {
        Settings settings = settings(Map.of());

        assertThatThrownBy(() -> written(settings))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("topics create");
    }

    @Test
    void internalSubjectIsRegisteredWhenFirstUsed() {
        Settings settings = settings(Map.of());
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                RegistryClient registry = RegistryClient.of(settings.registry())) {
            serdes.internal(RawArticle.class).serializer().serialize(stack.prefix() + "changelog", article());

            assertThat(registry.latest(stack.prefix() + "changelog-value")).isPresent();
        }
    }

    /** Flink's connector carries Confluent's own registry client, relocated; it is on Maven Central. */
    @Test
    void confluentsOwnClientReadsTheSchemaOfARecordThatWeWrote() throws Exception {
        Settings settings = settings(Map.of());
        create(settings);
        int id = ByteBuffer.wrap(written(settings), 1, Integer.BYTES).getInt();

        CachedSchemaRegistryClient confluent = new CachedSchemaRegistryClient(stack.registryUrl(), 10);
        AvroSchema schema = (AvroSchema) confluent.getSchemaById(id);

        assertThat(new Schema.Parser().parse(schema.canonicalString()))
                .isEqualTo(RegisteredSchema.of(RawArticle.getClassSchema()));
        assertThat(confluent.getId(topics.articlesRaw() + "-value", schema)).isEqualTo(id);
        assertThat(confluent
                        .getLatestSchemaMetadata(topics.articlesRaw() + "-value")
                        .getId())
                .isEqualTo(id);
        assertThat(confluent.getCompatibility(topics.articlesRaw() + "-value")).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void commandPrintsJsonAndItsExitCodeTellsWhetherAllIsWell() throws Exception {
        assertThat(command("describe").exitCode()).isEqualTo(1);

        CommandAnswer created = command("create");

        assertThat(created.exitCode()).isZero();
        JsonNode json = Json.mapper().readTree(created.out());
        assertThat(json.path("asWanted").asBoolean()).isTrue();
        assertThat(json.path("topics").findValuesAsText("topic")).contains(topics.dealLinks());
        assertThat(json.path("subjects").findValuesAsText("state")).containsOnly("created");
        assertThat(command("describe").exitCode()).isZero();
    }

    private CommandAnswer command(String name) {
        return stack.dealwire("topics", name, "--json");
    }

    private byte[] written(Settings settings) {
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry())) {
            Serde<RawArticle> serde = serdes.published(RawArticle.class);
            return serde.serializer().serialize(topics.articlesRaw(), article());
        }
    }

    private static RawArticle article() {
        return RawArticle.newBuilder()
                .setTitle("Harbour Foods buys a cannery")
                .setPublishedAt(Instant.parse("2026-03-02T08:00:00Z"))
                .build();
    }

    private static TopicsReport create(Settings settings) {
        try (TopicAdmin admin = TopicAdmin.open(settings)) {
            return admin.create(TopicPlan.of(settings));
        }
    }

    private static TopicsReport describe(Settings settings) {
        try (TopicAdmin admin = TopicAdmin.open(settings)) {
            return admin.describe(TopicPlan.of(settings));
        }
    }

    private Settings settings(Map<String, String> given) {
        return stack.settings(given);
    }
}
