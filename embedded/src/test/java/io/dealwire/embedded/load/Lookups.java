package io.dealwire.embedded.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.load.QueryClient.Answer;
import io.dealwire.embedded.load.Sightings.Kind;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Looks up articles, deals and the deals of companies, and judges every answer: right; or "not found" for what nobody has
 * seen yet; or "unavailable". Anything else is wrong.
 */
final class Lookups {

    private static final int WRONG_KEPT = 20;

    private final QueryClient client;
    private final Sightings sightings;
    private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    Lookups(QueryClient client, Sightings sightings) {
        this.client = client;
        this.sightings = sightings;
    }

    /** The number of answers by HTTP status. */
    Map<Integer, LongAdder> answers() {
        return answers;
    }

    /** The first wrong answers. */
    Queue<String> wrong() {
        return wrong;
    }

    /** Looks one thing up, of any article published so far: half of the time one of the latest. */
    void next(Random random) throws InterruptedException {
        int published = sightings.published();
        if (published == 0) {
            return;
        }
        int reach = random.nextBoolean() ? published : Math.min(published, 200);
        InventedDeal deal = new InventedDeal(published - 1 - random.nextInt(reach));
        switch (Kind.values()[random.nextInt(Kind.values().length)]) {
            case ARTICLE -> article(deal);
            case DEAL -> deal(deal);
            case COMPANY -> company(deal);
        }
    }

    void article(InventedDeal deal) throws InterruptedException {
        look(Kind.ARTICLE, deal, "/articles/" + deal.articleId(), body -> {
            String dealId = body.path("dealId").asText("");
            if (!dealId.isEmpty()) {
                sightings.seeDealId(deal.number(), dealId);
            }
            return body.path("articleId").asText().equals(deal.articleId())
                    && body.path("title").asText().equals(deal.title());
        });
    }

    void deal(InventedDeal deal) throws InterruptedException {
        String dealId = sightings.dealId(deal.number());
        if (!dealId.isEmpty()) {
            look(
                    Kind.DEAL,
                    deal,
                    "/deals/" + dealId,
                    body -> companies(body.path("parties")).equals(deal.companyIds())
                            && body.path("articles").asInt() == 1);
        }
    }

    void company(InventedDeal deal) throws InterruptedException {
        boolean counted = sightings.has(Kind.COMPANY, deal.number());
        look(Kind.COMPANY, deal, "/companies/" + deal.buyerId() + "/deals", body -> {
            int total = body.path("total").asInt(-1);
            if (total == 1) {
                sightings.see(Kind.COMPANY, deal.number());
            }
            return total == 1 || total == 0 && !counted;
        });
    }

    private void look(Kind kind, InventedDeal deal, String path, Predicate<JsonNode> right)
            throws InterruptedException {
        boolean seen = sightings.has(kind, deal.number());
        try {
            Answer answer = client.get(path);
            answers.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
            boolean fits = switch (answer.status()) {
                case 200 -> right.test(answer.body());
                case 404 -> !seen;
                default -> answer.status() == 503;
            };
            if (!fits) {
                accuse(path + " answered " + answer.status() + (seen ? ", seen before: " : ": ") + answer.body());
            } else if (answer.status() == 200 && kind != Kind.COMPANY) {
                sightings.see(kind, deal.number());
            }
        } catch (IOException e) {
            accuse(path + " did not answer: " + e);
        }
    }

    private void accuse(String what) {
        if (wrong.size() < WRONG_KEPT) {
            wrong.add(what);
        }
    }

    private static Set<String> companies(JsonNode parties) {
        Set<String> companies = new HashSet<>();
        parties.forEach(party -> companies.add(party.path("companyId").asText()));
        return companies;
    }
}
