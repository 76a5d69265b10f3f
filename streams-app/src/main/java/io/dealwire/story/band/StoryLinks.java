package io.dealwire.story.band;

import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The earlier articles that an article copies, earliest first. */
public final class StoryLinks {

    /** Most links kept: alternatives for when a parent goes, so that most stories mend at once. */
    static final int KEPT = 3;

    public static final Comparator<StoryLink> EARLIEST_FIRST =
            Comparator.comparing(StoryLink::getParentPublishedAt).thenComparing(StoryLink::getParentId);

    private StoryLinks() {}

    /** The first of the links. */
    public static Optional<StoryLink> parent(List<StoryLink> links) {
        return links.stream().findFirst();
    }

    /** The links of an article with those just found: the newest version of each, the earliest articles only. */
    public static List<StoryLink> merge(String articleId, StoryPlace place, List<StoryLink> found) {
        Map<String, StoryLink> byParent = new TreeMap<>();
        Stream.concat(place.getLinks().stream(), found.stream())
                .filter(link -> isEarlier(link, articleId, place))
                .forEach(link -> byParent.merge(link.getParentId(), link, StoryLinks::newer));
        return byParent.values().stream().sorted(EARLIEST_FIRST).limit(KEPT).toList();
    }

    /**
     * Whether one of the links found is to a version that has passed and would have come before the parent known by now: the band
     * that found it has kept silent on what lies between.
     */
    public static boolean anyPassed(List<StoryLink> found, List<StoryLink> known) {
        return found.stream()
                .anyMatch(link -> !known.isEmpty()
                        && EARLIEST_FIRST.compare(link, known.get(0)) < 0
                        && known.stream().anyMatch(newer -> supersedes(newer, link)));
    }

    private static boolean supersedes(StoryLink newer, StoryLink link) {
        return newer.getParentId().equals(link.getParentId()) && newer.getParentVersion() > link.getParentVersion();
    }

    private static boolean isEarlier(StoryLink link, String articleId, StoryPlace place) {
        int order = link.getParentPublishedAt().compareTo(place.getPublishedAt());
        return order < 0 || order == 0 && link.getParentId().compareTo(articleId) < 0;
    }

    private static StoryLink newer(StoryLink left, StoryLink right) {
        return left.getParentVersion() >= right.getParentVersion() ? left : right;
    }
}
