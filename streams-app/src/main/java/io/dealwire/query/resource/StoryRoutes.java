package io.dealwire.query.resource;

import io.dealwire.query.answer.Stories;
import io.dealwire.query.http.Call;
import io.dealwire.query.http.Parameters;
import io.dealwire.query.http.Resource;
import io.dealwire.query.http.Routes;
import io.javalin.http.Context;

/** Stories: one by the id of its head. */
public final class StoryRoutes implements Resource {

    private final Stories stories;

    public StoryRoutes(Stories stories) {
        this.stories = stories;
    }

    @Override
    public void register(Routes routes) {
        routes.api("/stories/{storyId}", this::one);
    }

    private void one(Context context) {
        Parameters.of(context);
        String storyId = context.pathParam("storyId");
        Answers.one(context, stories.one(Call.of(context), storyId), "story " + storyId);
    }
}
