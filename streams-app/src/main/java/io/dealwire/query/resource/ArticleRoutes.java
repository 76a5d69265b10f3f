package io.dealwire.query.resource;

import io.dealwire.query.answer.ArticleFilter;
import io.dealwire.query.answer.Articles;
import io.dealwire.query.answer.Page;
import io.dealwire.query.explain.Candidates;
import io.dealwire.query.explain.Explanation;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;

/** Articles: one by id, with its text when asked; the latest; why one was read as it was, and those that come near it. */
public final class ArticleRoutes implements Resource {

    private final Articles articles;
    private final Explanation explanation;
    private final Candidates candidates;

    public ArticleRoutes(Articles articles, Explanation explanation, Candidates candidates) {
        this.articles = articles;
        this.explanation = explanation;
        this.candidates = candidates;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/articles", this::list);
        routes.api("/articles/{articleId}", this::one);
        routes.api("/articles/{articleId}/explain", this::explain);
        routes.api("/articles/{articleId}/candidates", this::candidates);
    }

    private void one(Context context) {
        boolean withText = Parameters.of(context, "text").flag("text");
        String articleId = context.pathParam("articleId");
        Answers.one(context, articles.one(Call.of(context), articleId, withText), "article " + articleId);
    }

    private void explain(Context context) {
        boolean withText = Parameters.of(context, "text").flag("text");
        String articleId = context.pathParam("articleId");
        Answers.one(context, explanation.of(Call.of(context), articleId, withText), "article " + articleId);
    }

    private void candidates(Context context) {
        Parameters.of(context);
        Call call = Call.of(context);
        Answers.list(context, call, candidates.of(call, context.pathParam("articleId")));
    }

    private void list(Context context) {
        Parameters parameters = Parameters.of(context, ArticleFilter.parameters());
        ArticleFilter filter = ArticleFilter.of(parameters);
        Page.Wanted wanted = Page.Wanted.of(parameters);
        Call call = Call.of(context);
        Answers.page(context, call, articles.latest(call, filter, wanted));
    }
}
