package io.dealwire.story.membership;

import io.dealwire.avro.RawArticle;
import io.dealwire.story.print.Hashing;
import java.util.Map;
import java.util.TreeMap;

/** Tells a corrected article from one that was merely sent again: a hash of all that the outlet says, not of when it was read. */
final class ContentHash {

    private ContentHash() {}

    static long of(RawArticle article) {
        long hash = article.getPublishedAt().toEpochMilli();
        hash = add(hash, article.getUrl());
        hash = add(hash, article.getSource());
        hash = add(hash, article.getTitle());
        hash = add(hash, article.getBody());
        hash = add(hash, article.getLanguage() == null ? "" : article.getLanguage());
        for (Map.Entry<String, String> attribute : new TreeMap<>(article.getAttributes()).entrySet()) {
            hash = add(add(hash, attribute.getKey()), attribute.getValue());
        }
        return hash;
    }

    private static long add(long hash, String text) {
        return Hashing.mix(hash * 31 + Hashing.of(text));
    }
}
