package io.dealwire.ops.reread;

import io.dealwire.avro.TaggedArticle;

/**
 * What has read an article. Another reader or another reference may read it otherwise.
 *
 * @param reader version of the code and tables that read; empty for articles read before that was told
 * @param reference version of the company reference
 */
public record Generation(String reader, String reference) {

    static Generation of(TaggedArticle article) {
        return new Generation(article.getReaderVersion(), article.getReferenceVersion());
    }
}
