package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.embedded.load.InventedDeal;
import io.dealwire.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of two instances is killed. The other, which has a copy of its stores, answers rightly from that moment on, or says that it cannot. How
 * long it took is printed.
 */
class StandbyIT {

    /** How much there is to take over. */
    private static final int DEALS = Integer.getInteger("dealwire.standby.deals", 60);

    /** Enough that each partition has some of them. */
    private static final int ASKED = 30;

    private static final List<Integer> NUMBERS =
            IntStream.range(0, ASKED).map(i -> i * DEALS / ASKED).boxed().toList();

    private static final String ALL_DEALS = "/api/v1/deals?limit=500";

    /** What came of asking for everything once. */
    private record Round(boolean fresh, boolean stale, boolean list) {

        boolean isWhole() {
            return fresh && stale && list;
        }
    }

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> answers = new HashMap<>();

    @BeforeEach
    void createTopics() {
        stack.createTopics();
    }

    @Test
    void whileTheOtherIsTakenOverAnswersAreRightOrSayThatTheyCannotBeGiven() throws Exception {
        // Given
        try (AppProcess killed = start("killed");
                AppProcess left = start("left")) {
            eventually().until(() -> killed.isReady() && left.isReady() && sees(killed, 1) && sees(left, 1));
            stack.publish(InventedDeal.articles(0, DEALS));
            stack.awaitAllRead();
            eventually().until(() -> askAll(left).isWhole());
            wrong.clear();
            answers.clear();
            // When
            killed.kill();
            long start = System.nanoTime();
            Map<String, Duration> whole = new HashMap<>();
            eventually().until(() -> {
                Round round = askAll(left);
                Duration since = Duration.ofNanos(System.nanoTime() - start);
                note(whole, "stale", round.stale(), since);
                note(whole, "fresh", round.fresh() && round.list(), since);
                return round.isWhole() && sees(left, 0);
            });
            System.out.printf(
                    "Standby: %,d deals; every key answered after %.1f s with stale=ok, after %.1f s without; answers %s%n",
                    DEALS, seconds(whole.get("stale")), seconds(whole.get("fresh")), answers);
            // Then
            assertThat(wrong).isEmpty();
            stack.publish(InventedDeal.articles(DEALS, DEALS + ASKED));
            stack.awaitAllRead();
            eventually()
                    .untilAsserted(() -> assertThat(IntStream.range(DEALS, DEALS + ASKED))
                            .allSatisfy(number ->
                                    assertThat(askOne(left, number, "")).isTrue()));
            assertThat(wrong).isEmpty();
        }
    }

    private AppProcess start(String name) throws IOException {
        return AppProcess.start(stack, Files.createDirectories(folder.resolve(name)), "streams.standby-replicas=1");
    }

    private static boolean sees(AppProcess instance, int others) {
        return instance.json("/api/v1/instances").path("others").size() == others;
    }

    private static void note(Map<String, Duration> whole, String what, boolean reached, Duration since) {
        if (reached) {
            whole.putIfAbsent(what, since);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    /** Asks for every company that is asked for, with and without {@code stale=ok}, and for the list of deals. */
    private Round askAll(AppProcess instance) throws IOException {
        boolean stale = true;
        boolean fresh = true;
        for (int number : NUMBERS) {
            stale &= askOne(instance, number, "?stale=ok");
            fresh &= askOne(instance, number, "");
        }
        return new Round(fresh, stale, list(instance));
    }

    /** Whether the deals of a buyer are told; what is told otherwise has to be said to be unavailable, or to be behind. */
    private boolean askOne(AppProcess instance, int number, String query) throws IOException {
        String path = "/api/v1/companies/" + new InventedDeal(number).buyerId() + "/deals" + query;
        HttpResponse<String> answer = instance.get(path);
        if (isUnavailable(path, answer)) {
            return false;
        }
        JsonNode body = Json.mapper().readTree(answer.body());
        boolean right = body.path("total").asInt() == 1 && body.path("items").size() == 1;
        boolean behind = answer.headers().firstValue("Dealwire-Lag").isPresent();
        if (answer.statusCode() != 200 || !right && !behind) {
            wrong.add(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return right;
    }

    /** Whether the list of deals is whole; one that is not has to say so. */
    private boolean list(AppProcess instance) throws IOException {
        HttpResponse<String> answer = instance.get(ALL_DEALS);
        if (isUnavailable(ALL_DEALS, answer)) {
            return false;
        }
        JsonNode body = Json.mapper().readTree(answer.body());
        Set<String> deals = new HashSet<>();
        body.path("items").forEach(deal -> deals.add(deal.path("dealId").asText()));
        boolean whole = deals.size() == Math.min(DEALS, 500);
        if (answer.statusCode() != 200 || !whole && !body.path("partial").asBoolean()) {
            wrong.add(ALL_DEALS + " answered " + answer.statusCode() + " with " + deals.size() + " deals");
        }
        return whole && !body.path("partial").asBoolean();
    }

    private boolean isUnavailable(String path, HttpResponse<String> answer) {
        answers.merge(answer.statusCode() + (path.endsWith("stale=ok") ? " stale" : ""), 1, Integer::sum);
        if (answer.statusCode() != 503) {
            return false;
        }
        if (answer.headers().firstValue("Retry-After").isEmpty()) {
            wrong.add(path + " cannot be answered, and does not say when to ask again");
        }
        return true;
    }
}
