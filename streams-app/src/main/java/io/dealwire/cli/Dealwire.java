package io.dealwire.cli;

import io.dealwire.avro.TrustedContracts;
import io.dealwire.cli.articles.PublishCommand;
import io.dealwire.cli.articles.Publishers;
import io.dealwire.cli.articles.RereadCommand;
import io.dealwire.cli.companies.CompaniesBuildCommand;
import io.dealwire.cli.companies.CompaniesCommand;
import io.dealwire.cli.operate.DeadLettersCommand;
import io.dealwire.cli.operate.DoctorCommand;
import io.dealwire.cli.operate.Examination;
import io.dealwire.cli.operate.ResetCommand;
import io.dealwire.cli.operate.RunCommand;
import io.dealwire.cli.operate.SettingsCommand;
import io.dealwire.cli.operate.TopicsCommand;
import io.dealwire.cli.operate.TopicsGrowCommand;
import io.dealwire.cli.options.Failures;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.options.Logging;
import io.dealwire.cli.options.RootCommand;
import io.dealwire.cli.query.ExplainCommand;
import io.dealwire.cli.query.QueryCommand;
import io.dealwire.cli.watch.WatchCommand;
import io.dealwire.ops.grow.KafkaGrowthTarget;
import io.dealwire.ops.reread.KafkaRereadTarget;
import io.dealwire.ops.reset.KafkaResetTarget;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root of the command line. The embedded module builds {@link #commandLine()} and adds its own commands to it; the
 * production image runs {@link #main}.
 */
@Command(
        name = "dealwire",
        description = "Live deals and per-company deal counts from a stream of news articles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 command line or settings do not fit, 3 some input lines were skipped.",
            "Help on a command with examples: dealwire COMMAND --help"
        })
public final class Dealwire implements Callable<Integer>, RootCommand {

    /** Columns of help texts: their footers and examples are written for it. */
    public static final int HELP_WIDTH = 112;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    private Dealwire(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The command line with the commands of this module, for the environment of this process. */
    public static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    /** The command line for an environment given. */
    public static CommandLine commandLine(Map<String, String> environment) {
        TrustedContracts.establish();
        CommandLine line = new CommandLine(new Dealwire(environment));
        line.addSubcommand(new CommandLine(new TopicsCommand())
                .addSubcommand(new TopicsGrowCommand(
                        settings -> new KafkaGrowthTarget(KafkaCalls.admin(settings.kafka()), settings),
                        settings -> new KafkaResetTarget(KafkaCalls.admin(settings.kafka()), settings))));
        line.addSubcommand(
                new CommandLine(new CompaniesCommand()).addSubcommand(new CompaniesBuildCommand(Path.of(""))));
        line.addSubcommand(new RunCommand());
        line.addSubcommand(new PublishCommand(Publishers::open, Clock.systemUTC()));
        line.addSubcommand(new RereadCommand(KafkaRereadTarget::new, Clock.systemUTC()));
        line.addSubcommand(new QueryCommand());
        line.addSubcommand(new ExplainCommand());
        line.addSubcommand(new WatchCommand());
        line.addSubcommand(new SettingsCommand());
        line.addSubcommand(new DoctorCommand(settings -> new Examination(settings, Clock.systemUTC()).run()));
        line.addSubcommand(
                new ResetCommand(settings -> new KafkaResetTarget(KafkaCalls.admin(settings.kafka()), settings)));
        line.addSubcommand(new DeadLettersCommand());
        line.addSubcommand(new GenerateCompletion());
        line.getSubcommands()
                .get("generate-completion")
                .getCommandSpec()
                .usageMessage()
                .hidden(true);
        return line.setUsageHelpWidth(HELP_WIDTH)
                .setExecutionStrategy(Logging::applyThenRun)
                .setExecutionExceptionHandler(Failures::report)
                .setParameterExceptionHandler(Failures::reportUsage)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
