package io.dealwire.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the schema registry is and how to talk to it.
 *
 * @param url address of its Confluent API, or several separated by commas
 * @param user for basic authentication
 * @param password for basic authentication
 * @param token for bearer authentication
 * @param connectTimeout time to connect
 * @param readTimeout time to wait for an answer
 * @param retries how often a request is sent again while the registry is away
 * @param retryWait wait before the first of them; doubled each time
 * @param retryMaxWait longest wait
 */
public record RegistrySettings(
        String url,
        Optional<String> user,
        Optional<String> password,
        Optional<String> token,
        Duration connectTimeout,
        Duration readTimeout,
        int retries,
        Duration retryWait,
        Duration retryMaxWait) {

    static final Setting<String> URL = new Setting<>(
            "registry.url",
            "http://localhost:8081/apis/ccompat/v7",
            "http or https addresses without user and password, separated by commas",
            "Address of the schema registry's Confluent API; several separated by commas.",
            false,
            RegistrySettings::addresses);
    static final Setting<Optional<String>> USER =
            Setting.optionalText("registry.user", "User for basic authentication at the schema registry.");
    static final Setting<Optional<String>> PASSWORD =
            Setting.secret("registry.password", "Password for basic authentication at the schema registry.");
    static final Setting<Optional<String>> TOKEN =
            Setting.token("registry.token", "Token for bearer authentication at the schema registry.");
    static final Setting<Duration> CONNECT_TIMEOUT = Setting.duration(
            "registry.connect-timeout", "2s", "10ms", "60s", "Time to connect to the schema registry.");
    static final Setting<Duration> READ_TIMEOUT = Setting.duration(
            "registry.read-timeout", "5s", "10ms", "60s", "Time to wait for an answer of the schema registry.");
    static final Setting<Integer> RETRIES = Setting.integer(
            "registry.retries", 8, 0, 100, "How often a request is sent again while the schema registry is away.");
    static final Setting<Duration> RETRY_WAIT = Setting.duration(
            "registry.retry-wait", "200ms", "1ms", "60s", "Wait before the first retry; doubled each time.");
    static final Setting<Duration> RETRY_MAX_WAIT =
            Setting.duration("registry.retry-max-wait", "5s", "1ms", "60s", "Longest wait before a retry.");

    static final List<Setting<?>> ALL =
            List.of(URL, USER, PASSWORD, TOKEN, CONNECT_TIMEOUT, READ_TIMEOUT, RETRIES, RETRY_WAIT, RETRY_MAX_WAIT);

    static RegistrySettings read(SettingValues values) {
        RegistrySettings settings = new RegistrySettings(
                values.get(URL),
                values.get(USER),
                values.get(PASSWORD),
                values.get(TOKEN),
                values.get(CONNECT_TIMEOUT),
                values.get(READ_TIMEOUT),
                values.get(RETRIES),
                values.get(RETRY_WAIT),
                values.get(RETRY_MAX_WAIT));
        if (settings.user().isPresent() != settings.password().isPresent()) {
            throw new InvalidSettingException(
                    USER.key() + " and " + PASSWORD.key() + " go together: give both or neither");
        }
        if (settings.user().isPresent() && settings.token().isPresent()) {
            throw new InvalidSettingException(
                    USER.key() + " and " + TOKEN.key() + " exclude each other: give one of them");
        }
        return settings;
    }

    /** The same for somebody who is waiting: with at most so many retries. */
    public RegistrySettings withRetries(int most) {
        return new RegistrySettings(
                url,
                user,
                password,
                token,
                connectTimeout,
                readTimeout,
                Math.min(most, retries),
                retryWait,
                retryMaxWait);
    }

    /** {@code user:password}, as basic authentication has it; a secret. */
    public Optional<String> userInfo() {
        return user.flatMap(name -> password.map(secret -> name + ":" + secret));
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "RegistrySettings[url=" + url + ", user=" + user.orElse("none") + ", token="
                + (token.isPresent() ? "(secret)" : "none") + "]";
    }

    private static String addresses(String text) {
        // Before it is read as addresses: with a password in it, it may well be none.
        if (text.indexOf('@') >= 0) {
            throw new InvalidSettingException("registry.url holds a user; give registry.user and registry.password");
        }
        for (String part : text.split(",", -1)) {
            URI address = URI.create(part.strip());
            if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException("needs http://host:port/path");
            }
        }
        return text;
    }
}
