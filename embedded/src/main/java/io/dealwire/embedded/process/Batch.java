package io.dealwire.embedded.process;

import io.dealwire.cli.options.CommonOptions;
import io.dealwire.embedded.pipeline.LocalPipeline;
import io.dealwire.embedded.pipeline.PipelineRequest;
import io.dealwire.embedded.pipeline.Steps;
import io.dealwire.embedded.stack.JavaProfile;
import io.dealwire.ingest.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The batch contract as a call: the real topology over a file, on a stack of its own. */
public final class Batch {

    private Batch() {}

    /**
     * Processes a file.
     *
     * @param common the settings that the user gave; they win over those that suit a batch
     * @param articles the input, JSON Lines
     * @param output where the results go, a line for each line of the input
     * @param data folder to work in and leave; empty for a temporary one
     * @param err where to tell how far it is
     * @param progress whether to show a progress bar there
     * @return the number of invalid lines
     * @throws java.io.IOException when the input cannot be opened, or the results cannot be written
     */
    public static long run(
            CommonOptions common,
            InputFile articles,
            ResultOutput output,
            Optional<Path> data,
            PrintWriter err,
            boolean progress)
            throws IOException, InterruptedException {
        Map<String, String> decided = new HashMap<>(BatchSettings.DEFAULTS);
        decided.keySet().removeAll(common.given().keySet());
        PipelineRequest request = new PipelineRequest(
                data, true, JavaProfile.LASTING, 0, 0, Optional.empty(), decided, common::settingsWith);
        try (LocalPipeline pipeline = LocalPipeline.start(request, new Steps(err))) {
            return new BatchRun(pipeline, articles, output, err, progress).run();
        }
    }
}
