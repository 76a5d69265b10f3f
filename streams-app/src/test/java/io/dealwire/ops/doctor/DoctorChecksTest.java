package io.dealwire.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dealwire.ops.doctor.Finding.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorChecksTest {

    private static final Path ELSEWHERE = Path.of("/nowhere");

    @TempDir
    private Path folder;

    private HttpServer server;
    private int status = 200;
    private String body = "{\"state\":\"RUNNING\"}";

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void anOldJavaIsAFault() {
        assertThat(new HostCheck(11, 2, 1L << 30).run().result()).isEqualTo(Result.FAILED);
        assertThat(new HostCheck(17, 2, 1L << 30).run().result()).isEqualTo(Result.OK);
    }

    @Test
    void aSmallHeapIsAFaultThatSaysHowToGrowIt() {
        Finding finding = new HostCheck(17, 2, 128L << 20).run();
        assertThat(finding.result()).isEqualTo(Result.FAILED);
        assertThat(finding.advice())
                .hasValueSatisfying(advice -> assertThat(advice).contains("-Xmx"));
    }

    @Test
    void aStateFolderThatIsNotThereYetIsFineWhenItCanBeMade() throws IOException {
        Finding finding = new StateFolderCheck(folder.resolve("not/yet"), ELSEWHERE, 1).run();
        assertThat(finding.result()).isEqualTo(Result.OK);
        assertThat(finding.detail()).contains("not there yet");
        assertThat(folder.resolve("not")).doesNotExist();
    }

    @Test
    void aFileWhereTheStateFolderBelongsIsAFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(new StateFolderCheck(file.resolve("state"), ELSEWHERE, 1)
                        .run()
                        .result())
                .isEqualTo(Result.FAILED);
    }

    @Test
    void aFullDiskIsAFault() throws IOException {
        assertThat(new StateFolderCheck(folder, ELSEWHERE, Long.MAX_VALUE).run().result())
                .isEqualTo(Result.FAILED);
    }

    @Test
    void stateInTheTemporaryFolderIsWorthANote() throws IOException {
        assertThat(new StateFolderCheck(folder.resolve("state"), folder, 1)
                        .run()
                        .result())
                .isEqualTo(Result.NOTE);
    }

    @Test
    void anInstanceThatIsReadyIsFine() throws Exception {
        assertThat(new HttpCheck().instance(address()).result()).isEqualTo(Result.OK);
    }

    @Test
    void anInstanceThatRestoresIsToldWithItsState() throws Exception {
        status = 503;
        body = "{\"state\":\"REBALANCING\"}";
        Finding finding = new HttpCheck().instance(address());
        assertThat(finding.result()).isEqualTo(Result.FAILED);
        assertThat(finding.detail()).endsWith("is not ready: REBALANCING");
    }

    @Test
    void anotherServiceOnThePortIsToldApart() throws Exception {
        body = "<html>";
        assertThat(new HttpCheck().instance(address()).detail()).endsWith("is not Dealwire");
    }

    @Test
    void noInstanceIsWorthANote() throws Exception {
        URI gone = address();
        server.stop(0);
        assertThat(new HttpCheck().instance(gone).result()).isEqualTo(Result.NOTE);
    }

    @Test
    void aClockThatIsFarOffIsAFault() throws Exception {
        Instant now = Instant.now();
        assertThat(new HttpCheck().clock(address(), now).result()).isEqualTo(Result.OK);
        assertThat(new HttpCheck()
                        .clock(address(), now.plus(Duration.ofMinutes(2)))
                        .result())
                .isEqualTo(Result.FAILED);
    }

    private URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }
}
