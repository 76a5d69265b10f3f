package io.dealwire.query;

import static io.dealwire.query.QueryServerExtension.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.RawArticle;
import io.dealwire.layout.LatestKey;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every resource of one instance, over HTTP. */
class QueryServerTest {

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    @Test
    void dealIsFoundById() {
        hold(Samples.deal("d1", Samples.DAY));

        JsonNode deal = server.json("/api/v1/deals/d1");

        assertThat(deal.get("title").asText()).isEqualTo("Harbour buys Quayside");
        assertThat(deal.get("firstSeen").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(deal.at("/parties/0/role").asText()).isEqualTo("BUYER");
        assertThat(deal.at("/value/amount").toString()).isEqualTo("1500000000");
    }

    @Test
    void dealThatDoesNotExistIsAProblem() {
        HttpResponse<String> response = server.get("/api/v1/deals/none");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        assertThat(body(response).get("type").asText()).isEqualTo("urn:dealwire:problem:not-found");
        assertThat(body(response).get("instance").asText()).isEqualTo("/api/v1/deals/none");
    }

    @Test
    void latestDealComesFirst() {
        hold(Samples.deal("old", Samples.DAY));
        hold(Samples.deal("new", Samples.DAY.plusSeconds(60)));

        assertThat(ids(server.json("/api/v1/deals"), "dealId")).containsExactly("new", "old");
    }

    @Test
    void pagesOfDealsHoldEveryDealOnce() {
        for (int i = 0; i < 5; i++) {
            hold(Samples.deal("d" + i, Samples.DAY.plusSeconds(i / 2)));
        }

        JsonNode first = server.json("/api/v1/deals?limit=2");
        JsonNode second =
                server.json("/api/v1/deals?limit=2&after=" + first.get("next").asText());
        JsonNode third =
                server.json("/api/v1/deals?limit=2&after=" + second.get("next").asText());

        assertThat(ids(first, "dealId")).containsExactly("d4", "d2");
        assertThat(ids(second, "dealId")).containsExactly("d3", "d0");
        assertThat(ids(third, "dealId")).containsExactly("d1");
        assertThat(third.get("next").isNull()).isTrue();
    }

    @Test
    void dealsAreFilteredByStatusTypeCompanySourceAndTime() {
        hold(Samples.deal("d1", Samples.DAY));
        hold(Samples.deal("d2", Samples.DAY.plus(Duration.ofDays(1)))
                .setStatus(DealStatus.RUMOURED)
                .setTypes(List.of(DealType.LICENSING))
                .setSources(List.of("Copy Wire"))
                .setParties(List.of()));

        assertThat(ids(server.json("/api/v1/deals?status=rumoured,completed"), "dealId"))
                .containsExactly("d2");
        assertThat(ids(server.json("/api/v1/deals?type=LICENSING"), "dealId")).containsExactly("d2");
        assertThat(ids(server.json("/api/v1/deals?company=harbour"), "dealId")).containsExactly("d1");
        assertThat(ids(server.json("/api/v1/deals?source=copy%20wire"), "dealId"))
                .containsExactly("d2");
        assertThat(ids(server.json("/api/v1/deals?from=2026-03-03"), "dealId")).containsExactly("d2");
        assertThat(ids(server.json("/api/v1/deals?to=2026-03-03T00:00:00Z"), "dealId"))
                .containsExactly("d1");
    }

    @Test
    void parameterThatDoesNotFitIsAProblemThatNamesWhatIsAllowed() {
        HttpResponse<String> response = server.get("/api/v1/deals?type=THEFT");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body(response).get("detail").asText()).contains("type = \"THEFT\"");
        assertThat(body(response).get("allowed")).extracting(JsonNode::asText).contains("ACQUISITION");
    }

    @Test
    void unknownParameterIsAProblem() {
        assertThat(server.get("/api/v1/deals?colour=red").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/deals?limit=0").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/deals?after=%C3%A4").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/deals?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/deals/d1?stale=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void unknownPathIsAProblem() {
        HttpResponse<String> response = server.get("/api/v1/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
    }

    @Test
    void companyIsFoundByTickerBeforeLongerNames() {
        server.backend().hold(Stores.COMPANIES, "nordic-oil", Samples.company("NOK Refining", 90));
        server.backend().hold(Stores.COMPANIES, "nokia", Samples.company("Nokia", 50, "NOK", "NOKIA.HE"));
        server.backend().hold(Stores.COMPANIES, "other", Samples.company("Other", 99));

        assertThat(ids(server.json("/api/v1/companies?q=nok"), "companyId")).containsExactly("nokia", "nordic-oil");
    }

    @Test
    void companyComesWithItsCounts() {
        server.backend().hold(Stores.COMPANIES, "harbour", Samples.company("Harbour AG", 50));
        server.backend().hold(Stores.COMPANY_COUNTS, "harbour", Samples.counts("harbour", 3));

        JsonNode company = server.json("/api/v1/companies/harbour");

        assertThat(company.get("name").asText()).isEqualTo("Harbour AG");
        assertThat(company.get("inReference").asBoolean()).isTrue();
        assertThat(company.at("/counts/total").asInt()).isEqualTo(3);
    }

    @Test
    void companyOutsideTheReferenceHasCountsToo() {
        server.backend().hold(Stores.COMPANY_COUNTS, "x-newco", Samples.counts("x-newco", 1));

        JsonNode company = server.json("/api/v1/companies/x-newco");

        assertThat(company.get("inReference").asBoolean()).isFalse();
        assertThat(company.at("/counts/total").asInt()).isEqualTo(1);
    }

    @Test
    void companyInNoDealHasCountsOfZeroAndAnUnknownOneHasNone() {
        server.backend().hold(Stores.COMPANIES, "quiet", Samples.company("Quiet AG", 1));

        assertThat(server.json("/api/v1/companies/quiet/counts").get("total").asInt())
                .isZero();
        assertThat(server.get("/api/v1/companies/unknown/counts").statusCode()).isEqualTo(404);
    }

    @Test
    void dealsOfACompanyAreItsOwnOnly() {
        contribute("harbour", "d1", Samples.DAY);
        contribute("harbour", "d2", Samples.DAY.plusSeconds(1));
        contribute("harbour-2", "d3", Samples.DAY);
        server.backend().hold(Stores.COMPANY_COUNTS, "harbour", Samples.counts("harbour", 2));
        hold(Samples.deal("d2", Samples.DAY));

        JsonNode deals = server.json("/api/v1/companies/harbour/deals?expand=true");

        assertThat(ids(deals, "dealId")).containsExactly("d2", "d1");
        assertThat(deals.at("/items/0/deal/title").asText()).isEqualTo("Harbour buys Quayside");
        assertThat(deals.at("/items/1/deal").isNull()).isTrue();
        assertThat(deals.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void ofACompanyOfManyDealsThoseAreReadThatAreShown() {
        for (int deal = 0; deal < 1_000; deal++) {
            contribute("harbour", "d" + deal, Samples.DAY.minusSeconds(deal));
        }
        server.backend().hold(Stores.COMPANY_COUNTS, "harbour", Samples.counts("harbour", 1_000));

        JsonNode deals = server.json("/api/v1/companies/harbour/deals?limit=3");

        assertThat(ids(deals, "dealId")).containsExactly("d0", "d1", "d2");
        assertThat(deals.get("total").asInt()).isEqualTo(1_000);
        assertThat(server.backend().listed()).isEqualTo(3);
    }

    @Test
    void dealsOfACompanyThatAFilterLeavesAreCounted() {
        contribute("harbour", "d1", Samples.DAY);
        contribute("harbour", "d2", Samples.DAY.plusSeconds(1));
        contribute("harbour", "d3", Samples.DAY.plusSeconds(2));
        String to = Samples.DAY.plusSeconds(2).toString();

        JsonNode deals = server.json("/api/v1/companies/harbour/deals?limit=1&to=" + to);

        assertThat(ids(deals, "dealId")).containsExactly("d2");
        assertThat(deals.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void topCompaniesAreCountedByTypeAndWindow() {
        Instant now = Instant.now();
        contribute("harbour", "d1", now.minus(Duration.ofDays(1)));
        contribute("harbour", "d2", now.minus(Duration.ofDays(40)));
        contribute("quayside", "d1", now.minus(Duration.ofDays(1)));
        server.backend()
                .hold(
                        Stores.COMPANY_DEALS,
                        "rumoured|d4",
                        Samples.contribution("rumoured", "d4", now)
                                .setStatus(DealStatus.RUMOURED)
                                .build());

        assertThat(server.json("/api/v1/counts").get("items"))
                .extracting(item -> item.get("companyId").asText() + " " + item.get("deals"))
                .containsExactly("harbour 2", "quayside 1");
        assertThat(server.json("/api/v1/counts?window=30d&limit=1").get("items"))
                .extracting(item -> item.get("companyId").asText() + " " + item.get("deals"))
                .containsExactly("harbour 1");
        assertThat(server.json("/api/v1/counts?type=LICENSING").get("items")).isEmpty();
    }

    @Test
    void storyHasItsMembersWithTheirDecisions() {
        server.backend().hold(Stores.ARTICLES, "a1", Samples.article("a1", "a1").build());
        server.backend().hold(Stores.ARTICLES, "a2", Samples.article("a2", "a1").build());
        server.backend().hold(Stores.STORY_MEMBERS, StoreKey.of("a1", "a2").text(), Samples.member("a2", true));
        server.backend().hold(Stores.STORY_MEMBERS, StoreKey.of("a1", "a3").text(), Samples.member("a3", false));

        JsonNode story = server.json("/api/v1/stories/a1");

        assertThat(story.get("articles").asInt()).isEqualTo(2);
        assertThat(story.get("members")).hasSize(1);
        assertThat(story.at("/members/0/decision/similarity").asDouble()).isEqualTo(0.9);
    }

    @Test
    void articleThatHeadsNoStoryIsNoStory() {
        server.backend().hold(Stores.ARTICLES, "a2", Samples.article("a2", "a1").build());

        assertThat(server.get("/api/v1/stories/a2").statusCode()).isEqualTo(404);
    }

    @Test
    void articleComesWithItsTextWhenAsked() {
        server.backend().hold(Stores.ARTICLES, "a1", Samples.article("a1", "a1").build());
        server.backend()
                .holdText(
                        "a1",
                        RawArticle.newBuilder()
                                .setBody("The harbour was quiet.")
                                .setPublishedAt(Samples.DAY)
                                .build());

        assertThat(server.json("/api/v1/articles/a1").has("text")).isFalse();
        assertThat(server.json("/api/v1/articles/a1?text=true").at("/text/body").asText())
                .isEqualTo("The harbour was quiet.");
    }

    @Test
    void articleIdMayBeAnAddress() {
        String id = "https://news.example/a?b=1%2F2";
        server.backend().hold(Stores.ARTICLES, id, Samples.article(id, id).build());

        JsonNode article = server.json("/api/v1/articles/https:%2F%2Fnews.example%2Fa%3Fb=1%252F2");

        assertThat(article.get("articleId").asText()).isEqualTo(id);
    }

    @Test
    void explanationSaysOfEveryCompanyWhetherItIsAPartyAndWhy() {
        server.backend().hold(Stores.ARTICLES, "a1", Samples.dealArticle("a1"));

        JsonNode explanation = server.json("/api/v1/articles/a1/explain");

        assertThat(explanation.at("/story/head").asBoolean()).isTrue();
        assertThat(explanation.at("/deal/reason").asText()).isEqualTo("an offer is accepted");
        assertThat(explanation.at("/companies/0/role").asText()).isEqualTo("BUYER");
        assertThat(explanation.at("/companies/0/evidence").asText()).isEqualTo("Harbour will pay for Quayside.");
        assertThat(explanation.at("/companies/1/party").asBoolean()).isFalse();
        assertThat(explanation.at("/companies/1/reason").asText()).isEqualTo("named as an adviser");
    }

    @Test
    void articlesAreFilteredByStory() {
        server.backend().hold(Stores.ARTICLES, "a1", Samples.article("a1", "a1").build());
        server.backend().hold(Stores.ARTICLES, "a2", Samples.article("a2", "a1").build());
        server.backend().hold(Stores.ARTICLES, "b1", Samples.article("b1", "b1").build());

        assertThat(ids(server.json("/api/v1/articles?story=a1"), "articleId")).containsExactly("a1", "a2");
    }

    @Test
    void storesAreListedAndReadByKey() {
        hold(Samples.deal("d1", Samples.DAY));
        contribute("harbour", "d1", Samples.DAY);

        JsonNode stores = server.json("/api/v1/stores");
        assertThat(stores.get("items"))
                .filteredOn(item -> item.get("store").asText().equals("deals"))
                .extracting(item -> item.get("approximateEntries").asInt())
                .containsExactly(1);
        assertThat(server.json("/api/v1/stores/company-deals/harbour%7Cd1")
                        .at("/value/dealId")
                        .asText())
                .isEqualTo("d1");
        assertThat(server.get("/api/v1/stores/none/k").statusCode()).isEqualTo(400);
    }

    @Test
    void topologyIsDescribedAsJsonAndAsText() {
        assertThat(server.json("/api/v1/topology")
                        .at("/subtopologies/0/nodes/1/topics/0")
                        .asText())
                .isEqualTo("in");
        assertThat(server.get("/api/v1/topology?format=text").body()).startsWith("Topologies:");
    }

    @Test
    void queriesAreCountedByThePathAsRegistered() {
        server.get("/api/v1/deals/none");
        server.get("/api/v1/nothing");

        await().atMost(Duration.ofMinutes(1))
                .until(server.backend()::answered, List.of("/api/v1/deals/{dealId} 404", "none 404")::equals);
    }

    @Test
    void metricsAreInPrometheusFormat() {
        assertThat(server.get("/metrics").body()).contains("dealwire_running 1.0");
    }

    @Test
    void healthTellsWhetherTheInstanceRuns() {
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);

        server.backend().become(KafkaStreams.State.REBALANCING);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/started").statusCode()).isEqualTo(200);

        server.backend().become(KafkaStreams.State.ERROR);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(503);
    }

    @Test
    void instanceWithAStuckThreadIsNeitherLiveNorReadyAndSaysWhy() {
        server.backend().stick("stream-1", "is in a deadlock");

        assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(503);
        assertThat(server.get("/health/started").statusCode()).isEqualTo(200);
        assertThat(body(server.get("/health/live")).at("/stuck/0/reason").asText())
                .isEqualTo("is in a deadlock");
    }

    private void hold(Deal.Builder deal) {
        server.backend().hold(Stores.DEALS, deal.getDealId(), deal.build());
    }

    private void contribute(String companyId, String dealId, Instant seen) {
        DealContribution contribution =
                Samples.contribution(companyId, dealId, seen).build();
        server.backend().hold(Stores.COMPANY_DEALS, companyId + "|" + dealId, contribution);
        server.backend().hold(Stores.COMPANY_LATEST, new LatestKey(companyId, seen, dealId).text(), contribution);
    }

    private static List<String> ids(JsonNode page, String field) {
        return page.get("items").findValuesAsText(field).stream().distinct().toList();
    }
}
