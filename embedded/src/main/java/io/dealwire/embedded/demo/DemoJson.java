package io.dealwire.embedded.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;

/** The outcome for programs. */
final class DemoJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DemoJson() {}

    static ObjectNode of(DemoOutcome outcome) {
        ObjectNode node = JSON.objectNode();
        node.put("articles", outcome.articles());
        node.put("stories", outcome.stories());
        ArrayNode deals = node.putArray("deals");
        outcome.deals().forEach(deal -> deals.add(deal(deal)));
        ArrayNode counts = node.putArray("counts");
        outcome.counts().forEach(count -> counts.add(count(count)));
        node.put("deadLetters", outcome.deadLetters().size());
        return node;
    }

    private static ObjectNode deal(Deal deal) {
        ObjectNode node = JSON.objectNode();
        node.put("dealId", deal.getDealId());
        ArrayNode types = node.putArray("types");
        deal.getTypes().forEach(type -> types.add(type.name()));
        node.put("status", deal.getStatus().name());
        ArrayNode parties = node.putArray("parties");
        deal.getParties()
                .forEach(party -> parties.addObject()
                        .put("companyId", party.getCompanyId())
                        .put("name", party.getName())
                        .put("role", party.getRole().name()));
        node.put("stories", deal.getStories().size());
        node.put("articles", deal.getArticles());
        ArrayNode sources = node.putArray("sources");
        deal.getSources().forEach(sources::add);
        return node;
    }

    private static ObjectNode count(CompanyDealCounts counts) {
        return JSON.objectNode()
                .put("companyId", counts.getCompanyId())
                .put("name", counts.getName())
                .put("deals", counts.getTotal());
    }
}
