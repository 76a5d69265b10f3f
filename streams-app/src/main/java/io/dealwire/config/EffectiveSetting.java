package io.dealwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A setting as it holds, fit to be printed.
 *
 * @param key its key
 * @param text its value as written; {@code (secret)} for a secret that was given
 * @param origin where it comes from; {@code default} when it was not given
 */
public record EffectiveSetting(String key, String text, String origin) {

    private static final String HIDDEN = "(secret)";

    /** Kafka properties that hold secrets, or may. */
    private static final Pattern SECRET_PROPERTY =
            Pattern.compile("password|passphrase|secret|jaas|token|credential|\\.key$|keystore\\.key|assertion");

    /** All settings, then what is passed through to the Kafka clients. */
    public static List<EffectiveSetting> of(Map<String, Given> given) {
        SettingValues values = new SettingValues(given);
        List<EffectiveSetting> effective = new ArrayList<>();
        Map<String, Given> rest = new TreeMap<>(given);
        for (Setting<?> setting : Settings.ALL) {
            Optional<Given> own = Optional.ofNullable(rest.remove(setting.key()));
            String text = values.textOf(setting);
            effective.add(new EffectiveSetting(
                    setting.key(),
                    setting.secret() && !text.isBlank() ? HIDDEN : withoutUserInfo(text),
                    own.map(Given::origin).orElse("default")));
        }
        rest.forEach((key, value) -> effective.add(new EffectiveSetting(
                key,
                SECRET_PROPERTY.matcher(key.toLowerCase(Locale.ROOT)).find() ? HIDDEN : withoutUserInfo(value.text()),
                value.origin())));
        return List.copyOf(effective);
    }

    /** An address may carry a password: {@code https://user:password@host}. */
    private static String withoutUserInfo(String text) {
        return text.replaceAll("//[^/@\\s]*@", "//" + HIDDEN + "@");
    }
}
