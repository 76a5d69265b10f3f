package io.dealwire.cli.options;

import io.dealwire.config.Given;
import io.dealwire.config.KafkaSettings;
import io.dealwire.config.SettingSources;
import io.dealwire.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options of every command that needs settings; mixed in with {@code @Mixin CommonOptions common}, or extended by a
 * mixin with more. A mixin cannot hold it as a mixin of its own: it would not find its command.
 */
public class CommonOptions {

    /** The key that {@code --registry} sets. */
    private static final String REGISTRY_URL = "registry.url";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private VerboseOption verbose;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (properties); otherwise the file that DEALWIRE_CONFIG names.")
    private Optional<Path> config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting; wins over environment and file. May be repeated.")
    private Map<String, String> set = Map.of();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT,...",
            description = "Kafka brokers; short for --set kafka.bootstrap.servers=...")
    private Optional<String> bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry; short for --set " + REGISTRY_URL + "=...")
    private Optional<String> registry;

    /**
     * The settings from file, environment and flags.
     *
     * @throws io.dealwire.config.InvalidSettingException when any do not fit
     */
    public Settings settings() {
        return Settings.read(given());
    }

    /**
     * The settings with some that the command itself decides: an embedded stack knows where its broker is.
     *
     * @param decided texts by key; they win over everything
     */
    public Settings settingsWith(Map<String, String> decided) {
        return Settings.read(
                sources().flags(decided, key -> "decided by the command").given());
    }

    /** What was given, by key. */
    public Map<String, Given> given() {
        return sources().given();
    }

    /** Whether the user wants to see more. */
    public boolean isVerbose() {
        return verbose.level() > 0;
    }

    /** The command that these options are given to. */
    protected final CommandSpec command() {
        return command;
    }

    private SettingSources sources() {
        Map<String, String> environment = ((RootCommand) command.root().userObject()).environment();
        SettingSources sources = new SettingSources();
        config.or(() -> SettingSources.fileOf(environment)).ifPresent(sources::file);
        return sources.environment(environment)
                .flags(shortcuts(), key -> key.equals(REGISTRY_URL) ? "--registry" : "--bootstrap")
                .flags(set, key -> "--set");
    }

    private Map<String, String> shortcuts() {
        Map<String, String> shortcuts = new LinkedHashMap<>();
        bootstrap.ifPresent(servers -> shortcuts.put(KafkaSettings.BOOTSTRAP.key(), servers));
        registry.ifPresent(url -> shortcuts.put(REGISTRY_URL, url));
        return shortcuts;
    }
}
