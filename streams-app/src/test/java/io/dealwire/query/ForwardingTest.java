package io.dealwire.query;

import static io.dealwire.query.QueryServerExtension.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Address;
import io.dealwire.query.cluster.Cluster.Owners;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances that ask each other over HTTP, with a token: partition 0 is the first one's, partition 1 the second's. */
class ForwardingTest {

    private static final String TOKEN = "a-long-random-text";
    private static final String[] AUTHORIZED = {"Authorization", "Bearer " + TOKEN};

    @RegisterExtension
    private final QueryServerExtension first =
            new QueryServerExtension().with("http.token", TOKEN).with("http.forward-timeout", "30s");

    @RegisterExtension
    private final QueryServerExtension second =
            new QueryServerExtension().with("http.token", TOKEN).with("http.forward-timeout", "30s");

    @BeforeEach
    void join() {
        first.backend().join(first.address(), second.address());
        second.backend().join(second.address(), first.address());
        first.backend().activeFor(Set.of(0), Set.of(0, 1));
        second.backend().activeFor(Set.of(1), Set.of(0, 1));
        place("here", new Owners(0, Optional.of(first.address()), List.of(second.address())));
        place("there", new Owners(1, Optional.of(second.address()), List.of(first.address())));
        hold(first, "here");
        hold(second, "there");
    }

    @Test
    void bothInstancesGiveTheSameAnswerOnEveryKey() {
        for (String dealId : List.of("here", "there")) {
            assertThat(first.get("/api/v1/deals/" + dealId, AUTHORIZED).body())
                    .contains("\"dealId\":\"" + dealId + "\"")
                    .isEqualTo(second.get("/api/v1/deals/" + dealId, AUTHORIZED).body());
        }
    }

    @Test
    void whatTheOwnerDoesNotHaveIsNotFoundFromAnywhere() {
        place("nowhere", new Owners(1, Optional.of(second.address()), List.of()));

        HttpResponse<String> response = first.get("/api/v1/deals/nowhere", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(body(response).get("type").asText()).isEqualTo("urn:dealwire:problem:not-found");
    }

    @Test
    void requestIsNeverSentOnTwice() {
        // Each believes that the other one holds the key, as may be while partitions move.
        first.backend().place("there", new Owners(1, Optional.of(second.address()), List.of()));
        second.backend().place("there", new Owners(0, Optional.of(first.address()), List.of()));

        assertThat(first.get("/api/v1/deals/there", AUTHORIZED).statusCode()).isEqualTo(503);
    }

    @Test
    void ownerThatDoesNotAnswerMeansToAskAgainLater() {
        second.stop();

        HttpResponse<String> response = first.get("/api/v1/deals/there", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void standbyAnswersWhenTheCallerTakesAStaleAnswer() {
        first.backend().standbyFor(1, 7);
        hold(first, "there");
        second.stop();

        HttpResponse<String> response = first.get("/api/v1/deals/there?stale=ok", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Dealwire-Lag")).hasValue("7");
    }

    @Test
    void standbyElsewhereAnswersWithItsLag() {
        first.backend().activeFor(Set.of(), Set.of(0, 1));
        second.backend().standbyFor(0, 3);
        hold(second, "here");

        HttpResponse<String> response = first.get("/api/v1/deals/here?stale=ok", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Dealwire-Lag")).hasValue("3");
    }

    @Test
    void keyOnItsWayToAnotherInstanceMeansToAskAgainLater() {
        place("there", new Owners(1, Optional.empty(), List.of(second.address())));
        second.backend().standbyFor(1, 3);

        HttpResponse<String> response = first.get("/api/v1/deals/there", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(first.get("/api/v1/deals/there?stale=ok", AUTHORIZED).statusCode())
                .isEqualTo(200);
    }

    @Test
    void ownerWhoseAddressIsNoneMeansToAskAgainLater() {
        first.backend().place("there", new Owners(1, Optional.of(new Address("unavailable", -1)), List.of()));

        HttpResponse<String> response = first.get("/api/v1/deals/there", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void ownersAnswerIsTakenBeforeAStaleOne() {
        first.backend().standbyFor(1, 7);

        HttpResponse<String> response = first.get("/api/v1/deals/there?stale=ok", AUTHORIZED);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Dealwire-Lag")).isEmpty();
    }

    @Test
    void listIsGatheredFromAll() {
        JsonNode page = body(first.get("/api/v1/deals", AUTHORIZED));

        assertThat(page.get("items").findValuesAsText("dealId")).containsExactly("here", "there");
        assertThat(page.get("partial").asBoolean()).isFalse();
    }

    @Test
    void listSaysWhichInstanceDidNotAnswerAndWhatIsMissing() {
        Address silent = second.address();
        second.stop();

        JsonNode page = body(first.get("/api/v1/deals", AUTHORIZED));

        assertThat(page.get("items").findValuesAsText("dealId")).containsExactly("here");
        assertThat(page.get("partial").asBoolean()).isTrue();
        assertThat(page.get("missingPartitions").toString()).isEqualTo("[1]");
        assertThat(page.at("/failures/0/instance").asText()).isEqualTo(silent.toString());
    }

    @Test
    void partitionThatNobodyCanReadYetIsMissing() {
        second.backend().activeFor(Set.of(), Set.of(0, 1));

        JsonNode page = body(first.get("/api/v1/deals", AUTHORIZED));

        assertThat(page.get("missingPartitions").toString()).isEqualTo("[1]");
        assertThat(page.get("partial").asBoolean()).isTrue();
    }

    @Test
    void listOfNothingReadableIsUnavailable() {
        first.backend().activeFor(Set.of(), Set.of(0, 1));
        second.backend().activeFor(Set.of(), Set.of(0, 1));

        assertThat(first.get("/api/v1/deals", AUTHORIZED).statusCode()).isEqualTo(503);
    }

    @Test
    void storyIsToldWithMembersThatAnotherInstanceHolds() {
        place("a1", new Owners(0, Optional.of(first.address()), List.of()));
        place("a2", new Owners(1, Optional.of(second.address()), List.of()));
        first.backend().hold(Stores.ARTICLES, "a1", Samples.article("a1", "a1").build());
        first.backend().hold(Stores.STORY_MEMBERS, StoreKey.of("a1", "a2").text(), Samples.member("a2", true));
        second.backend().hold(Stores.ARTICLES, "a2", Samples.article("a2", "a1").build());

        JsonNode story = body(second.get("/api/v1/stories/a1", AUTHORIZED));

        assertThat(story.at("/members/0/title").asText()).isEqualTo("Title of a2");
    }

    @Test
    void bothInstancesExplainTheSameFromTheBandsOfBoth() {
        holdExplained();

        for (String articleId : List.of("copy", "head")) {
            JsonNode here = body(first.get("/api/v1/articles/" + articleId + "/explain", AUTHORIZED));
            JsonNode there = body(second.get("/api/v1/articles/" + articleId + "/explain", AUTHORIZED));

            assertThat(here.at("/story/nearest/articleId").asText()).isEqualTo("near");
            assertThat(here.at("/story/nearest/partial").asBoolean()).isFalse();
            assertThat(there).as("the same, by the numbers' values").hasToString(here.toString());
        }
    }

    @Test
    void candidatesAreGatheredFromTheBandsOfBoth() {
        holdExplained();

        JsonNode bands = body(first.get("/api/v1/articles/head/candidates", AUTHORIZED));

        assertThat(bands.get("items").findValuesAsText("band")).containsExactly("0", "1");
    }

    @Test
    void explanationSaysWhichInstanceDidNotAnswer() {
        holdExplained();
        Address silent = second.address();
        second.stop();

        JsonNode nearest =
                body(first.get("/api/v1/articles/head/explain", AUTHORIZED)).at("/story/nearest");

        assertThat(nearest.get("partial").asBoolean()).isTrue();
        assertThat(nearest.get("missingPartitions").toString()).isEqualTo("[1]");
        assertThat(nearest.at("/failures/0/instance").asText()).isEqualTo(silent.toString());
    }

    @Test
    void parentThatCannotBeAskedForIsSaid() {
        holdExplained();
        place("head", new Owners(1, Optional.of(second.address()), List.of()));
        second.stop();

        JsonNode story =
                body(first.get("/api/v1/articles/copy/explain", AUTHORIZED)).get("story");

        assertThat(story.at("/comparison/note").asText()).startsWith("What is known of it cannot be read now");
        assertThat(story.at("/nearest/partial").asBoolean()).isTrue();
    }

    /** Articles of the first instance, with what the bands of both keep of them. */
    private void holdExplained() {
        ExplainedArticles.hold(first.backend(), first.backend(), second.backend());
        List.of("head", "copy", "near")
                .forEach(id -> place(id, new Owners(0, Optional.of(first.address()), List.of())));
    }

    @Test
    void requestWithoutTheTokenIsRefusedButForHealth() {
        HttpResponse<String> response = first.get("/api/v1/deals");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(response.body()).doesNotContain(TOKEN);
        assertThat(first.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(first.get("/api/v1/deals", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private void place(String key, Owners owners) {
        first.backend().place(key, owners);
        second.backend().place(key, owners);
    }

    private static void hold(QueryServerExtension instance, String dealId) {
        instance.backend()
                .hold(Stores.DEALS, dealId, Samples.deal(dealId, Samples.DAY).build());
    }
}
