package io.dealwire.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well articles were joined to stories.
 *
 * @param groups pairs and groups
 * @param copies by kind of edit: how many copies share the story of their original (the article whose id names the story)
 * @param merged by kind of article that is no copy: how many were joined to another story
 */
public record StoryScore(GroupScore groups, Map<String, Share> copies, Map<String, Share> merged) {

    private static final String OTHER = "other";

    /** Scores the articles whose stories are judged. */
    public static StoryScore of(Collection<GoldArticle> gold, Map<String, Finding> findings) {
        Map<String, String> right = gold.stream()
                .filter(article -> article.story().isPresent())
                .collect(Collectors.toMap(
                        GoldArticle::articleId, article -> article.story().get(), (first, again) -> again));
        Map<String, String> found = new HashMap<>();
        right.keySet().forEach(id -> found.put(id, story(id, findings)));
        Map<String, Set<String>> storiesInGroup = new HashMap<>();
        right.forEach((id, story) -> storiesInGroup
                .computeIfAbsent(found.get(id), group -> new HashSet<>())
                .add(story));
        Map<String, Long> sizes =
                right.values().stream().collect(Collectors.groupingBy(story -> story, Collectors.counting()));
        Map<String, Share> copies = new TreeMap<>();
        Map<String, Share> merged = new TreeMap<>();
        for (GoldArticle article : gold) {
            if (article.story().isEmpty()) {
                continue;
            }
            String id = article.articleId();
            String story = article.story().get();
            String kind = article.edit().orElse(OTHER);
            if (sizes.get(story) > 1 && !id.equals(story) && found.containsKey(story)) {
                add(copies, kind, found.get(id).equals(found.get(story)));
            } else if (id.equals(story) || sizes.get(story) == 1) {
                add(merged, kind, storiesInGroup.get(found.get(id)).size() > 1);
            }
        }
        return new StoryScore(GroupScore.of(found, right), copies, merged);
    }

    private static void add(Map<String, Share> shares, String kind, boolean hit) {
        shares.merge(kind, Share.NONE.plus(hit), (sum, one) -> sum.plus(hit));
    }

    /** An article without a story stands alone. Ids and stories have name spaces of their own. */
    private static String story(String id, Map<String, Finding> findings) {
        return findings.getOrDefault(id, Finding.none(id))
                .story()
                .map(story -> "story " + story)
                .orElse("alone " + id);
    }
}
