package io.dealwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.NotRead;
import io.dealwire.layout.Stores;
import io.dealwire.story.Texts;
import io.dealwire.story.band.ProbeKey;
import io.dealwire.story.explain.NearestSearch;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why an article is in its story, over HTTP. */
class ExplainTest {

    @RegisterExtension
    private final QueryServerExtension server = new QueryServerExtension();

    @BeforeEach
    void hold() {
        ExplainedArticles.hold(server.backend());
    }

    @Test
    void copyIsComparedWithItsParent() {
        JsonNode story = story("copy");

        assertThat(story.get("parentTitle").asText()).isEqualTo("Title of head");
        assertThat(story.at("/comparison/reason").asText()).startsWith("One text holds 100 % of the other's wording");
        assertThat(story.at("/comparison/containment").asDouble()).isEqualTo(1);
        assertThat(story.at("/comparison/passages/0/text").asText())
                .startsWith("Norwegian salmon farmer Havbruk Nord said on Monday");
    }

    @Test
    void articleThatWasNotReadSaysSo() {
        server.backend()
                .hold(
                        Stores.ARTICLES,
                        "head",
                        Samples.article("head", "head")
                                .setNotRead(new NotRead("de", false))
                                .build());

        assertThat(server.json("/api/v1/articles/head/explain")
                        .at("/notRead/language")
                        .asText())
                .isEqualTo("de");
        assertThat(server.json("/api/v1/articles/head").at("/notRead/detected").asBoolean(true))
                .isFalse();
        assertThat(server.json("/api/v1/articles/copy/explain").get("notRead").isNull())
                .isTrue();
    }

    @Test
    void headIsComparedWithNoParent() {
        assertThat(story("head").has("comparison")).isFalse();
    }

    @Test
    void nearestOfAnotherStoryIsToldWithWhatIsShared() {
        JsonNode nearest = story("copy").get("nearest");

        assertThat(nearest.get("articleId").asText()).isEqualTo("near");
        assertThat(nearest.get("title").asText()).isEqualTo("Title of near");
        assertThat(nearest.get("copy").asBoolean()).isFalse();
        assertThat(nearest.get("reason").asText()).contains("a copy shares at least 64 %");
        assertThat(nearest.at("/passages/0/words").asInt()).isGreaterThan(NearestSearch.CERTAIN_PASSAGE);
        assertThat(nearest.get("partial").asBoolean()).isFalse();
        assertThat(nearest.get("bounded").asBoolean()).isFalse();
    }

    @Test
    void headHasANearestToo() {
        assertThat(story("head").at("/nearest/articleId").asText()).isEqualTo("near");
    }

    @Test
    void copyInAnotherStoryIsSaidToFollowAnotherArticle() {
        ExplainedArticles.hold(server.backend(), "twin", "elsewhere", Texts.TAKEOVER, server.backend());

        JsonNode nearest = story("copy").get("nearest");

        assertThat(nearest.get("articleId").asText()).isEqualTo("twin");
        assertThat(nearest.get("reason").asText()).contains("each follows the earliest article that it copies");
    }

    @Test
    void textThatIsGoneIsSaid() {
        server.backend().dropText("head");
        server.backend().dropText("near");

        JsonNode story = story("copy");

        assertThat(story.at("/comparison/note").asText()).contains("The text of head is no longer in the topic");
        assertThat(story.at("/nearest/note").asText()).contains("The text of near is no longer in the topic");
        assertThat(story.at("/nearest/reason").asText()).contains("a copy shares at least 64 %");
    }

    @Test
    void topicThatCannotBeReadIsSaid() {
        server.backend().breakTexts();

        assertThat(story("copy").at("/comparison/note").asText()).contains("No passages can be quoted now");
    }

    @Test
    void articleThatIsNoMoreIsNotNearest() {
        server.backend().drop(Stores.ARTICLES, "near");

        JsonNode nearest = story("copy").get("nearest");

        assertThat(nearest.get("articleId").isNull()).isTrue();
        assertThat(nearest.get("reason").asText())
                .isEqualTo("No article of another story within the window shares a passage of 31 words with it.");
    }

    @Test
    void articleWithoutABodyHasNoNearest() {
        ExplainedArticles.hold(server.backend(), "headline", "headline", "", server.backend());

        assertThat(story("headline").at("/nearest/reason").asText()).contains("headlines alone");
    }

    @Test
    void articleThatTheBandsHaveForgottenHasNoNearest() {
        server.backend().drop(Stores.STORY_FINGERPRINTS, new ProbeKey(0, 0, "copy").text());

        assertThat(story("copy").at("/nearest/reason").asText()).contains("older than the window");
    }

    @Test
    void bandsThatNobodyCanReadAreSaid() {
        server.backend().activeFor(Set.of(), Set.of(0));
        server.backend().standbyFor(0, 3);

        JsonNode nearest = server.json("/api/v1/articles/copy/explain?stale=ok").at("/story/nearest");

        assertThat(nearest.get("partial").asBoolean()).isTrue();
        assertThat(nearest.get("missingPartitions").toString()).isEqualTo("[0]");
        assertThat(nearest.get("reason").asText()).endsWith("as far as could be searched.");
    }

    @Test
    void storyOfVeryManyMembersEndsTheSearchAndThatIsSaid() {
        FakeBackend backend = server.backend();
        backend.activeFor(Set.of(0, 1, 2), Set.of(0, 1, 2));
        String text = words("said");
        String other = words("other");
        FakeBackend[] bands = {backend, backend, backend};
        ExplainedArticles.hold(backend, "asked", "asked", text, bands);
        for (int band = 0; band < bands.length; band++) {
            FakeBackend[] only = {new FakeBackend(), new FakeBackend(), new FakeBackend()};
            only[band] = backend;
            for (int i = 0; i < NearestSearch.MOST_TOLD; i++) {
                ExplainedArticles.hold(backend, "copy-" + band + "-" + i, "asked", text, only);
                ExplainedArticles.hold(
                        backend, "part-" + band + "-" + i, "asked", Texts.cut(text, 0.4) + " " + other, only);
            }
        }

        JsonNode nearest = story("asked").get("nearest");

        assertThat(server.json("/api/v1/articles/asked/candidates").get("items").findValuesAsText("bounded"))
                .as("no band has left anything out")
                .containsOnly("false");
        assertThat(nearest.get("bounded").asBoolean()).isTrue();
        assertThat(nearest.get("reason").asText()).endsWith("as far as could be searched.");
    }

    @Test
    void candidatesOfABandAreListed() {
        JsonNode bands = server.json("/api/v1/articles/copy/candidates").get("items");

        assertThat(bands.findValuesAsText("band")).containsExactly("0");
        assertThat(bands.at("/0/searched").asInt()).isEqualTo(3);
        assertThat(bands.get(0).get("candidates").findValuesAsText("articleId")).containsExactly("head", "near");
    }

    private static String words(String word) {
        return IntStream.range(0, 300).mapToObj(i -> word + i + " ").collect(Collectors.joining());
    }

    private JsonNode story(String articleId) {
        return server.json("/api/v1/articles/" + articleId + "/explain").get("story");
    }
}
