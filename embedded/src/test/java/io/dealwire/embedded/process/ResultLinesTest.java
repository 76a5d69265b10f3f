package io.dealwire.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.embedded.pipeline.Findings.DeadLetter;
import io.dealwire.embedded.pipeline.KnownFindings;
import io.dealwire.embedded.process.InputLine.Published;
import io.dealwire.embedded.process.InputLine.Refused;
import io.dealwire.embedded.process.InputLine.TakenDown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultLinesTest {

    private final ResultLines results = new ResultLines(
            new KnownFindings(
                    List.of(KnownFindings.article("known", "known", Optional.of("merged-away"))),
                    List.of(),
                    List.of(),
                    List.of(
                            new DeadLetter(Optional.of("known"), "bad-text", "an older version", "raw", 0, 1),
                            new DeadLetter(Optional.of("refused"), "bad-text", "too long", "raw", 0, 2))),
            Map.of("oversize", "larger than the broker takes"));

    @Test
    void anArticleThatIsKnownIsOkThoughAVersionOfItWasRefused() {
        ObjectNode line = results.of(new Published("known"));

        assertThat(line.get("status").asText()).isEqualTo("ok");
        assertThat(line.get("deal").isNull()).isTrue();
    }

    @Test
    void aDeadLetterTellsWhyAnArticleIsInvalid() {
        ObjectNode line = results.of(new Published("refused"));

        assertThat(line.get("status").asText()).isEqualTo("invalid");
        assertThat(line.get("error").asText()).isEqualTo("too long");
    }

    @Test
    void whatTheBrokerDidNotTakeIsInvalid() {
        assertThat(results.of(new Published("oversize")).get("error").asText())
                .isEqualTo("larger than the broker takes");
    }

    @Test
    void aLineThatCouldNotBeReadTellsItsError() {
        assertThat(results.of(new Refused(Optional.empty(), "line 2: no JSON"))
                        .get("error")
                        .asText())
                .isEqualTo("line 2: no JSON");
    }

    @Test
    void whatWasTakenDownIsOkAndInNoStory() {
        ObjectNode line = results.of(new TakenDown("gone"));

        assertThat(line.get("status").asText()).isEqualTo("ok");
        assertThat(line.get("storyId").isNull()).isTrue();
    }
}
