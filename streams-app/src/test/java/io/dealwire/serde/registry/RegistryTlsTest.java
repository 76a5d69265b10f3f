package io.dealwire.serde.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS is configured by the JVM's own settings: whom it trusts is {@code javax.net.ssl.trustStore}. */
class RegistryTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    /** A program of its own, because a JVM reads the setting once. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] arguments) {
            RegistryClient client = new RegistryClient(
                    RegistryAccess.of(Map.of(RegistryKeys.URL, arguments[0], RegistryKeys.MAX_RETRIES, "0")));
            try {
                System.out.println(
                        client.register("notes-value", SchemaBuilder.builder().stringType()));
            } catch (RegistryUnavailableException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void registryIsReachedWhenTheJvmTrustsItAndOnlyThen() throws Exception {
        Path store = folder.resolve("registry.p12");
        run(List.of(
                javaTool("keytool"),
                "-genkeypair",
                "-alias",
                "registry",
                "-keyalg",
                "EC",
                "-dname",
                "CN=registry",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        try (RegistryServer server = RegistryServer.overTls(identity(store))) {
            assertThat(probe(server, List.of())).contains("does not answer", "PKIX path building failed");
            assertThat(server.requests()).isEmpty();

            assertThat(probe(
                            server,
                            List.of(
                                    "-Djavax.net.ssl.trustStore=" + store,
                                    "-Djavax.net.ssl.trustStorePassword=" + PASSWORD)))
                    .isEqualTo("1");
            assertThat(server.requests()).hasToString("[POST /subjects/notes-value/versions]");
        }
    }

    private static String probe(RegistryServer server, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(javaTool("java"), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName(), server.url()));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command.get(0), out).isZero();
        return out.strip();
    }

    private static String javaTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static SSLContext identity(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
