package io.dealwire.embedded.stack;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.embedded.kit.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {

    @TempDir
    private Path folder;

    @Test
    void topicsAndSchemaIdsSurviveARestartOnOtherPorts() throws Exception {
        // Given
        try (DataFolder data = DataFolder.open(folder, false);
                EmbeddedStack stack = started(data)) {
            createTopic(stack, "kept");
            assertThat(register(stack, "first-value", "A")).isEqualTo("{\"id\":1}");
            assertThat(register(stack, "second-value", "B")).isEqualTo("{\"id\":2}");
        }
        assertThat(StackProcesses.of(folder)).isEmpty();
        // When
        try (DataFolder data = DataFolder.open(folder, false);
                EmbeddedStack stack = started(data)) {
            // Then
            eventually().untilAsserted(() -> assertThat(topics(stack)).containsExactly("kept"));
            assertThat(get(stack, "/schemas/ids/2")).contains("\\\"name\\\":\\\"B\\\"");
            assertThat(register(stack, "third-value", "C")).isEqualTo("{\"id\":3}");
        }
    }

    @Test
    void newStackWaitsForTheProcessesOfAKilledParentWhichEndByThemselves() throws Exception {
        // Given
        Process holder = holder();
        List<Long> left = StackProcesses.of(folder);
        assertThat(left).hasSize(2);
        // When
        holder.destroyForcibly().waitFor();
        // Then
        try (DataFolder data = DataFolder.open(folder, false);
                EmbeddedStack stack = started(data)) {
            assertThat(topics(stack)).isEmpty();
            assertThat(StackProcesses.of(folder)).hasSize(2).doesNotContainAnyElementsOf(left);
        }
    }

    @Test
    void takenPortIsNamedWithTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DataFolder data = DataFolder.open(folder, false)) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedStack.start(data, port, 0))
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + port + " for the broker is taken.")
                    .extracting(failure -> ((StackException) failure).advice())
                    .asString()
                    .contains("--broker-port");
            assertThatThrownBy(() -> EmbeddedStack.start(data, 0, port))
                    .hasMessage("Port " + port + " for the schema registry is taken.");
        }
    }

    private Process holder() throws IOException {
        ProcessBuilder builder =
                JavaCommand.of(StackHolder.class, 128, List.of(), Map.of("STACK_DATA", folder.toString()), List.of());
        Process holder = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.lines().filter("ready"::equals).findFirst()).isPresent();
        return holder;
    }

    private static EmbeddedStack started(DataFolder data) {
        EmbeddedStack stack = EmbeddedStack.start(data, 0, 0);
        stack.awaitReady();
        return stack;
    }

    private static void createTopic(EmbeddedStack stack, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Set<String> topics(EmbeddedStack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static String register(EmbeddedStack stack, String subject, String record) throws Exception {
        String body =
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"" + record + "\\\",\\\"fields\\\":[]}\"}";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.registryUrl() + "/subjects/" + subject + "/versions"))
                                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static String get(EmbeddedStack stack, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.registryUrl() + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
