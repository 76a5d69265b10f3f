package io.dealwire.story.membership;

import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryMembership;
import io.dealwire.avro.StoryPlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The running count of a story's members by outlet, kept with its head so that no list of members has to be read. A story names
 * at most {@value #MOST_NAMED} outlets; what comes from further ones is counted under no name, as is an article that names none.
 */
public final class StoryOutlets {

    /** Most outlets that a story names. */
    static final int MOST_NAMED = 1_000;

    private static final String UNNAMED = "";

    private StoryOutlets() {}

    /** Whether a story names as many outlets as it may. */
    public static boolean full(StoryMembership membership) {
        return membership.getSources().size() >= MOST_NAMED;
    }

    /**
     * Counts a changed tie.
     *
     * @return whether the members have changed
     */
    static boolean recount(StoryPlace place, Optional<StoryMember> before, StoryMember after) {
        boolean followed = before.filter(StoryMember::getFollows).isPresent();
        place.setFollowers(place.getFollowers() + (after.getFollows() ? 1 : 0) - (followed ? 1 : 0));
        Optional<String> left = before.filter(StoryMember::getMember).map(StoryMember::getSource);
        Optional<String> joined =
                Optional.of(after).filter(StoryMember::getMember).map(StoryMember::getSource);
        if (left.equals(joined)) {
            return false;
        }
        Map<String, Integer> outlets = new TreeMap<>(place.getOutlets());
        left.map(source -> outlets.containsKey(source) ? source : UNNAMED)
                .ifPresent(source -> outlets.computeIfPresent(source, (name, count) -> count > 1 ? count - 1 : null));
        joined.map(source -> outlets.containsKey(source) || outlets.size() < MOST_NAMED ? source : UNNAMED)
                .ifPresent(source -> outlets.merge(source, 1, Integer::sum));
        place.setOutlets(outlets);
        return true;
    }

    /** The membership of the story that the article heads. */
    public static StoryMembership membership(StoryPlace head, List<String> joined) {
        int others =
                head.getOutlets().values().stream().mapToInt(Integer::intValue).sum();
        List<String> sources = Stream.concat(Stream.of(head.getSource()), head.getOutlets().keySet().stream())
                .filter(source -> !source.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .toList();
        return new StoryMembership(1 + others, sources, joined);
    }
}
