package io.dealwire.story.membership;

import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.story.band.ProbeKey;
import java.util.Optional;

/** Something that an article's story has to tell others. */
public sealed interface StoryMessage {

    /** The article that the message is addressed to or about. */
    String articleId();

    /** A message to an article. */
    record Mail(String articleId, StoryMail mail) implements StoryMessage {}

    /** A message about an article to a band partition. */
    record Probe(String articleId, StoryProbe probe) implements StoryMessage {

        public ProbeKey key() {
            return new ProbeKey(probe.getBand(), probe.getVersion(), articleId);
        }

        public String recordKey() {
            return probe.getKind() == StoryProbeKind.SEARCH ? key().question() : key().text();
        }
    }

    /** News for the stages behind; empty: the article was taken down. */
    record Output(String articleId, Optional<StoryArticle> article) implements StoryMessage {}
}
