package io.dealwire.serde.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistryClientTest {

    private static final Schema SCHEMA =
            SchemaBuilder.record("Note").fields().requiredString("text").endRecord();

    @RegisterExtension
    private final RegistryServer server = new RegistryServer();

    @Test
    void registeredSchemaIsFoundByItsIdAndByItsSubject() {
        RegistryClient client = client(Map.of());

        int id = client.register("notes-value", SCHEMA);

        assertThat(client.schemaOf(id)).contains(SCHEMA);
        assertThat(client.idOf("notes-value", SCHEMA)).hasValue(id);
        assertThat(client.latest("notes-value")).contains(new SubjectVersion(1, id, SCHEMA));
    }

    @Test
    void unknownSchemaAndSubjectAreEmptyAnswersAndNotErrors() {
        RegistryClient client = client(Map.of());

        assertThat(client.schemaOf(77)).isEmpty();
        assertThat(client.idOf("notes-value", SCHEMA)).isEmpty();
        assertThat(client.latest("notes-value")).isEmpty();
        assertThat(client.compatibility("notes-value")).isEmpty();
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void subjectThatAnotherInstanceRegistersAtTheSameMomentIsRegisteredNevertheless() {
        server.failing(409, "{\"error_code\":409,\"message\":\"An artifact with ID 'notes-value' already exists.\"}");
        RegistryClient client = client(Map.of());

        int id = client.register("notes-value", SCHEMA);

        assertThat(client.schemaOf(id)).contains(SCHEMA);
    }

    @Test
    void incompatibleSchemaIsRefusedAtOnce() {
        server.failing(409, "{\"error_code\":409,\"message\":\"incompatible\"}");

        assertThatThrownBy(() -> client(Map.of()).register("notes-value", SCHEMA))
                .isInstanceOf(RegistryRefusedException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void compatibilityIsSetForTheSubject() {
        RegistryClient client = client(Map.of());

        assertThat(client.setCompatibility("notes-value", "FULL_TRANSITIVE")).isTrue();

        assertThat(client.compatibility("notes-value")).contains("FULL_TRANSITIVE");
    }

    @Test
    void notFoundThatIsNotTheRegistrysOwnIsNoUnknownSchema() {
        RegistryClient behindWrongPath = client(Map.of(RegistryKeys.URL, server.url() + "/wrong/path"));

        assertThatThrownBy(() -> behindWrongPath.schemaOf(1))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("no schema registry answers at " + server.url() + "/wrong/path");
        server.failing(404, "{\"error_code\":404,\"message\":\"RESTEASY003210: no such path\"}");
        assertThatThrownBy(() -> client(Map.of()).schemaOf(1)).isInstanceOf(RegistryRefusedException.class);
    }

    @Test
    void registryInTroubleIsAskedAgain() {
        RegistryClient client = client(Map.of());
        int id = client.register("notes-value", SCHEMA);
        server.failing(500, "")
                .failing(503, "{\"error_code\":50301,\"message\":\"starting\"}")
                .failing(429, "");

        assertThat(client.schemaOf(id)).contains(SCHEMA);
        assertThat(server.requests())
                .filteredOn(request -> request.path().startsWith("/schemas"))
                .hasSize(4);
    }

    @Test
    void askingEndsAfterTheRetriesAndIsRetriableThen() {
        RegistryClient client = client(Map.of(RegistryKeys.MAX_RETRIES, "2"));
        server.failing(500, "").failing(500, "").failing(500, "");

        assertThatThrownBy(() -> client.schemaOf(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining(server.url());
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void registryThatIsNotThereIsUnavailable() throws IOException {
        RegistryClient client = client(Map.of(RegistryKeys.URL, nobodyThere(), RegistryKeys.MAX_RETRIES, "1"));
        RegistryClient nowhere = client(Map.of(RegistryKeys.URL, "http://no.invalid", RegistryKeys.MAX_RETRIES, "0"));

        assertThatThrownBy(() -> client.schemaOf(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith("connection refused");
        assertThatThrownBy(() -> nowhere.schemaOf(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith("unknown host");
    }

    @Test
    void nextAddressIsTriedWhenOneIsAway() throws IOException {
        RegistryClient client = client(Map.of(RegistryKeys.URL, nobodyThere() + "," + server.url() + "/"));

        assertThat(client.register("notes-value", SCHEMA)).isPositive();
    }

    @Test
    void registryThatDoesNotAnswerInTimeIsUnavailable() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            RegistryClient client = client(Map.of(
                    RegistryKeys.URL, "http://127.0.0.1:" + silent.getLocalPort(),
                    RegistryKeys.READ_TIMEOUT, "50",
                    RegistryKeys.MAX_RETRIES, "1"));

            assertThatThrownBy(() -> client.schemaOf(1)).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void incompatibleSchemaIsRefusedAtOnceWithWhatTheRegistrySays() {
        RegistryClient client = client(Map.of());
        server.failing(409, "{\"error_code\":40901,\"message\":\"reader field text has no default\"}");

        assertThatThrownBy(() -> client.register("notes-value", SCHEMA))
                .isInstanceOfSatisfying(RegistryRefusedException.class, refused -> {
                    assertThat(refused.incompatible()).isTrue();
                    assertThat(refused).hasMessageContaining("reader field text has no default");
                });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void subjectThatAnotherInstanceRegistersAtTheSameMomentIsRegisteredAgain() {
        RegistryClient client = client(Map.of());
        server.failing(409, "{\"error_code\":409,\"message\":\"An artifact with ID notes-value already exists.\"}");

        assertThat(client.register("notes-value", SCHEMA)).isPositive();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void closedDoorIsNotKnockedAtAgain() {
        RegistryClient client = client(Map.of());
        server.failing(401, "{\"error_code\":40101,\"message\":\"no\"}");

        assertThatThrownBy(() -> client.schemaOf(1))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("does not let us in");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void userAndPasswordGoWithEveryRequest() {
        client(Map.of(RegistryKeys.BASIC_SOURCE, "USER_INFO", RegistryKeys.BASIC_USER_INFO, "ann:pass:word"))
                .schemaOf(1);

        assertThat(authorization()).contains(basic("ann:pass:word"));
    }

    @Test
    void userAndPasswordMayStandInTheAddress() {
        client(Map.of(RegistryKeys.URL, server.url().replace("//", "//ann:secret@")))
                .schemaOf(1);

        assertThat(authorization()).contains(basic("ann:secret"));
    }

    @Test
    void tokenGoesWithEveryRequest() {
        client(Map.of(RegistryKeys.BEARER_SOURCE, "STATIC_TOKEN", RegistryKeys.BEARER_TOKEN, "t0ken"))
                .schemaOf(1);

        assertThat(authorization()).contains("Bearer t0ken");
    }

    @Test
    void nothingIsSentWhenNoCredentialsAreGiven() {
        client(Map.of()).schemaOf(1);

        assertThat(authorization()).isEmpty();
    }

    @Test
    void subjectWithUnusualCharactersIsOnePartOfThePath() {
        client(Map.of()).register("a/b c-value", SCHEMA);

        assertThat(server.requests()).hasToString("[POST /subjects/a%2Fb%20c-value/versions]");
        assertThat(server.registry().versions("a/b c-value")).containsExactly(SCHEMA);
    }

    private Optional<String> authorization() {
        return server.requests().get(0).authorization();
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private RegistryClient client(Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(Map.of(
                RegistryKeys.URL, server.url(),
                RegistryKeys.RETRY_WAIT, "1",
                RegistryKeys.RETRY_MAX_WAIT, "4"));
        all.putAll(keys);
        return new RegistryClient(RegistryAccess.of(all));
    }

    private static String nobodyThere() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + closed.getLocalPort();
        }
    }
}
