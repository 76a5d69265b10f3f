package io.dealwire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dealwire.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryCommandTest {

    private static final String DEAL = """
            {"dealId":"d1","types":["LICENSING"],"status":"ANNOUNCED","title":"Harbour licenses patents to Quay",
             "parties":[{"companyId":"harbour","name":"Harbour","role":"LICENSOR"},
                        {"companyId":"quay","name":"Quay","role":"LICENSEE"}],
             "value":{"amount":1250000000,"currency":"EUR"},"firstSeen":"2026-03-02T08:00:00Z",
             "lastSeen":"2026-03-03T09:30:00Z","stories":["a1","a7"],"articles":3,"sources":["Post","Wire"],
             "evidence":[{"proves":"type:LICENSING","articleId":"a1","quote":"Harbour licenses \\u001b[31mpatents."}]}
            """;

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> authorization = Optional.empty();
    private int unavailable;
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aDealIsShownWithPartiesAndEvidence() {
        answers.put("/api/v1/deals/d1", DEAL);
        Shell shell = query("query", "deal", "d1");
        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out()).isEqualToNormalizingNewlines("""
                Harbour licenses patents to Quay
                  deal        d1
                  status      ANNOUNCED
                  types       LICENSING
                  parties     Harbour (LICENSOR), Quay (LICENSEE)
                  value       EUR 1,250,000,000
                  first seen  2026-03-02 08:00
                  last seen   2026-03-03 09:30
                  articles    3
                  stories     a1, a7
                  outlets     Post, Wire

                Evidence
                  type:LICENSING
                      “Harbour licenses  [31mpatents.” (a1)
                """);
    }

    @Test
    void jsonIsWhatTheInstanceSays() throws Exception {
        answers.put("/api/v1/deals/d1", DEAL);
        Shell shell = query("query", "deal", "d1", "--json");
        assertThat(Json.mapper().readTree(shell.out())).isEqualTo(Json.mapper().readTree(DEAL));
    }

    @Test
    void aDealIsShownWithItsHistory() {
        answers.put("/api/v1/deals/d1", DEAL);
        answers.put("/api/v1/deals/d1/events", """
                {"dealId":"d1","total":6,"forgotten":0,"items":[
                 {"change":"FIRST_TOLD","subject":"a1","cause":"a1","knownAt":"2026-03-02T08:00:07Z","before":null,
                  "after":{"types":["LICENSING"],"status":"RUMOURED","value":null,
                           "parties":[{"companyId":"quay","name":"Quay","role":"UNKNOWN"}]}},
                 {"change":"PARTY_CHANGED","subject":"quay","cause":"a7","knownAt":"2026-03-03T09:30:02Z",
                  "before":{"parties":[{"companyId":"quay","name":"Quay","role":"UNKNOWN"}]},
                  "after":{"parties":[{"companyId":"quay","name":"Quay","role":"LICENSEE"}]}},
                 {"change":"STATUS","subject":"","cause":"a7","knownAt":"2026-03-03T09:30:02Z",
                  "before":{"status":"RUMOURED"},"after":{"status":"ANNOUNCED"}},
                 {"change":"VALUE","subject":"","cause":"a7","knownAt":"2026-03-03T09:30:02Z",
                  "before":{"value":null},"after":{"value":{"amount":5,"currency":"EUR"}}},
                 {"change":"ARTICLE_LEFT","subject":"a9","cause":"a9","knownAt":"2026-03-03T09:31:00Z","before":{},"after":{}},
                 {"change":"MERGED","subject":"d2","cause":"a8","knownAt":"2026-03-03T09:32:00Z","before":{},"after":null}]}
                """);

        Shell shell = query("query", "deal", "d1");

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out()
                        .lines()
                        .dropWhile(line -> !line.equals("History"))
                        .map(String::stripTrailing))
                .containsExactly(
                        "History",
                        "KNOWN AT          WHAT                                            ARTICLE",
                        "2026-03-02 08:00  first told: RUMOURED LICENSING, Quay (UNKNOWN)  a1",
                        "2026-03-03 09:30  party Quay (LICENSEE), was Quay (UNKNOWN)       a7",
                        "2026-03-03 09:30  status ANNOUNCED, was RUMOURED                  a7",
                        "2026-03-03 09:30  value EUR 5, was none                           a7",
                        "2026-03-03 09:31  no longer reported by a9                        a9",
                        "2026-03-03 09:32  is another deal: d2                             a8");
    }

    @Test
    void aDealIsShownAsItWasKnownAtATime() {
        answers.put("/api/v1/deals/d1", """
                {"dealId":"d1","asOf":"2026-03-02T09:00:00Z","knownAt":"2026-03-02T08:00:07Z","events":1,"types":["LICENSING"],
                 "status":"RUMOURED","parties":[],"value":null,"firstSeen":"2026-03-02T08:00:00Z",
                 "lastSeen":"2026-03-02T08:00:00Z","stories":["a1"]}
                """);

        Shell shell = query("query", "deal", "d1", "--as-of", "2026-03-02T09:00:00Z");

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(asked).containsExactly("/api/v1/deals/d1?asOf=2026-03-02T09%3A00%3A00Z");
        assertThat(shell.out()).contains("As known at 2026-03-02T09:00:00Z", "RUMOURED", "a1");
    }

    @Test
    void theCountsOfACompanyAreShownAsTheyWereKnownAtATime() {
        answers.put("/api/v1/companies/harbour/counts", """
                {"companyId":"harbour","name":"Harbour","total":2,"byStatus":{"ANNOUNCED":2,"RUMOURED":1},"byType":{"STAKE":2},
                 "byRole":{"BUYER":2},"byDay":{},"lastDealId":null,"lastSeen":null,"asOf":"2026-03-02T00:00:00Z"}
                """);

        Shell shell = query("query", "counts", "harbour", "--as-of", "2026-03-02");

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(asked).containsExactly("/api/v1/companies/harbour/counts?asOf=2026-03-02");
        assertThat(shell.out()).contains("2026-03-02T00:00:00Z", "2 announced or completed", "ANNOUNCED 2, RUMOURED 1");
    }

    @Test
    void idsMayHoldAnyCharacter() {
        answers.put("/api/v1/articles/https%3A%2F%2Fnews.example%2F1%3Fx%20y", "{\"articleId\":\"x\",\"title\":\"T\"}");
        assertThat(query("query", "article", "https://news.example/1?x y").exitCode())
                .isZero();
    }

    @Test
    void filtersOfDealsBecomeParameters() {
        answers.put("/api/v1/deals", "{\"items\":[" + DEAL + "],\"next\":null,\"partial\":false}");
        Shell shell = query("query", "deals", "--status", "announced,completed", "--company", "a&b", "--limit", "5");
        assertThat(asked).containsExactly("/api/v1/deals?status=ANNOUNCED%2CCOMPLETED&limit=5&company=a%26b");
        assertThat(shell.out().lines()).hasSize(2);
    }

    @Test
    void aPartialListIsSaidToBePartial() {
        answers.put("/api/v1/deals", "{\"items\":[],\"partial\":true,\"missingPartitions\":[1]}");
        Shell shell = query("query", "deals");
        assertThat(shell.out()).startsWith("No deals.");
        assertThat(shell.err()).startsWith("Not complete:");
    }

    @Test
    void aCompanyIsFoundByNameWhenItIsNoId() {
        answers.put("/api/v1/companies", "{\"items\":[{\"companyId\":\"harbour\",\"name\":\"Harbour\"}]}");
        answers.put(
                "/api/v1/companies/harbour",
                "{\"companyId\":\"harbour\",\"name\":\"Harbour\",\"tickers\":[\"HRB\"],"
                        + "\"counts\":{\"total\":2,\"byType\":{\"LICENSING\":1,\"ACQUISITION\":2}}}");
        answers.put("/api/v1/companies/harbour/deals", "{\"total\":1,\"items\":[{\"deal\":" + DEAL + "}]}");
        Shell shell = query("query", "company", "Harbour", "Group");
        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains(
                        "deals       2 announced or completed", "by type     ACQUISITION 2, LICENSING 1", "HRB", "d1");
    }

    @Test
    void severalCompaniesOfANameAreListed() {
        answers.put(
                "/api/v1/companies",
                "{\"items\":[{\"companyId\":\"harbour\",\"name\":\"Harbour\"},"
                        + "{\"companyId\":\"harbour-foods\",\"name\":\"Harbour Foods\"}]}");
        assertThat(query("query", "company", "harb").out().lines()).hasSize(3);
    }

    @Test
    void aCompanyThatNobodyKnowsIsAFailure() {
        answers.put("/api/v1/companies", "{\"items\":[]}");
        Shell shell = query("query", "company", "nobody");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).startsWith("dealwire: There is no company nobody");
    }

    @Test
    void theCompaniesInMostDealsAreAskedForByWindowAndRole() {
        answers.put("/api/v1/counts", "{\"items\":[{\"companyId\":\"harbour\",\"name\":\"Harbour\",\"deals\":12}]}");
        Shell shell = query("query", "top", "--window", "7d", "--role", "buyer");
        assertThat(asked).containsExactly("/api/v1/counts?window=7d&role=BUYER");
        assertThat(shell.out().lines()).containsExactly("DEALS  NAME     COMPANY", "   12  Harbour  harbour");
    }

    @Test
    void anExplanationSaysWhyOfStoryDealAndCompanies() {
        answers.put("/api/v1/articles/a2/explain", """
                {"articleId":"a2","title":"T","source":"Wire","publishedAt":"2026-03-02T08:00:00Z",
                 "story":{"storyId":"a1","parentId":"a1","similarity":0.934,"measure":"CONTAINMENT","parentTitle":"First"},
                 "deal":{"isDeal":true,"score":0.9,"reason":"licenses … to","types":["LICENSING"],"status":"ANNOUNCED"},
                 "companies":[{"companyId":"quay","name":"Quay","party":false,"reason":"named in passing"}]}
                """);
        Shell shell = query("explain", "a2");
        assertThat(shell.out())
                .contains("copies a1 (similarity 0.93 by CONTAINMENT), story a1", "First", "About a deal (score 0.90)")
                .contains("Quay (quay): no party – named in passing");
    }

    @Test
    void anExplanationQuotesWhatIsSharedAndNamesTheNearestStory() {
        answers.put("/api/v1/articles/a2/explain", """
                {"articleId":"a2","title":"T","source":"Wire","publishedAt":"2026-03-02T08:00:00Z",
                 "story":{"storyId":"a1","parentId":"a1","similarity":0.934,"measure":"CONTAINMENT","parentTitle":"First",
                  "parentSource":"Post","parentPublishedAt":"2026-03-02T07:00:00Z",
                  "comparison":{"reason":"One text holds all.","passages":[{"text":"%s","words":120}]},
                  "nearest":{"articleId":"b1","title":"Other","source":"Desk","publishedAt":"2026-03-01T07:00:00Z",
                   "reason":"The texts share 41 %% of the shorter one's wording.","passages":[],
                   "note":"The text of b1 is gone.","partial":true,"bounded":true}},
                 "deal":{},"companies":[]}
                """.formatted("passage ".repeat(60)));
        Shell shell = query("explain", "a2");
        assertThat(shell.out())
                .contains("First (Post, 2026-03-02 07:00)", "One text holds all.")
                .contains("both: “passage passage", "…” (120 words)")
                .contains("nearest article of another story: b1", "Other (Desk, 2026-03-01 07:00)")
                .contains("41 % of the shorter one's wording", "The text of b1 is gone.")
                .contains("A bound has cut the search short", "Not everything could be read");
    }

    @Test
    void anArticleInAnotherLanguageIsSaidNotToBeRead() {
        answers.put("/api/v1/articles/a1/explain", """
                {"articleId":"a1","title":"T","notRead":{"language":"de","detected":true},
                 "story":{"storyId":"a1"},"deal":{"reason":"not read"},"companies":[]}
                """);
        answers.put("/api/v1/articles/a1", """
                {"articleId":"a1","title":"T","notRead":{"language":"und-Cyrl","detected":false},"story":{"storyId":"a1"}}
                """);
        assertThat(query("explain", "a1").out()).contains("it is not in English but in German, as its text shows");
        assertThat(query("query", "article", "a1").out())
                .contains("it is not in English but in Cyrillic, as its field language says");
    }

    @Test
    void anArticleThatNothingComesNearIsSaidToBeAlone() {
        answers.put("/api/v1/articles/a1/explain", """
                {"articleId":"a1","title":"T","source":"Wire","publishedAt":"2026-03-02T08:00:00Z",
                 "story":{"storyId":"a1","nearest":{"articleId":null,"reason":"No article shares a passage.",
                  "partial":false,"bounded":false}},
                 "deal":{},"companies":[]}
                """);
        assertThat(query("explain", "a1").out())
                .contains("nearest article of another story: none", "No article shares a passage.")
                .doesNotContain("possible");
    }

    @Test
    void whileTheStateMovesItIsAskedAgain() {
        unavailable = 1;
        answers.put("/api/v1/deals/d1", DEAL);
        assertThat(query("query", "deal", "d1").exitCode()).isZero();
        assertThat(asked).startsWith("/api/v1/deals/d1", "/api/v1/deals/d1");
    }

    @Test
    void theTokenIsSent() {
        answers.put("/api/v1/deals/d1", DEAL);
        query("query", "deal", "d1", "--set", "http.token=hush");
        assertThat(authorization).contains("Bearer hush");
    }

    @Test
    void anAnswerThatIsNotOursIsSaidToBeNone() {
        answers.put("/api/v1/deals/d1", "<html>");
        Shell shell = query("query", "deal", "d1");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err()).contains("does not answer as Dealwire does");
    }

    @Test
    void noInstanceIsSaidWithWhatToDo() {
        server.stop(0);
        Shell shell = query("query", "deal", "d1");
        assertThat(shell.exitCode()).isEqualTo(1);
        assertThat(shell.err())
                .startsWith("dealwire: No instance answers at http://127.0.0.1:")
                .contains("--url");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
        Optional<String> known =
                Optional.ofNullable(answers.get(exchange.getRequestURI().getRawPath()));
        int status = unavailable-- > 0 ? 503 : known.isPresent() ? 200 : 404;
        String body = status == 200 ? known.get() : "{\"title\":\"No\",\"detail\":\"There is no such thing\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Shell query(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--url");
        all.add("http://127.0.0.1:" + server.getAddress().getPort());
        return Shell.run(all.toArray(String[]::new));
    }
}
