package io.dealwire.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach Kafka. Everything under {@code kafka.} that is no setting of ours goes to the Kafka clients as it is:
 * {@code kafka.security.protocol} or {@code DEALWIRE_KAFKA_SECURITY_PROTOCOL} becomes {@code security.protocol}.
 *
 * @param bootstrapServers where to find the brokers
 * @param passedThrough client properties without the prefix {@code kafka.}, bootstrap servers not among them
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> passedThrough) {

    /** Keys under this prefix that are not settings of ours are passed through. */
    public static final String PREFIX = "kafka.";

    /** Where to find the brokers; the flag {@code --bootstrap} sets it. */
    public static final Setting<String> BOOTSTRAP = new Setting<>(
            "kafka.bootstrap.servers",
            "localhost:9092",
            "host:port, several separated by commas",
            "Where to find the Kafka brokers.",
            false,
            KafkaSettings::servers);

    static final List<Setting<?>> ALL = List.of(BOOTSTRAP);

    public KafkaSettings {
        passedThrough = Map.copyOf(passedThrough);
    }

    static KafkaSettings read(SettingValues values) {
        Map<String, String> rest = new LinkedHashMap<>();
        values.given().forEach((key, given) -> {
            if (key.startsWith(PREFIX) && !key.equals(BOOTSTRAP.key())) {
                rest.put(key.substring(PREFIX.length()), given.text());
            }
        });
        return new KafkaSettings(values.get(BOOTSTRAP), rest);
    }

    /** The properties of any Kafka client: bootstrap servers and what is passed through. */
    public Properties clientProperties() {
        Properties properties = new Properties();
        properties.putAll(passedThrough);
        properties.setProperty("bootstrap.servers", bootstrapServers);
        return properties;
    }

    /** Never prints what is passed through: it may hold passwords. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", passed through: "
                + passedThrough.keySet().stream().sorted().toList() + "]";
    }

    private static String servers(String text) {
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException("holds a user");
        }
        for (String server : text.split(",", -1)) {
            int colon = server.lastIndexOf(':');
            if (colon < 1 || server.substring(0, colon).isBlank()) {
                throw new IllegalArgumentException("needs host:port");
            }
            int port = Integer.parseInt(server.substring(colon + 1).strip());
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port out of range");
            }
        }
        return text;
    }
}
