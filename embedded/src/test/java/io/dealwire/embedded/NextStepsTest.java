package io.dealwire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.NextSteps.Part;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    @Test
    void commandsAreShortWhereTheyFindTheStackByThemselves() {
        NextSteps steps = new NextSteps(
                new Part("127.0.0.1:9092", true),
                new Part("http://127.0.0.1:8081/x", true),
                new Part("http://127.0.0.1:8080", true));

        assertThat(steps.lines())
                .containsExactly(
                        "  Look     http://127.0.0.1:8080/  (the page, in a browser)",
                        "  Publish  dealwire publish articles.jsonl",
                        "  Query    dealwire query deals",
                        "  Stop     Ctrl-C");
    }

    @Test
    void commandsNameWhatIsElsewhere() {
        NextSteps steps = new NextSteps(
                new Part("127.0.0.1:19092", false),
                new Part("http://127.0.0.1:18081/x", false),
                new Part("http://127.0.0.1:18080", false));

        assertThat(steps.lines())
                .contains(
                        "  Publish  dealwire publish articles.jsonl --bootstrap 127.0.0.1:19092 --registry http://127.0.0.1:18081/x",
                        "  Query    dealwire query deals --url http://127.0.0.1:18080");
    }
}
