package io.dealwire.ops.reread;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/**
 * What is to be read again, and what has read the articles that there are.
 *
 * @param current the generation that reads now
 * @param articles how many articles each generation has read
 * @param wanted keys of the articles to be read again
 */
public record RereadPlan(Generation current, Map<Generation, Integer> articles, Set<ByteBuffer> wanted) {

    public RereadPlan {
        articles = Map.copyOf(articles);
        wanted = Set.copyOf(wanted);
    }
}
