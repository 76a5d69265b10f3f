package io.dealwire.query.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.PartyVerdict;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.Stores;
import io.dealwire.query.answer.Articles;
import io.dealwire.query.answer.Lookups;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.Part;
import io.dealwire.query.state.UnavailableException;
import java.util.Optional;

/** Why an article belongs to its story, is or is not about a deal, and each company is or is not a party. */
public final class Explanation {

    private final Articles articles;
    private final Lookups lookups;
    private final Comparison comparison;
    private final NearestStory nearest;

    public Explanation(Articles articles, Lookups lookups, Comparison comparison, Candidates candidates) {
        this.articles = articles;
        this.lookups = lookups;
        this.comparison = comparison;
        nearest = new NearestStory(candidates, lookups, comparison);
    }

    /**
     * Explains one article. What takes other instances is added where the question came in: an instance that is asked on asks no
     * further.
     */
    public Routing.Outcome of(Call call, String articleId, boolean withText) {
        Routing.Outcome held = articles.one(call, articleId, withText, this::held);
        return call.forwarded() ? held : held.with(this::complete);
    }

    /** What the instance that holds the article knows of it; {@link #complete} adds the rest. */
    private ObjectNode held(TaggedArticle article, Part part) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("articleId", article.getArticleId());
        body.put("title", article.getTitle());
        body.put("source", article.getSource());
        body.put("publishedAt", article.getPublishedAt().toString());
        body.set("raw", AvroJson.tree(article.getRaw()));
        body.set(
                "notRead",
                Optional.ofNullable(article.getNotRead()).map(AvroJson::tree).orElse(null));
        body.set("story", story(article, part));
        body.set("deal", deal(article));
        body.set("companies", companies(article));
        body.put("referenceVersion", article.getReferenceVersion());
        body.put("readerVersion", article.getReaderVersion());
        return body;
    }

    private ObjectNode story(TaggedArticle article, Part part) {
        StoryDecision decision = article.getStory();
        ObjectNode story = AvroJson.tree(decision);
        story.put("head", decision.getStoryId().equals(article.getArticleId()));
        ArrayNode copies = story.putArray("copies");
        ArrayNode bands = story.putArray("bands");
        part.<StoryPlace>get(Stores.STORY_ARTICLES, article.getArticleId()).ifPresent(place -> {
            place.getLinks().forEach(link -> copies.add(AvroJson.tree(link)));
            place.getBands().forEach(bands::add);
        });
        return story;
    }

    /** Adds how the article compares with its parent and with the nearest article of another story, wherever those are held. */
    private JsonNode complete(JsonNode body) {
        ObjectNode story = (ObjectNode) body.get("story");
        if (!story.path("head").asBoolean()) {
            story.setAll(parent(body, story.path("parentId").asText()));
        }
        story.set("nearest", nearest.of(body));
        return body;
    }

    private ObjectNode parent(JsonNode article, String parentId) {
        ObjectNode view = Json.mapper().createObjectNode();
        try {
            lookups.article(parentId).ifPresent(parent -> {
                view.set("parentTitle", parent.path("title"));
                view.set("parentSource", parent.path("source"));
                view.set("parentPublishedAt", parent.path("publishedAt"));
                view.set("comparison", comparison.of(article, parent));
            });
        } catch (UnavailableException e) {
            view.set("comparison", Comparison.note("What is known of it cannot be read now: " + e.getMessage()));
        }
        return view;
    }

    private ObjectNode deal(TaggedArticle article) {
        DealReading reading = article.getReading();
        ObjectNode deal = Json.mapper().createObjectNode();
        deal.put("isDeal", reading.getIsDeal());
        deal.put("score", reading.getScore());
        deal.put("reason", reading.getReason());
        deal.put("dealId", article.getDealId());
        JsonNode whole = AvroJson.tree(reading);
        deal.set("types", whole.get("types"));
        deal.set("status", whole.get("status"));
        deal.set("value", whole.get("value"));
        deal.set("evidence", whole.get("evidence"));
        return deal;
    }

    private ArrayNode companies(TaggedArticle article) {
        ArrayNode companies = Json.mapper().createArrayNode();
        for (CompanyTag tag : article.getCompanies()) {
            ObjectNode company = companies.addObject();
            company.put("companyId", tag.getCompanyId());
            company.put("name", tag.getName());
            company.put("relevance", tag.getRelevance());
            company.put("mentions", tag.getMentions().size());
            verdict(article, tag, company);
        }
        return companies;
    }

    private static void verdict(TaggedArticle article, CompanyTag tag, ObjectNode company) {
        DealReading reading = article.getReading();
        Optional<PartyVerdict> verdict = reading.getVerdicts().stream()
                .filter(other -> other.getCompanyId().equals(tag.getCompanyId()))
                .findFirst();
        company.put("party", verdict.map(PartyVerdict::getParty).orElse(false));
        company.put(
                "reason", verdict.map(PartyVerdict::getReason).orElse("the article was not read as one about a deal"));
        reading.getParties().stream()
                .filter(party -> party.getCompanyId().equals(tag.getCompanyId()))
                .findFirst()
                .map(DealParty::getRole)
                .ifPresent(role -> company.put("role", role.name()));
        reading.getEvidence().stream()
                .filter(evidence -> evidence.getProves().equals("party:" + tag.getCompanyId()))
                .findFirst()
                .map(Evidence::getQuote)
                .ifPresent(quote -> company.put("evidence", quote));
    }
}
