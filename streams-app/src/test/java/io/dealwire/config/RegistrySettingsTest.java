package io.dealwire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {

    @Test
    void withoutSettingsTheLocalRegistryIsAskedWithoutCredentials() {
        RegistrySettings settings = settings(Map.of());

        assertThat(settings.url()).isEqualTo("http://localhost:8081/apis/ccompat/v7");
        assertThat(settings.userInfo()).isEmpty();
        assertThat(settings.token()).isEmpty();
    }

    @Test
    void userAndPasswordGoTogether() {
        assertThat(settings(Map.of("registry.user", "ann", "registry.password", "p:w"))
                        .userInfo())
                .contains("ann:p:w");
        assertThatThrownBy(() -> settings(Map.of("registry.user", "ann")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("registry.user and registry.password go together");
    }

    @Test
    void userAndTokenExcludeEachOther() {
        assertThatThrownBy(() ->
                        settings(Map.of("registry.user", "ann", "registry.password", "pw", "registry.token", "t")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("registry.token");
    }

    @Test
    void addressThatIsNoneIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("registry.url", "registry:8081")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("registry.url = \"registry:8081\"");
        assertThatThrownBy(() -> settings(Map.of("registry.url", "http://a:1,")))
                .isInstanceOf(InvalidSettingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ann:hidden@registry:8081",
                "http://ann:hidden@registry_1:8081",
                "http://ann:hid^den hidden@registry:8081",
                "http://ann:hidden/hidden@registry:8081",
                "http://ann:hidden,hidden@registry:8081",
                "ann:hidden@registry:8081",
                "http://a:1,https:/ann:hidden@registry"
            })
    void passwordInTheAddressIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> settings(Map.of("registry.url", address)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("registry.password")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void somebodyWhoIsWaitingGetsFewerRetriesAndNeverMore() {
        assertThat(settings(Map.of("registry.retries", "8")).withRetries(1).retries())
                .isEqualTo(1);
        assertThat(settings(Map.of("registry.retries", "0")).withRetries(1).retries())
                .isZero();
        assertThat(settings(Map.of("registry.read-timeout", "7s"))
                        .withRetries(1)
                        .readTimeout())
                .isEqualTo(Duration.ofSeconds(7));
    }

    private static RegistrySettings settings(Map<String, String> given) {
        return Settings.of(given).registry();
    }
}
