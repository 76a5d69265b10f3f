package io.dealwire.embedded.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealwire.config.SettingSources;
import io.dealwire.config.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    private static final Path FILE = Checkout.root().resolve("docker-compose.yml");
    private static final Map<String, String> TOKEN = Map.of("DEALWIRE_HTTP_TOKEN", "of-the-test");

    @Test
    void everyVariableOfOurServicesIsASettingWithAnAllowedValue() throws IOException {
        Map<String, ComposeFile.Service> ours = ComposeFile.read(FILE, TOKEN).ours();
        assertThat(ours).containsOnlyKeys("topics", "companies", "dealwire-1", "dealwire-2");
        ours.forEach((name, service) ->
                assertThatCode(() -> settings(service)).as(name).doesNotThrowAnyException());
    }

    @Test
    void bothInstancesShareOneGroupAndDifferInAddressOnly() throws IOException {
        Map<String, ComposeFile.Service> services =
                ComposeFile.read(FILE, TOKEN).services();
        Settings first = settings(services.get("dealwire-1"));
        Settings second = settings(services.get("dealwire-2"));
        assertThat(first.streams()).isEqualTo(second.streams());
        assertThat(first.topics()).isEqualTo(second.topics());
        assertThat(first.http().advertised()).isNotEqualTo(second.http().advertised());
    }

    @Test
    void noTokenIsCommitted() {
        assertThatThrownBy(() -> ComposeFile.read(FILE, Map.of())).hasMessageContaining("DEALWIRE_HTTP_TOKEN");
    }

    private static Settings settings(ComposeFile.Service service) {
        return Settings.read(
                new SettingSources().environment(service.environment()).given());
    }
}
