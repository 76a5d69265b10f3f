package io.dealwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A setting as it holds, fit to be printed.
 *
 * @param key its key
 * @param text its value as written; {@value Redaction#HIDDEN} for what is, or may be, a secret that was given
 * @param origin where it comes from; {@code default} when it was not given
 */
public record EffectiveSetting(String key, String text, String origin) {

    /**
     * All settings, then what is passed through to the Kafka clients.
     *
     * @param open whether the value of a property of the Kafka clients, named without the prefix, may be shown; of those
     *     that it does not know nobody can tell
     */
    public static List<EffectiveSetting> of(Map<String, Given> given, Predicate<String> open) {
        SettingValues values = new SettingValues(given);
        List<EffectiveSetting> effective = new ArrayList<>();
        Map<String, Given> rest = new TreeMap<>(given);
        for (Setting<?> setting : Settings.ALL) {
            Optional<Given> own = Optional.ofNullable(rest.remove(setting.key()));
            String text = values.textOf(setting);
            effective.add(new EffectiveSetting(
                    setting.key(),
                    setting.secret() && !text.isBlank() ? Redaction.HIDDEN : Redaction.ofValue(text),
                    own.map(Given::origin).orElse("default")));
        }
        rest.forEach((key, value) -> effective.add(new EffectiveSetting(
                key, isOpen(key, open) ? Redaction.ofValue(value.text()) : Redaction.HIDDEN, value.origin())));
        return List.copyOf(effective);
    }

    private static boolean isOpen(String key, Predicate<String> open) {
        return key.startsWith(KafkaSettings.PREFIX)
                && !Redaction.namesSecret(key)
                && open.test(key.substring(KafkaSettings.PREFIX.length()));
    }
}
