package io.dealwire.cli.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.cli.query.QueryOptions;
import io.dealwire.cli.query.text.EventText;
import io.dealwire.json.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what becomes known of deals, as it becomes known, until it is stopped. */
@Command(
        name = "watch",
        description = "Show what becomes known of deals, as it becomes known; stays until it is stopped.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A connection that ends is made again; no event is missed and none comes twice. Ctrl-C stops.",
            "",
            "Examples:",
            "  dealwire watch",
            "  dealwire watch --company nokia --type licensing",
            "  dealwire watch --status completed --min-value 1000000000 --json | jq .dealId"
        })
public final class WatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private QueryOptions options;

    @Option(names = "--company", paramLabel = "COMPANY", description = "Id of a party.")
    private Optional<String> company;

    @Option(names = "--status", paramLabel = "STATUS,...", description = "One of these: RUMOURED, ANNOUNCED, ...")
    private Optional<String> status;

    @Option(names = "--type", paramLabel = "TYPE,...", description = "One of these: ACQUISITION, LICENSING, ...")
    private Optional<String> type;

    @Option(
            names = "--min-value",
            paramLabel = "AMOUNT",
            description = "Of at least this value, in units of whatever currency the deal has.")
    private Optional<String> minValue;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "Stop after so many events.")
    private int limit;

    private int shown;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        new LiveEvents(options.client(), filter(), this::note).follow(event -> {
            show(out, event);
            return !out.checkError() && shown != limit;
        });
        return out.checkError() ? ExitCode.READER_GONE : ExitCode.OK;
    }

    private Map<String, String> filter() {
        Map<String, String> filter = new LinkedHashMap<>();
        company.ifPresent(id -> filter.put("company", id));
        status.ifPresent(symbols -> filter.put("status", symbols));
        type.ifPresent(symbols -> filter.put("type", symbols));
        minValue.ifPresent(amount -> filter.put("minValue", amount));
        return filter;
    }

    private void show(PrintWriter out, JsonNode event) {
        out.println(options.wantsJson() ? Json.line(event) : EventText.line(event));
        shown++;
    }

    private void note(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
