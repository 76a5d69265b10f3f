package io.dealwire.config;

import java.util.Map;
import java.util.Optional;

/** The texts that a user gave, by key; what is not given has its default. */
public record SettingValues(Map<String, String> given) {

    public SettingValues {
        given = Map.copyOf(given);
    }

    /**
     * The value of a setting.
     *
     * @throws InvalidSettingException when the text given is not allowed
     */
    public <T> T get(Setting<T> setting) {
        String text = Optional.ofNullable(given.get(setting.key())).orElse(setting.defaultText());
        try {
            return setting.parser().apply(text.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InvalidSettingException(setting, text);
        }
    }
}
