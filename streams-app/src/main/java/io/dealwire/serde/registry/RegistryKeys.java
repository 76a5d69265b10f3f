package io.dealwire.serde.registry;

import io.dealwire.config.RegistrySettings;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration keys of serdes: Confluent's, as documented for its serializers and registry clients, so that either
 * serde takes the same map.
 */
public final class RegistryKeys {

    /** Addresses of the registry, separated by commas; the next is tried when one is away. */
    public static final String URL = "schema.registry.url";
    /** Where basic authentication comes from: URL or USER_INFO. */
    public static final String BASIC_SOURCE = "basic.auth.credentials.source";
    /** {@code user:password}. */
    public static final String BASIC_USER_INFO = "basic.auth.user.info";
    /** Where bearer authentication comes from: STATIC_TOKEN. */
    public static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    /** The token. */
    public static final String BEARER_TOKEN = "bearer.auth.token";
    /** Whether a schema that the subject does not have yet is registered. */
    public static final String AUTO_REGISTER = "auto.register.schemas";
    /** Whether schemas are registered without Java properties; we always do, Confluent's serde when asked. */
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
    /** Time to connect, in milliseconds. */
    public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    /** Time to wait for an answer, in milliseconds. */
    public static final String READ_TIMEOUT = "http.read.timeout.ms";
    /** How often a request is sent again when the registry is away. */
    public static final String MAX_RETRIES = "max.retries";
    /** Wait before the first retry, in milliseconds; doubled each time. */
    public static final String RETRY_WAIT = "retries.wait.ms";
    /** Longest wait before a retry, in milliseconds. */
    public static final String RETRY_MAX_WAIT = "retries.max.wait.ms";

    private RegistryKeys() {}

    /** What a serde is configured with. The map holds secrets: never log it. */
    public static Map<String, String> of(RegistrySettings settings, boolean autoRegister) {
        Map<String, String> keys = new TreeMap<>();
        keys.put(URL, settings.url());
        settings.userInfo().ifPresent(userInfo -> {
            keys.put(BASIC_SOURCE, "USER_INFO");
            keys.put(BASIC_USER_INFO, userInfo);
        });
        settings.token().ifPresent(token -> {
            keys.put(BEARER_SOURCE, "STATIC_TOKEN");
            keys.put(BEARER_TOKEN, token);
        });
        keys.put(AUTO_REGISTER, Boolean.toString(autoRegister));
        keys.put(REMOVE_JAVA_PROPERTIES, "true");
        keys.put(CONNECT_TIMEOUT, Long.toString(settings.connectTimeout().toMillis()));
        keys.put(READ_TIMEOUT, Long.toString(settings.readTimeout().toMillis()));
        keys.put(MAX_RETRIES, Integer.toString(settings.retries()));
        keys.put(RETRY_WAIT, Long.toString(settings.retryWait().toMillis()));
        keys.put(RETRY_MAX_WAIT, Long.toString(settings.retryMaxWait().toMillis()));
        return keys;
    }
}
