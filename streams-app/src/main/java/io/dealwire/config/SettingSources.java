package io.dealwire.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings together what was given in a file, in the environment and as flags; the later one wins. */
public final class SettingSources {

    /** Names the settings file when no flag does. */
    public static final String CONFIG_VARIABLE = "DEALWIRE_CONFIG";

    private static final String PREFIX = "DEALWIRE_";
    private static final String KAFKA_VARIABLE = "DEALWIRE_KAFKA_";

    /**
     * Variables that are not settings: those of the launcher and the container image, and those that Kubernetes and Docker
     * put into every container that can see a service whose name begins with "dealwire".
     */
    private static final Pattern NOT_SETTINGS =
            Pattern.compile("DEALWIRE_(CONFIG|HOME|JAVA_HOME|JAVA_OPTS|OPTS|IMAGE|VERSION"
                    + "|(\\w+_)?SERVICE_(HOST|PORT(_\\w+)?)|(\\w+_)?PORT_\\d+_(TCP|UDP)(_\\w+)?|(\\w+_)?ENV_\\w+)");
    /** The address that service links put where a port is expected. */
    private static final Pattern SERVICE_LINK = Pattern.compile("(tcp|udp)://.*");

    private static final Map<String, String> KEY_BY_VARIABLE =
            Settings.ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::environmentName, Setting::key));

    private final Map<String, Given> given = new LinkedHashMap<>();

    /**
     * Adds a properties file in UTF-8.
     *
     * @throws InvalidSettingException when it cannot be read
     */
    public SettingSources file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            String why = Files.exists(file) ? "cannot be read: " + e.getMessage() : "does not exist";
            throw new InvalidSettingException("The settings file " + file + " " + why);
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> add(key, properties.getProperty(key), file.toString()));
        return this;
    }

    /** Adds the variables {@code DEALWIRE_*}. A name that is no setting is kept, to be refused with the others. */
    public SettingSources environment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((name, text) -> {
            if (name.startsWith(PREFIX) && !isForeign(name, text)) {
                add(keyOf(name), text, name);
            }
        });
        return this;
    }

    /** Adds values given on the command line. */
    public SettingSources flags(Map<String, String> values, Function<String, String> origin) {
        values.forEach((key, text) -> add(key, text, origin.apply(key)));
        return this;
    }

    /** What was given, by key. */
    public Map<String, Given> given() {
        return Map.copyOf(given);
    }

    /** The settings file that the environment names. */
    public static Optional<Path> fileOf(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(CONFIG_VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private void add(String key, String text, String origin) {
        given.put(key, new Given(text, origin));
    }

    private static boolean isForeign(String name, String text) {
        return NOT_SETTINGS.matcher(name).matches()
                || name.endsWith("_PORT") && SERVICE_LINK.matcher(text).matches();
    }

    private static String keyOf(String variable) {
        String key = KEY_BY_VARIABLE.get(variable);
        if (key != null) {
            return key;
        }
        String dotted = variable.startsWith(KAFKA_VARIABLE)
                ? KafkaSettings.PREFIX + variable.substring(KAFKA_VARIABLE.length())
                : variable.substring(PREFIX.length());
        return dotted.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
