package io.dealwire.cli.operate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.output.TextTable;
import io.dealwire.config.EffectiveSetting;
import io.dealwire.json.Json;
import io.dealwire.ops.ClientProperties;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the settings that hold, and where each comes from. */
@Command(
        name = "settings",
        description = "Print the settings that hold and where each comes from; secrets are hidden.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Flags win over the environment, the environment over the file. Of what is passed through to the Kafka clients,",
            "only what Kafka knows, and not as a password, is shown.",
            "",
            "Examples:",
            "  dealwire settings",
            "  dealwire settings --given",
            "  dealwire settings --config dealwire.properties --set story.window=14d --json"
        })
public final class SettingsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--given", description = "Only those that were given.")
    private boolean onlyGiven;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        common.settings();
        List<EffectiveSetting> settings = EffectiveSetting.of(common.given(), ClientProperties::isOpen).stream()
                .filter(setting -> !onlyGiven || !setting.origin().equals("default"))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode all = Json.mapper().createObjectNode();
            settings.forEach(setting ->
                    all.putObject(setting.key()).put("value", setting.text()).put("origin", setting.origin()));
            out.println(Json.pretty(all));
        } else {
            TextTable table = new TextTable("KEY", "VALUE", "FROM");
            settings.forEach(setting -> table.row(setting.key(), setting.text(), setting.origin()));
            out.print(table.render());
        }
        out.flush();
        return ExitCode.OK;
    }
}
