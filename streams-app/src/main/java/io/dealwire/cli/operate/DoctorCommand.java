package io.dealwire.cli.operate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import io.dealwire.json.Json;
import io.dealwire.ops.doctor.Finding;
import io.dealwire.ops.doctor.Finding.Result;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is reachable, what is missing, and what to do about it. */
@Command(
        name = "doctor",
        description = "Check everything that Dealwire needs, and say what to do about what is missing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Looks at the Java runtime, the state folder and its disk, the schema registry, the clock, the brokers, topics",
            "and subjects, the application's progress, the dead letters, and the HTTP address of this machine's instance.",
            "Changes nothing. The exit code is 1 when a check fails.",
            "",
            "Examples:",
            "  dealwire doctor",
            "  dealwire doctor --bootstrap broker:9092 --registry http://registry:8081",
            "  dealwire doctor --json | jq '.checks[] | select(.result == \"failed\")'"
        })
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private final Function<Settings, List<Finding>> examination;

    public DoctorCommand(Function<Settings, List<Finding>> examination) {
        this.examination = examination;
    }

    @Override
    public Integer call() {
        List<Finding> findings = examination.apply(common.settings());
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.pretty(tree(findings)) + System.lineSeparator() : text(findings));
        out.flush();
        return isHealthy(findings) ? ExitCode.OK : ExitCode.FAILED;
    }

    private static boolean isHealthy(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.result() == Result.FAILED);
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(String.format(
                    Locale.ROOT, "%-8s%-14s%s%n", word(finding.result()), finding.subject(), finding.detail()));
            finding.advice().ifPresent(advice -> text.append(String.format(Locale.ROOT, "%-22s%s%n", "", advice)));
        }
        return text.toString();
    }

    private static ObjectNode tree(List<Finding> findings) {
        ObjectNode tree = Json.mapper().createObjectNode().put("healthy", isHealthy(findings));
        ArrayNode checks = tree.putArray("checks");
        for (Finding finding : findings) {
            checks.addObject()
                    .put("check", finding.subject())
                    .put("result", finding.result().name().toLowerCase(Locale.ROOT))
                    .put("detail", finding.detail())
                    .put("advice", finding.advice().orElse(null));
        }
        return tree;
    }

    /** What needs a person is in capitals. */
    private static String word(Result result) {
        return result == Result.FAILED ? result.name() : result.name().toLowerCase(Locale.ROOT);
    }
}
