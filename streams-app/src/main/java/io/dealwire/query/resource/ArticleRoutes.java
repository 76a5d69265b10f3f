package io.dealwire.query.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.json.AvroJson;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.explain.Explanation;
import io.dealwire.query.http.Cursor;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.dealwire.query.state.Part;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Articles: one by id, with its text when asked; the latest; and why one was read as it was. */
public final class ArticleRoutes implements Resource {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final LatestFirst<TaggedArticle> latest;
    private final Explanation explanation;

    public ArticleRoutes(Supplier<Backend> backend, Routing routing, Gathering gathering, Explanation explanation) {
        this.backend = backend;
        this.routing = routing;
        latest = new LatestFirst<>(
                backend,
                gathering,
                Stores.ARTICLES,
                article -> new Cursor(article.getPublishedAt(), article.getArticleId()),
                "publishedAt",
                "articleId");
        this.explanation = explanation;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/articles", this::list);
        routes.api("/articles/{articleId}", this::one);
        routes.api("/articles/{articleId}/explain", this::explain);
    }

    /** What is known of an article, as JSON. */
    static Optional<JsonNode> article(Part part, String articleId) {
        return part.<TaggedArticle>get(Stores.ARTICLES, articleId).map(AvroJson::tree);
    }

    private void one(Context context) {
        String articleId = context.pathParam("articleId");
        Responses.one(context, route(context, (article, part) -> AvroJson.tree(article)), "article " + articleId);
    }

    /** What takes other instances is added where the question came in: an instance that is asked on asks no further. */
    private void explain(Context context) {
        Routing.Outcome outcome = route(context, explanation::of);
        boolean complete = !Responses.call(context).forwarded();
        Responses.one(
                context,
                complete ? outcome.with(explanation::complete) : outcome,
                "article " + context.pathParam("articleId"));
    }

    private Routing.Outcome route(Context context, BiFunction<TaggedArticle, Part, ObjectNode> view) {
        boolean withText = Responses.parameters(context, "text").flag("text");
        String articleId = context.pathParam("articleId");
        return routing.route(
                Responses.call(context),
                Stores.ARTICLES,
                articleId,
                part -> part.<TaggedArticle>get(Stores.ARTICLES, articleId)
                        .map(article -> withText(view.apply(article, part), article, withText)));
    }

    private JsonNode withText(ObjectNode body, TaggedArticle article, boolean wanted) {
        if (wanted) {
            Optional<RawArticle> raw = backend.get().rawArticles().read(article.getArticleId(), article.getRaw());
            body.set("text", raw.<JsonNode>map(AvroJson::tree).orElse(body.nullNode()));
        }
        return body;
    }

    private void list(Context context) {
        Parameters parameters =
                Responses.parameters(context, "source", "story", "deal", "company", "from", "to", "limit", "after");
        latest.answer(context, parameters, filter(parameters));
    }

    private static Predicate<TaggedArticle> filter(Parameters parameters) {
        Optional<String> source = parameters.text("source");
        Optional<String> story = parameters.text("story");
        Optional<String> deal = parameters.text("deal");
        Optional<String> company = parameters.text("company");
        Optional<Instant> from = parameters.moment("from");
        Optional<Instant> to = parameters.moment("to");
        return article -> source.map(article.getSource()::equalsIgnoreCase).orElse(true)
                && story.map(article.getStory().getStoryId()::equals).orElse(true)
                && deal.map(id -> id.equals(article.getDealId())).orElse(true)
                && company.map(id -> article.getCompanies().stream()
                                .anyMatch(tag -> tag.getCompanyId().equals(id)))
                        .orElse(true)
                && from.map(time -> !article.getPublishedAt().isBefore(time)).orElse(true)
                && to.map(time -> article.getPublishedAt().isBefore(time)).orElse(true);
    }
}
