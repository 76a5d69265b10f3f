package io.dealwire.query.state;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import java.util.Optional;

/** Reads the text of articles from where it stands in the topic of raw articles; no store holds it. */
public interface RawArticles {

    /**
     * The article at a position.
     *
     * @return empty when it is not there any more: expired, compacted away after a correction, or taken down
     */
    Optional<RawArticle> read(String articleId, RawPosition position);
}
