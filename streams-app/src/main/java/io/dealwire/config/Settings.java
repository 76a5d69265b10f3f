package io.dealwire.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All settings of Dealwire, read once at the start, checked, and never changed. */
public record Settings(TopicSettings topics, StorySettings story, DealSettings deal) {

    /** Every setting there is, in the order of the documentation. */
    public static final List<Setting<?>> ALL = Stream.of(TopicSettings.ALL, StorySettings.ALL, DealSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    /**
     * Reads the settings.
     *
     * @param given texts by key; what is left out has its default
     * @throws InvalidSettingException for a value that is not allowed
     */
    public static Settings of(Map<String, String> given) {
        SettingValues values = new SettingValues(given);
        return new Settings(TopicSettings.read(values), StorySettings.read(values), DealSettings.read(values));
    }
}
