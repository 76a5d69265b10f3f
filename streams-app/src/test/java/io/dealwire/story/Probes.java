package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryProbe;
import io.dealwire.story.membership.MemoryStoryStore;
import io.dealwire.story.membership.StoryMembershipRules;
import io.dealwire.story.membership.StoryMessage;
import java.util.Map;
import java.util.TreeMap;

/** What band partitions keep of articles, for tests. */
public final class Probes {

    private Probes() {}

    /** What each band keeps of an article. */
    public static Map<Integer, StoryProbe> of(String articleId, RawArticle article, int bands) {
        Map<Integer, StoryProbe> probes = new TreeMap<>();
        new StoryMembershipRules(new MemoryStoryStore(), bands)
                .publish(articleId, article, new RawPosition(0, 0L), false).stream()
                        .filter(StoryMessage.Probe.class::isInstance)
                        .map(send -> ((StoryMessage.Probe) send).probe())
                        .forEach(probe -> probes.put(probe.getBand(), probe));
        return probes;
    }

    /** What the only band keeps of an article. */
    public static StoryProbe of(String articleId, RawArticle article) {
        return of(articleId, article, 1).get(0);
    }
}
