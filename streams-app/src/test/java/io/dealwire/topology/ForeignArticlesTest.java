package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.NotRead;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that are not in English: they are told apart and grouped, and never read. */
class ForeignArticlesTest {

    private static final String BODY =
            "Nokia Corp said on Monday it had agreed to buy Larkfield Ltd for $300 million in cash. "
                    + News.filler(1, 30);

    @TempDir
    private Path folder;

    private TopologyHarness topology;

    @BeforeEach
    void start() {
        topology = new TopologyHarness(folder, Map.of(), News.DAY);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void theyAreInNoDealAndStayAStory() {
        topology.publish("first", article("de", Duration.ZERO));
        topology.publish("copy", article("de", Duration.ofHours(1)));

        TaggedArticle copy = topology.tagged().get("copy");
        assertThat(copy.getNotRead()).isEqualTo(new NotRead("de", false));
        assertThat(copy.getStory().getStoryId()).isEqualTo("first");
        assertThat(copy.getCompanies()).isEmpty();
        assertThat(copy.getReading().getIsDeal()).isFalse();
        assertThat(copy.getReading().getReason()).contains("not in English");
        assertThat(topology.deals()).isEmpty();
        assertThat(topology.metric("not-read-articles-total")).isEqualTo(2);
    }

    @Test
    void aCorrectionOfTheLanguageHasTheArticleRead() {
        topology.publish("first", article("de", Duration.ZERO));
        topology.publish("first", article("en", Duration.ZERO));

        assertThat(topology.tagged().get("first").getNotRead()).isNull();
        assertThat(topology.deals()).hasSize(1);
    }

    private static RawArticle article(String language, Duration later) {
        return RawArticle.newBuilder(News.article("wire", later, "Nokia to buy Larkfield for $300 million", BODY))
                .setLanguage(language)
                .build();
    }
}
