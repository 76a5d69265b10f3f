package io.dealwire.query;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.layout.Stores;
import io.dealwire.story.Probes;
import io.dealwire.story.Texts;
import io.dealwire.story.band.ProbeKey;
import java.util.List;
import java.util.Map;

/** Articles to be explained, as a {@link FakeBackend} holds them: with their texts, and what the bands keep of them. */
final class ExplainedArticles {

    private ExplainedArticles() {}

    /** A head, a copy of it, and an article of another story that shares half of the copy's wording. */
    static void hold(FakeBackend articles, FakeBackend... bands) {
        FakeBackend[] holders = bands.length == 0 ? new FakeBackend[] {articles} : bands;
        hold(articles, "head", "head", Texts.TAKEOVER, holders);
        hold(articles, "copy", "head", Texts.cut(Texts.TAKEOVER, 0.6), holders);
        hold(articles, "near", "near", Texts.cut(Texts.TAKEOVER, 0.3) + " " + Texts.SOLAR, holders);
    }

    /**
     * Holds an article.
     *
     * @param articles the instance that holds the article
     * @param bands the instances that hold the bands, by band; they can read the text, too
     */
    static void hold(FakeBackend articles, String articleId, String storyId, String text, FakeBackend... bands) {
        RawArticle raw = Texts.article("Harbour Post", "Title of " + articleId, text, Samples.DAY);
        Map<Integer, StoryProbe> probes = Probes.of(articleId, raw, bands.length);
        probes.forEach((band, probe) -> bands[band].hold(
                Stores.STORY_FINGERPRINTS, new ProbeKey(band, probe.getVersion(), articleId).text(), probe));
        articles.hold(
                Stores.ARTICLES, articleId, Samples.article(articleId, storyId).build());
        articles.hold(
                Stores.STORY_ARTICLES,
                articleId,
                StoryPlace.newBuilder()
                        .setRaw(new RawPosition(0, 7L))
                        .setPublishedAt(Samples.DAY)
                        .setBands(List.copyOf(probes.keySet()))
                        .build());
        List.of(bands).forEach(instance -> instance.holdText(articleId, raw));
    }
}
