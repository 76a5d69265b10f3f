package io.dealwire.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How this instance answers queries over HTTP.
 *
 * @param enabled whether it answers at all
 * @param host address to bind; any other than a loopback address demands a token
 * @param port port to bind; 0 takes a free one
 * @param advertised {@code host:port} at which the other instances reach this one; empty: host and port as bound
 * @param token bearer token that every request must carry, but for health and the files of the page
 * @param publishToken bearer token by which articles may be published over HTTP; without one nobody may
 * @param publishBytes most bytes of one request that publishes, unpacked
 * @param forwardTimeout how long to wait for another instance's answer
 * @param mostWatchers most who watch the live feed of this instance at the same time; each takes a thread
 * @param scans how many lists and searches may go through whole stores at once
 */
public record HttpSettings(
        boolean enabled,
        String host,
        int port,
        Optional<String> advertised,
        Optional<String> token,
        Optional<String> publishToken,
        int publishBytes,
        Duration forwardTimeout,
        int mostWatchers,
        int scans) {

    static final Setting<Boolean> ENABLED =
            Setting.flag("http.enabled", true, "Whether the instance answers queries over HTTP.");
    static final Setting<String> HOST = Setting.text(
            "http.host", "127.0.0.1", "Address to bind; any other than a loopback address demands http.token.");
    static final Setting<Integer> PORT =
            Setting.integer("http.port", 8080, 0, 65_535, "Port to bind; 0 takes a free one.");
    static final Setting<Optional<String>> ADVERTISED = new Setting<>(
            "http.advertised",
            "",
            "host:port or empty",
            "host:port at which the other instances reach this one; by default http.host and http.port.",
            false,
            HttpSettings::endpoint);
    static final Setting<Optional<String>> TOKEN = Setting.token(
            "http.token", "Bearer token that every request must carry, health and the files of the page excepted.");
    static final Setting<Optional<String>> PUBLISH_TOKEN = Setting.token(
            "http.publish-token", "Bearer token by which articles may be published over HTTP; without one nobody may.");
    static final Setting<Integer> PUBLISH_BYTES = Setting.integer(
            "http.publish-bytes",
            16 << 20,
            1 << 10,
            256 << 20,
            "Most bytes of one request that publishes articles, unpacked.");
    static final Setting<Duration> FORWARD_TIMEOUT = Setting.duration(
            "http.forward-timeout", "3s", "50ms", "60s", "How long to wait for the answer of another instance.");

    static final Setting<Integer> MOST_WATCHERS = Setting.integer(
            "http.most-watchers", 50, 0, 200, "Most who watch the live feed of this instance at the same time.");

    static final Setting<Integer> SCANS = Setting.integer(
            "http.scans",
            4,
            1,
            1000,
            "How many lists and searches may go through whole stores at once on this instance; more are refused with 503.");

    static final List<Setting<?>> ALL = List.of(
            ENABLED,
            HOST,
            PORT,
            ADVERTISED,
            TOKEN,
            PUBLISH_TOKEN,
            PUBLISH_BYTES,
            FORWARD_TIMEOUT,
            MOST_WATCHERS,
            SCANS);

    static HttpSettings read(SettingValues values) {
        String host = values.get(HOST);
        if (values.get(ENABLED) && !isLoopback(host) && values.get(TOKEN).isEmpty()) {
            throw new InvalidSettingException(
                    HOST.key() + " = \"" + host + "\" can be reached from other machines and needs " + TOKEN.key());
        }
        return new HttpSettings(
                values.get(ENABLED),
                host,
                values.get(PORT),
                values.get(ADVERTISED),
                values.get(TOKEN),
                values.get(PUBLISH_TOKEN),
                values.get(PUBLISH_BYTES),
                values.get(FORWARD_TIMEOUT),
                values.get(MOST_WATCHERS),
                values.get(SCANS));
    }

    /** All other instances are told it, and whoever asks for the instances. */
    private static Optional<String> endpoint(String text) {
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException("holds a user");
        }
        return Optional.of(text).filter(address -> !address.isBlank());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Never prints a token. */
    @Override
    public String toString() {
        return "HttpSettings[" + host + ":" + port + (token.isPresent() ? ", with a token]" : ", no token]");
    }
}
