package io.dealwire.query.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.json.AvroJson;
import io.dealwire.json.Json;
import io.dealwire.layout.StoreKey;
import io.dealwire.layout.Stores;
import io.dealwire.query.cluster.Routing;
import io.dealwire.query.http.Call;
import io.dealwire.query.state.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stories: the head and the articles that are copies of it, each with the decision that joined it. */
public final class Stories {

    /** Members told in full; a story of more says how many there are. */
    private static final int MAX_MEMBERS = 500;

    private final Routing routing;
    private final Lookups lookups;

    public Stories(Routing routing, Lookups lookups) {
        this.routing = routing;
        this.lookups = lookups;
    }

    /** The story that an article heads; an article that heads none is no story. */
    public Routing.Outcome one(Call call, String storyId) {
        return routing.route(call, Stores.ARTICLES, storyId, part -> story(part, storyId));
    }

    private Optional<JsonNode> story(Part part, String storyId) {
        return part.<TaggedArticle>get(Stores.ARTICLES, storyId)
                .filter(head -> head.getStory().getStoryId().equals(storyId))
                .map(head -> body(head, members(part, storyId)));
    }

    private static List<StoryMember> members(Part part, String storyId) {
        return part
                .<StoryMember>values(Stores.STORY_MEMBERS, StoreKey.of(storyId).prefix())
                .stream()
                .filter(StoryMember::getMember)
                .sorted(Comparator.comparing(StoryMember::getPublishedAt).thenComparing(StoryMember::getArticleId))
                .toList();
    }

    private JsonNode body(TaggedArticle head, List<StoryMember> members) {
        ObjectNode body = Json.mapper().createObjectNode();
        body.put("storyId", head.getArticleId());
        body.put("articles", members.size() + 1);
        body.put("dealId", head.getDealId());
        body.set("head", AvroJson.tree(head));
        ArrayNode array = body.putArray("members");
        members.stream().limit(MAX_MEMBERS).forEach(member -> array.add(view(member)));
        return body;
    }

    private ObjectNode view(StoryMember member) {
        ObjectNode view = Json.mapper().createObjectNode();
        view.put("articleId", member.getArticleId());
        view.put("source", member.getSource());
        view.put("publishedAt", member.getPublishedAt().toString());
        lookups.article(member.getArticleId()).ifPresent(article -> {
            view.set("title", article.path("title"));
            view.set("url", article.path("url"));
            view.set("decision", article.path("story"));
        });
        return view;
    }
}
