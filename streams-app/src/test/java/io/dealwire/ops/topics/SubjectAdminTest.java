package io.dealwire.ops.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.config.Settings;
import io.dealwire.serde.registry.RegistryClient;
import io.dealwire.serde.registry.RegistryRefusedException;
import io.dealwire.serde.registry.RegistryServer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubjectAdminTest {

    private static final Schema FIRST =
            SchemaBuilder.record("Note").fields().optionalString("text").endRecord();
    private static final Schema SECOND = SchemaBuilder.record("Note")
            .fields()
            .optionalString("text")
            .optionalString("author")
            .endRecord();

    @RegisterExtension
    private final RegistryServer server = new RegistryServer();

    private SubjectAdmin admin;

    @BeforeEach
    void start() {
        admin = new SubjectAdmin(RegistryClient.of(
                Settings.of(Map.of("registry.url", server.url())).registry()));
    }

    @Test
    void compatibilityIsSetBeforeTheFirstSchema() {
        assertThat(admin.create(new WantedSubject("notes-value", FIRST)).outcome())
                .isEqualTo(Outcome.CREATED);

        assertThat(server.requests())
                .filteredOn(request ->
                        request.method().equals("PUT") || request.path().endsWith("/versions"))
                .hasToString("[PUT /config/notes-value, POST /subjects/notes-value/versions]");
    }

    @Test
    void compatibilityIsSetAfterwardsWhereTheRegistryWantsTheSubjectToExist() {
        WantedSubject wanted = new WantedSubject("notes-value", FIRST);
        String unknown = "{\"error_code\":40401,\"message\":\"Subject not found\"}";
        server.failing(404, unknown).failing(404, unknown).failing(404, unknown);

        assertThat(admin.create(wanted).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(admin.describe(wanted).outcome()).isEqualTo(Outcome.AS_WANTED);
    }

    @Test
    void whatIsThereIsNotWrittenAgain() {
        WantedSubject wanted = new WantedSubject("notes-value", FIRST);
        admin.create(wanted);
        int before = server.requests().size();

        assertThat(admin.create(wanted).outcome()).isEqualTo(Outcome.AS_WANTED);

        assertThat(server.requests().subList(before, server.requests().size()))
                .noneMatch(request ->
                        request.method().equals("PUT") || request.path().endsWith("/versions"));
    }

    @Test
    void newVersionIsAddedAndTold() {
        admin.create(new WantedSubject("notes-value", FIRST));

        TopicsReport.SubjectLine line = admin.create(new WantedSubject("notes-value", SECOND));

        assertThat(line.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(line.version()).contains(2);
        assertThat(line.changes()).extracting(Difference::what).containsExactly("schema");
    }

    @Test
    void laterVersionOfALaterReleaseIsFine() {
        admin.create(new WantedSubject("notes-value", FIRST));
        admin.create(new WantedSubject("notes-value", SECOND));

        assertThat(admin.describe(new WantedSubject("notes-value", FIRST)).outcome())
                .isEqualTo(Outcome.AS_WANTED);
    }

    @Test
    void looserCompatibilityIsTightenedAndTold() {
        WantedSubject wanted = new WantedSubject("notes-value", FIRST);
        admin.create(wanted);
        server.compatibility("notes-value", "BACKWARD");

        assertThat(admin.describe(wanted).differences())
                .containsExactly(new Difference("compatibility", "FULL_TRANSITIVE", "BACKWARD"));
        assertThat(admin.create(wanted).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(admin.describe(wanted).outcome()).isEqualTo(Outcome.AS_WANTED);
    }

    @Test
    void refusalIsReportedWithTheRegistrysWords() {
        admin.create(new WantedSubject("notes-value", FIRST));
        server.refusing("reader field text has no default");

        TopicsReport.SubjectLine line = admin.create(new WantedSubject("notes-value", SECOND));

        assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(line.refusal())
                .hasValueSatisfying(said -> assertThat(said).contains("reader field text has no default"));
        assertThat(server.registry().versions("notes-value")).containsExactly(FIRST);
    }

    @Test
    void missingRightIsNoRefusalOfTheSchema() {
        server.failing(403, "");

        assertThatThrownBy(() -> admin.create(new WantedSubject("notes-value", FIRST)))
                .isInstanceOf(RegistryRefusedException.class);
    }
}
