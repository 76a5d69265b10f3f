package io.dealwire.embedded.pipeline;

import io.dealwire.config.Settings;
import io.dealwire.embedded.stack.JavaProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What kind of local pipeline is wanted.
 *
 * @param data folder to keep data in; empty for one that goes when the pipeline closes
 * @param fresh whether to empty the folder first
 * @param profile what the broker's process is tuned for
 * @param brokerPort 0 for a free one
 * @param registryPort 0 for a free one
 * @param httpPort port for queries, 0 for a free one; empty for no queries
 * @param decided settings that the command decides, by key
 * @param settings makes settings of what the user gave and what was decided
 */
public record PipelineRequest(
        Optional<Path> data,
        boolean fresh,
        JavaProfile profile,
        int brokerPort,
        int registryPort,
        Optional<Integer> httpPort,
        Map<String, String> decided,
        Function<Map<String, String>, Settings> settings) {}
