package io.dealwire.cli.operate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.options.KafkaCalls;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.TextTable;
import io.dealwire.config.Settings;
import io.dealwire.json.Json;
import io.dealwire.ops.deadletters.DeadLetter;
import io.dealwire.ops.deadletters.DeadLetterFilter;
import io.dealwire.ops.deadletters.DeadLetterOffice;
import io.dealwire.ops.deadletters.ReplayPlan;
import io.dealwire.text.TextSize;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists records that could not be processed, and gives them back once what stood in their way is mended. */
@Command(
        name = "dead-letters",
        description = "List records that could not be processed, and give them back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DeadLettersCommand.ListLetters.class, DeadLettersCommand.Replay.class})
public final class DeadLettersCommand implements Callable<Integer> {

    /** Characters of a key that the table shows. */
    private static final int LONGEST_KEY = 200;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    /** Which letters of which cluster, for both commands. */
    static final class Selection extends CommonOptions {

        @Option(names = "--reason", paramLabel = "REASON", description = "Only those of this reason: unreadable, …")
        private Optional<String> reason;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "Only those since this moment, such as 2026-03-02T08:00:00Z.")
        private Optional<Instant> since;

        DeadLetterFilter filter() {
            return new DeadLetterFilter(reason, since);
        }

        PrintWriter out() {
            return command().commandLine().getOut();
        }

        PrintWriter err() {
            return command().commandLine().getErr();
        }

        /** What the dead letters of the cluster answer. */
        <T> T ask(Function<DeadLetterOffice, T> question) {
            Settings settings = settings();
            try {
                return question.apply(new DeadLetterOffice(settings));
            } catch (KafkaException e) {
                throw KafkaCalls.explain(e, settings.kafka());
            }
        }
    }

    /** Lists. */
    @Command(
            name = "list",
            description = "List dead letters, oldest first.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Examples:",
                "  dealwire dead-letters list",
                "  dealwire dead-letters list --reason failure --json | jq '.[].message'"
            })
    static final class ListLetters implements Callable<Integer> {

        @Mixin
        private Selection selection;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            List<DeadLetter> letters = selection.ask(office -> office.letters(selection.filter()));
            PrintWriter out = selection.out();
            out.print(json ? Json.pretty(tree(letters)) + System.lineSeparator() : table(letters));
            out.flush();
            return ExitCode.OK;
        }
    }

    /** Gives back. */
    @Command(
            name = "replay",
            description = "Put dead letters back on the topic of raw articles, key and value as they were received.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Left out are letters whose article has been published again since, letters without a key, and letters",
                "of later stages, whose articles are to be published again instead. So running it twice does no harm.",
                "",
                "Examples:",
                "  dealwire dead-letters replay --dry-run",
                "  dealwire dead-letters replay --reason failure"
            })
    static final class Replay implements Callable<Integer> {

        @Mixin
        private Selection selection;

        @Option(names = "--dry-run", description = "Say what would be done, do nothing.")
        private boolean dryRun;

        @Override
        public Integer call() {
            ReplayPlan plan = selection.ask(office -> {
                ReplayPlan made = office.plan(office.letters(selection.filter()));
                if (!dryRun) {
                    office.replay(made);
                }
                return made;
            });
            PrintWriter err = selection.err();
            err.println((dryRun ? "To give back: " : "Given back: ")
                    + plan.replayed().size());
            plan.skipped().forEach((why, number) -> err.println("Left out (" + words(why) + "): " + number));
            err.flush();
            return ExitCode.OK;
        }
    }

    private static String table(List<DeadLetter> letters) {
        TextTable table = new TextTable("AT", "REASON", "STAGE", "SOURCE", "KEY", "MESSAGE");
        for (DeadLetter letter : letters) {
            table.row(
                    letter.at(),
                    letter.reason(),
                    letter.stage(),
                    letter.source() + "-" + letter.partition() + "@" + letter.offset(),
                    TextSize.cut(letter.keyText(), LONGEST_KEY),
                    letter.message().lines().findFirst().orElse(""));
        }
        return table.render();
    }

    private static ArrayNode tree(List<DeadLetter> letters) {
        ArrayNode array = Json.mapper().createArrayNode();
        for (DeadLetter letter : letters) {
            ObjectNode item = array.addObject();
            item.put("at", letter.at().toString());
            item.put("reason", letter.reason());
            item.put("stage", letter.stage());
            item.put("topic", letter.source());
            item.put("partition", letter.partition());
            item.put("offset", letter.offset());
            item.put("key", letter.keyText());
            item.put("message", letter.message());
            item.put("bytes", letter.value().map(value -> value.remaining()).orElse(0));
        }
        return array;
    }

    private static String words(ReplayPlan.Skip why) {
        return switch (why) {
            case OTHER_TOPIC -> "of a later stage";
            case NO_KEY -> "without a key";
            case CUT -> "cut because it was too large";
            case SUPERSEDED -> "published again since";
        };
    }
}
