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

/**
 * Articles written for the project, read with the shipped reference: quality cannot slip unseen. Seventy-one are short and in the style of
 * newswire; 163 are in that of press releases, the trade press and newspapers of many countries, written without sight of what the
 * reader makes of them: hard ones, of which the floors are what is reached, not what is aimed at. 225 more hide their deals on purpose: of
 * them few are found, and few others may be taken for deals.
 */
class DealQualityTest {

    private static DealAccuracy score;
    private static DealAccuracy press;
    private static DealAccuracy variety;

    @BeforeAll
    static void readTheLabelledSets() throws IOException, URISyntaxException {
        score = read("/evaluation/deals.jsonl");
        press = read("/evaluation/press-and-papers.jsonl");
        variety = read("/evaluation/variety.jsonl");
    }

    private static DealAccuracy read(String labelled) throws IOException, URISyntaxException {
        Path file = Path.of(DealQualityTest.class.getResource(labelled).toURI());
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
        return DealAccuracy.of(gold, findings);
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

    @Test
    void dealsOfPressReleasesTradePressAndNewspapersAreFound() {
        assertThat(press.isDeal().f1()).isGreaterThanOrEqualTo(0.75);
        assertThat(press.nonDeals().value()).isGreaterThanOrEqualTo(0.93);
        assertThat(press.parties().f1()).isGreaterThanOrEqualTo(0.68);
    }

    @Test
    void whatIsNoDealIsSeldomTakenForOneHoweverItIsTold() {
        assertThat(variety.nonDeals().value()).isGreaterThanOrEqualTo(0.9);
        assertThat(variety.isDeal().recall()).isGreaterThanOrEqualTo(0.15);
    }
}
