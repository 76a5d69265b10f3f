package io.dealwire.ops.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registered text of every public contract is that of its last released version, character by character. */
class RegisteredTextTest {

    static List<WantedSubject> subjects() {
        return TopicPlan.of(Settings.of(Map.of())).subjects();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whatIsRegisteredIsWhatWasReleased(WantedSubject subject) throws IOException {
        assertThat(subject.schema().toString())
                .isEqualTo(lastReleased(subject.schema().getName()).toString());
    }

    private static Schema lastReleased(String contract) throws IOException {
        Schema last = null;
        for (int version = 1; ; version++) {
            try (InputStream text =
                    Schema.class.getResourceAsStream("/released/" + contract + "/" + version + ".avsc")) {
                if (text == null) {
                    assertThat(last).as("a released version of %s", contract).isNotNull();
                    return last;
                }
                last = new Schema.Parser().parse(text);
            }
        }
    }
}
