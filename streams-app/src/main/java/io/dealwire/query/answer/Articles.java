package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.json.AvroJson;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Gathering;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Cursor;
import io.dealwire.query.state.Part;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Articles: one by id, with its text when asked, and the latest that match a filter. */
public final class Articles {

    private final Supplier<Backend> backend;
    private final Routing routing;
    private final LatestFirst<TaggedArticle> latest;

    public Articles(Supplier<Backend> backend, Routing routing, Gathering gathering) {
        this.backend = backend;
        this.routing = routing;
        latest = new LatestFirst<>(
                backend,
                gathering,
                Stores.ARTICLES,
                article -> new Cursor(article.getPublishedAt(), article.getArticleId()),
                "publishedAt",
                "articleId");
    }

    /** What is known of an article. */
    public Routing.Outcome one(Call call, String articleId, boolean withText) {
        return one(call, articleId, withText, (article, part) -> AvroJson.tree(article));
    }

    /**
     * An article in a view of the caller's.
     *
     * @param view makes the body from the article and what else is held where it is
     */
    public Routing.Outcome one(
            Call call, String articleId, boolean withText, BiFunction<TaggedArticle, Part, ObjectNode> view) {
        return routing.route(
                call,
                Stores.ARTICLES,
                articleId,
                part -> part.<TaggedArticle>get(Stores.ARTICLES, articleId)
                        .map(article -> withText(view.apply(article, part), article, withText)));
    }

    public Page latest(Call call, ArticleFilter filter, Page.Wanted wanted) {
        return latest.page(call, filter::matches, wanted);
    }

    private JsonNode withText(ObjectNode body, TaggedArticle article, boolean wanted) {
        if (wanted) {
            Optional<RawArticle> raw = backend.get().rawArticles().read(article.getArticleId(), article.getRaw());
            body.set("text", raw.<JsonNode>map(AvroJson::tree).orElse(body.nullNode()));
        }
        return body;
    }
}
