package io.dealwire.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand. */
class ScoresTest {

    @Test
    void groupsAreComparedByPairsAndByArticle() {
        // Right: a b c | d e. Found: a b | c d | e.
        GroupScore score = GroupScore.of(
                Map.of("a", "1", "b", "1", "c", "2", "d", "2", "e", "3"),
                Map.of("a", "X", "b", "X", "c", "X", "d", "Y", "e", "Y"));
        assertThat(score.pairs()).isEqualTo(new Accuracy(1, 1, 3));
        assertThat(score.b3Precision()).isCloseTo((1 + 1 + .5 + .5 + 1) / 5, within(1e-9));
        assertThat(score.b3Recall()).isCloseTo((2 / 3d + 2 / 3d + 1 / 3d + .5 + .5) / 5, within(1e-9));
        assertThat(score.groups()).isEqualTo(2);
    }

    @Property
    void theRightGroupingScoresOneHoweverItIsNamed(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 5) Integer> groups) {
        Map<String, String> right = new HashMap<>();
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            right.put("a" + i, "g" + groups.get(i));
            renamed.put("a" + i, "h" + (7 - groups.get(i)));
        }
        GroupScore score = GroupScore.of(renamed, right);
        assertThat(score.b3F1()).isCloseTo(1, within(1e-9));
        assertThat(score.pairs().wrong() + score.pairs().missed()).isZero();
    }

    @Test
    void nothingFoundHasNoPrecisionAndNoRecall() {
        assertThat(new Accuracy(0, 0, 3).precision()).isZero();
        assertThat(new Accuracy(0, 0, 3).f1()).isZero();
        assertThat(Share.NONE.value()).isZero();
    }

    @Test
    void copiesAreScoredByEditAndOthersByWhetherTheyWereMerged() {
        List<GoldArticle> gold = gold(
                "{'id':'a','story':'a','edit':'original'}",
                "{'id':'b','story':'a','edit':'cut-50'}",
                "{'id':'c','story':'a','edit':'html'}",
                "{'id':'d','story':'d','edit':'look-alike'}",
                "{'id':'e','story':'e','edit':'look-alike'}");
        StoryScore score = StoryScore.of(
                gold,
                found(
                        "{'articleId':'a','storyId':'a'}",
                        "{'articleId':'b','storyId':'a'}",
                        "{'articleId':'c','storyId':'d'}",
                        "{'articleId':'d','storyId':'d'}",
                        "{'articleId':'e','storyId':null}"));
        assertThat(score.copies()).isEqualTo(Map.of("cut-50", new Share(1, 1), "html", new Share(0, 1)));
        assertThat(score.merged()).isEqualTo(Map.of("original", new Share(0, 1), "look-alike", new Share(1, 2)));
    }

    @Test
    void articlesWithoutAResultStandAlone() {
        StoryScore score = StoryScore.of(gold("{'id':'a','story':'a'}", "{'id':'b','story':'a'}"), Map.of());
        assertThat(score.groups().pairs()).isEqualTo(new Accuracy(0, 0, 1));
    }

    @Test
    void dealsAreScoredByEverythingThatIsSaidOfThem() {
        String right =
                ",'isDeal':true,'dealKey':'K','types':['LICENSING'],'alsoTypes':['PARTNERSHIP'],'status':'ANNOUNCED',"
                        + "'parties':[{'name':'Nokia','role':'LICENSOR|PARTNER'},{'name':'Xiaomi','role':'LICENSEE'}]";
        DealAccuracy score = DealAccuracy.of(
                gold(
                        "{'id':'a'" + right
                                + ",'value':{'amount':1000,'currency':'USD'},'mentioned':['Apple Inc','Oppo']}",
                        "{'id':'b'" + right + ",'value':null}",
                        "{'id':'d'" + right + ",'value':null}",
                        "{'id':'c','isDeal':false}"),
                found(
                        "{'articleId':'a','companies':[{'name':'Nokia'},{'name':'Oppo'}],'deal':{'dealId':'1',"
                                + "'types':['LICENSING','PARTNERSHIP'],'status':'ANNOUNCED',"
                                + "'parties':[{'name':'Nokia Corp','role':'LICENSOR'},{'name':'Apple','role':'PARTNER'}],"
                                + "'value':{'amount':995.0,'currency':'usd'}}}",
                        "{'articleId':'b','deal':{'dealId':'1','types':['ACQUISITION'],'status':'RUMOURED',"
                                + "'parties':[{'name':'Xiaomi','role':'LICENSEE'},{'name':'Nokia','role':'BUYER'}]}}",
                        "{'articleId':'c','deal':{'dealId':'2','status':'ANNOUNCED','parties':[{'name':'Foo','role':'BUYER'}]}}",
                        "{'articleId':'d','deal':null}"));
        assertThat(score.isDeal()).isEqualTo(new Accuracy(2, 1, 1));
        assertThat(score.nonDeals()).isEqualTo(new Share(0, 1));
        assertThat(score.parties()).isEqualTo(new Accuracy(3, 1, 3));
        assertThat(score.partiesWithRoles()).isEqualTo(new Accuracy(2, 2, 4));
        assertThat(score.mentionedTaken()).isEqualTo(new Share(1, 2));
        assertThat(score.companies()).isEqualTo(new Share(2, 8));
        assertThat(score.types()).isEqualTo(new Accuracy(1, 1, 2));
        assertThat(score.status()).isEqualTo(new Share(1, 2));
        assertThat(score.value()).isEqualTo(new Share(2, 2));
        assertThat(score.groups().b3Recall()).isCloseTo((2 / 3d + 2 / 3d + 1 / 3d) / 3, within(1e-9));
    }

    @Test
    void inAMergerPartnersMayBeToldAsBuyerAndTarget() {
        DealAccuracy score = DealAccuracy.of(
                gold("{'id':'a','isDeal':true,'types':['MERGER'],'parties':[{'name':'Nokia','role':'PARTNER'}]}"),
                found("{'articleId':'a','deal':{'dealId':'1','parties':[{'name':'Nokia','role':'BUYER'}]}}"));
        assertThat(score.partiesWithRoles()).isEqualTo(new Accuracy(1, 0, 0));
    }

    @Test
    void whatALabelLeavesOutIsNotJudged() {
        DealAccuracy score = DealAccuracy.of(
                gold("{'id':'a','isDeal':true}"),
                found("{'articleId':'a','deal':{'dealId':'1','types':['MERGER'],'status':'ANNOUNCED',"
                        + "'parties':[{'name':'Nokia','role':'BUYER'}]}}"));
        assertThat(score.parties()).isEqualTo(Accuracy.NONE);
        assertThat(score.types()).isEqualTo(Accuracy.NONE);
        assertThat(score.status()).isEqualTo(Share.NONE);
        assertThat(score.value()).isEqualTo(Share.NONE);
    }

    @Test
    void theReportHoldsEveryFigureByName() {
        EvaluationReport report = EvaluationReport.of(
                gold("{'id':'a','story':'a'}", "{'id':'b','story':'a','edit':'html'}"),
                found("{'articleId':'a','storyId':'a'}", "{'articleId':'b','storyId':'a'}"));
        assertThat(report.figure("stories.pairs.recall"))
                .hasValue(new EvaluationReport.Figure("stories.pairs.recall", 1, 1));
        assertThat(report.figure("stories.copies.html")).isPresent();
        assertThat(report.figure("deals.isDeal.f1")).isEmpty();
        assertThat(report.json().at("/figures/stories.pairs.f1/value").asDouble())
                .isEqualTo(1);
    }

    @Test
    void everyDisagreementIsNamed() {
        String right = "'isDeal':true,'dealKey':'K','types':['MERGER'],'status':'ANNOUNCED','value':null,"
                + "'parties':[{'name':'Nokia','role':'BUYER'},{'name':'Xiaomi'}]";
        List<Disagreements.Disagreement> found = Disagreements.of(
                gold(
                        "{'id':'a','story':'a'," + right + "}",
                        "{'id':'b','story':'a'," + right + "}",
                        "{'id':'c','story':'c','isDeal':false}",
                        "{'id':'d','story':'d','isDeal':true,'dealKey':'L'}"),
                found(
                        "{'articleId':'a','storyId':'a','deal':{'dealId':'1','types':['STAKE'],'status':'RUMOURED',"
                                + "'parties':[{'name':'Nokia','role':'TARGET'},{'name':'Foo','role':'BUYER'}],"
                                + "'value':{'amount':5,'currency':'USD'}}}",
                        "{'articleId':'b','storyId':'b','deal':null}",
                        "{'articleId':'c','storyId':'a','deal':{'dealId':'2','parties':[{'name':'Bar'}]}}",
                        "{'articleId':'d','storyId':'d','deal':{'dealId':'1','parties':[]}}"));
        assertThat(found)
                .extracting(one -> one.articleId() + " " + one.about() + ": " + one.detail())
                .containsExactly(
                        "a story: joined to c",
                        "a party: Xiaomi, not found",
                        "a party: no party, found Foo",
                        "a role: Nokia BUYER, found TARGET",
                        "a type: MERGER, found STAKE",
                        "a status: ANNOUNCED, found RUMOURED",
                        "a value: none, found USD 5",
                        "a group: K joined to L",
                        "b story: a copy of a, found in story b",
                        "b deal: a deal, not found",
                        "c story: joined to a",
                        "c deal: no deal, found Bar",
                        "d group: L joined to K");
    }

    @Test
    void aLineThatIsNoLabelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationLines.gold("{}"))
                .withMessage("id is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> EvaluationLines.gold("{"));
    }

    private static List<GoldArticle> gold(String... lines) {
        return Arrays.stream(lines)
                .map(line -> EvaluationLines.gold(line.replace('\'', '"')))
                .toList();
    }

    private static Map<String, Finding> found(String... lines) {
        return Arrays.stream(lines)
                .map(line -> EvaluationLines.finding(line.replace('\'', '"')))
                .collect(Collectors.toMap(Finding::articleId, Function.identity()));
    }
}
