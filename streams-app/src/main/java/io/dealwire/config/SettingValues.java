package io.dealwire.config;

import java.util.Map;
import java.util.Optional;

/** What a user gave, by key; what is not given has its default. */
public record SettingValues(Map<String, Given> given) {

    public SettingValues {
        given = Map.copyOf(given);
    }

    /**
     * The value of a setting.
     *
     * @throws InvalidSettingException when the text given is not allowed
     */
    public <T> T get(Setting<T> setting) {
        try {
            return setting.parser().apply(textOf(setting).strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new InvalidSettingException(setting, textOf(setting), Optional.ofNullable(given.get(setting.key())));
        }
    }

    /** The text that holds: the one given, or the default. */
    public String textOf(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting.key())).map(Given::text).orElse(setting.defaultText());
    }
}
