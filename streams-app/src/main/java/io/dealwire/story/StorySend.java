package io.dealwire.story;

import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import java.util.Optional;

/** Something that an article's story has to tell others. */
sealed interface StorySend {

    /** The article that the message is addressed to or about. */
    String articleId();

    /** A message to an article. */
    record Mail(String articleId, StoryMail mail) implements StorySend {}

    /** A message about an article to a band partition. */
    record Probe(String articleId, StoryProbe probe) implements StorySend {

        ProbeKey key() {
            return new ProbeKey(probe.getBand(), probe.getVersion(), articleId);
        }

        String recordKey() {
            return probe.getKind() == StoryProbeKind.SEARCH ? key().question() : key().text();
        }
    }

    /** News for the stages behind; empty: the article was taken down. */
    record Output(String articleId, Optional<StoryArticle> article) implements StorySend {}
}
