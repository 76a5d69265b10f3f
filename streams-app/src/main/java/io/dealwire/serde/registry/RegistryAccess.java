package io.dealwire.serde.registry;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/**
 * How to reach a registry, read from a serde's configuration.
 *
 * @param addresses without user information and without a slash at the end; one at least
 * @param credentials sent with every request
 * @param connectTimeout time to connect
 * @param readTimeout time to wait for an answer
 * @param backoff waits between attempts
 * @param autoRegister whether a schema that a subject does not have yet is registered
 */
public record RegistryAccess(
        List<URI> addresses,
        Credentials credentials,
        Duration connectTimeout,
        Duration readTimeout,
        Backoff backoff,
        boolean autoRegister) {

    /**
     * Reads the keys of {@link RegistryKeys}; what is left out has Confluent's default, keys of others are ignored.
     *
     * @throws ConfigException when a value does not fit
     */
    public static RegistryAccess of(Map<String, ?> configs) {
        Keys keys = new Keys(configs);
        List<URI> given = addresses(keys.text(RegistryKeys.URL)
                .orElseThrow(() -> new ConfigException(RegistryKeys.URL + " is missing: where is the registry?")));
        return new RegistryAccess(
                given.stream().map(RegistryAccess::withoutUserInfo).toList(),
                credentials(keys, given.get(0)),
                keys.millis(RegistryKeys.CONNECT_TIMEOUT, 60_000),
                keys.millis(RegistryKeys.READ_TIMEOUT, 60_000),
                new Backoff(
                        keys.number(RegistryKeys.MAX_RETRIES, 3),
                        keys.millis(RegistryKeys.RETRY_WAIT, 1_000),
                        keys.millis(RegistryKeys.RETRY_MAX_WAIT, 20_000)),
                keys.flag(RegistryKeys.AUTO_REGISTER, true));
    }

    private static List<URI> addresses(String text) {
        List<URI> addresses = new ArrayList<>();
        for (String part : text.split(",")) {
            String address = part.strip().replaceAll("/+$", "");
            if (!address.isEmpty()) {
                addresses.add(address(address));
            }
        }
        if (addresses.isEmpty()) {
            throw new ConfigException(RegistryKeys.URL + " is empty: where is the registry?");
        }
        return List.copyOf(addresses);
    }

    private static URI address(String text) {
        // The text may hold a password, so it is not repeated in the message.
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(RegistryKeys.URL + " holds what is no address");
        }
        throw new ConfigException(RegistryKeys.URL + " needs addresses like http://host:port/path");
    }

    private static Credentials credentials(Keys keys, URI first) {
        Optional<String> bearer = keys.text(RegistryKeys.BEARER_SOURCE);
        if (bearer.isPresent()) {
            require(bearer.get(), "STATIC_TOKEN", RegistryKeys.BEARER_SOURCE);
            return bearer(keys.text(RegistryKeys.BEARER_TOKEN)
                    .orElseThrow(() -> new ConfigException(RegistryKeys.BEARER_TOKEN + " is missing")));
        }
        String basic = keys.text(RegistryKeys.BASIC_SOURCE).orElse("URL");
        if (basic.equals("URL")) {
            return Optional.ofNullable(first.getUserInfo())
                    .map(Credentials::basic)
                    .orElse(Credentials.NONE);
        }
        require(basic, "USER_INFO", RegistryKeys.BASIC_SOURCE);
        return Credentials.basic(keys.text(RegistryKeys.BASIC_USER_INFO)
                .filter(userInfo -> userInfo.contains(":"))
                .orElseThrow(() -> new ConfigException(RegistryKeys.BASIC_USER_INFO + " needs user:password")));
    }

    private static Credentials bearer(String token) {
        try {
            return Credentials.bearer(token);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(RegistryKeys.BEARER_TOKEN + " does not fit: " + e.getMessage());
        }
    }

    private static void require(String value, String known, String key) {
        if (!value.equals(known)) {
            throw new ConfigException(key + " = " + value + " does not fit; allowed: " + known);
        }
    }

    private static URI withoutUserInfo(URI uri) {
        return uri.getRawUserInfo() == null
                ? uri
                : URI.create(uri.toString().replace("//" + uri.getRawUserInfo() + "@", "//"));
    }

    /** A configuration as Kafka hands it over: values may be texts or what they mean. */
    private record Keys(Map<String, ?> configs) {

        Optional<String> text(String key) {
            return Optional.ofNullable(configs.get(key))
                    .map(Object::toString)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        int number(String key, int otherwise) {
            try {
                int number = text(key).map(Integer::parseInt).orElse(otherwise);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new ConfigException(key + " needs a whole number");
            }
            throw new ConfigException(key + " needs a whole number, 0 or more");
        }

        Duration millis(String key, int otherwise) {
            return Duration.ofMillis(number(key, otherwise));
        }

        boolean flag(String key, boolean otherwise) {
            return text(key)
                    .map(text -> text.toLowerCase(Locale.ROOT).equals("true"))
                    .orElse(otherwise);
        }
    }
}
