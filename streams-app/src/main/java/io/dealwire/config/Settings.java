package io.dealwire.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings of Dealwire, read once at the start, checked, and never changed. */
public record Settings(
        KafkaSettings kafka,
        RegistrySettings registry,
        TopicSettings topics,
        StreamsSettings streams,
        HttpSettings http,
        StorySettings story,
        DealSettings deal,
        GrammarSettings grammar) {

    /** Every setting there is, in the order of the documentation. */
    public static final List<Setting<?>> ALL = Stream.of(
                    KafkaSettings.ALL,
                    RegistrySettings.ALL,
                    TopicSettings.ALL,
                    StreamsSettings.ALL,
                    HttpSettings.ALL,
                    StorySettings.ALL,
                    DealSettings.ALL,
                    GrammarSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    /**
     * Reads the settings.
     *
     * @param given texts by key; what is left out has its default
     * @throws InvalidSettingException for values that are not allowed and for unknown keys, all of them at once
     */
    public static Settings of(Map<String, String> given) {
        return read(given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Given(entry.getValue(), "given"))));
    }

    /**
     * Reads the settings that several sources gave.
     *
     * @throws InvalidSettingException for values that are not allowed and for unknown keys, all of them at once
     */
    public static Settings read(Map<String, Given> given) {
        SettingValues values = new SettingValues(given);
        List<String> problems = new ArrayList<>(unknownKeys(given));
        for (Setting<?> setting : ALL) {
            try {
                values.get(setting);
            } catch (InvalidSettingException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingException(problems);
        }
        Settings settings = new Settings(
                KafkaSettings.read(values),
                RegistrySettings.read(values),
                TopicSettings.read(values),
                StreamsSettings.read(values),
                HttpSettings.read(values),
                StorySettings.read(values),
                DealSettings.read(values),
                GrammarSettings.read(values));
        settings.refuseWrongAnswers();
        return settings;
    }

    /** With the broker's assignment an instance does not know for sure who holds a key. */
    private void refuseWrongAnswers() {
        String passedThrough = kafka.passedThrough().getOrDefault("group.protocol", streams.groupProtocol());
        boolean broker = streams.groupProtocol().equals("streams") || passedThrough.equalsIgnoreCase("streams");
        if (http.enabled() && broker) {
            throw new InvalidSettingException(StreamsSettings.GROUP_PROTOCOL.key()
                    + " = \"streams\" makes Kafka Streams answer queries wrongly (KAFKA-20782, KAFKA-20887):"
                    + " keep \"classic\", or answer none with " + HttpSettings.ENABLED.key() + " = false");
        }
    }

    private static List<String> unknownKeys(Map<String, Given> given) {
        List<String> known = ALL.stream().<String>map(Setting::key).toList();
        List<String> problems = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            if (!known.contains(key) && !key.startsWith(KafkaSettings.PREFIX)) {
                problems.add("There is no setting " + key + " (from " + value.origin() + ")"
                        + NearestKey.to(key, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; \"dealwire settings\" lists them all"));
            }
        });
        return problems;
    }
}
