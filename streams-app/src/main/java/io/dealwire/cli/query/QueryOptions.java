package io.dealwire.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.options.CommonOptions;
import io.dealwire.cli.output.CommandException;
import io.dealwire.cli.output.ExitCode;
import io.dealwire.config.Settings;
import io.dealwire.json.Json;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Whom to ask and how to print the answer; mixed into every command that asks a running instance. */
public final class QueryOptions extends CommonOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Any running instance; by default that of this machine (http.host, http.port).")
    private Optional<URI> url;

    @Option(names = "--json", description = "Print the instance's JSON.")
    private boolean json;

    /** A client for the instance. */
    public QueryClient client() {
        Settings settings = settings();
        URI address = url.orElseGet(() -> QueryClient.addressOf(settings.http()));
        if (address.getHost() == null) {
            throw CommandException.usage("--url " + address + " is no address", "Write it as http://host:port.");
        }
        return new QueryClient(address, settings.http().token());
    }

    /** Whether JSON is to be printed. */
    public boolean wantsJson() {
        return json;
    }

    /** Prints an answer, as JSON when that was asked for. */
    int print(JsonNode answer, Function<JsonNode, String> text) {
        PrintWriter out = command().commandLine().getOut();
        out.print(json ? Json.pretty(answer) + System.lineSeparator() : text.apply(answer));
        out.flush();
        warnWhenPartial(answer);
        return ExitCode.OK;
    }

    /** A list may lack what is on partitions that are moving between instances. */
    private void warnWhenPartial(JsonNode answer) {
        if (answer.path("partial").asBoolean()) {
            PrintWriter err = command().commandLine().getErr();
            err.println("Not complete: some partitions are moving between instances. Ask again in a moment.");
            err.flush();
        }
    }
}
