package io.dealwire.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.evaluation.DealAccuracy;
import io.dealwire.evaluation.EvaluationLines;
import io.dealwire.evaluation.Finding;
import io.dealwire.evaluation.GoldArticle;
import io.dealwire.evaluation.JsonLines;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sixty-two short articles written for the project, read with the shipped reference: quality cannot slip unseen. */
class DealQualityTest {

    private static DealAccuracy score;

    @BeforeAll
    static void readTheLabelledSet() throws IOException, URISyntaxException {
        Path file = Path.of(
                DealQualityTest.class.getResource("/evaluation/deals.jsonl").toURI());
        DealTrial trial = new DealTrial(DealTrial.shippedTagger());
        List<GoldArticle> gold = new ArrayList<>();
        List<TaggedArticle> articles = new ArrayList<>();
        for (JsonNode line : JsonLines.read(file)) {
            gold.add(EvaluationLines.gold(line.toString()));
            articles.add(trial.read(line));
        }
        Map<String, Finding> findings = new HashMap<>();
        for (TaggedArticle article : articles) {
            findings.put(
                    article.getArticleId(),
                    EvaluationLines.finding(trial.line(article).toString()));
        }
        score = DealAccuracy.of(gold, findings);
    }

    @Test
    void dealsAreToldFromOtherNews() {
        assertThat(score.isDeal().f1()).isGreaterThanOrEqualTo(0.94);
        assertThat(score.nonDeals().value()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void reportsOfOneDealMeetAndRivalBidsStayApart() {
        assertThat(score.groups().b3F1()).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void partiesAndTheirRolesAreFound() {
        assertThat(score.parties().f1()).isGreaterThanOrEqualTo(0.92);
        assertThat(score.partiesWithRoles().f1()).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void typesStatusAndValueAreRead() {
        assertThat(score.types().f1()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.status().value()).isGreaterThanOrEqualTo(0.92);
        assertThat(score.value().value()).isGreaterThanOrEqualTo(0.9);
    }
}
