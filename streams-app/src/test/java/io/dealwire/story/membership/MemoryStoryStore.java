package io.dealwire.story.membership;

import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.story.PlainAvro;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store in memory that keeps bytes, as Kafka Streams does: nothing read from it is shared. */
public final class MemoryStoryStore implements StoryStore {

    private final Map<String, byte[]> places = new TreeMap<>();
    private final Map<String, Map<String, byte[]>> ties = new TreeMap<>();

    public Map<String, StoryPlace> places() {
        Map<String, StoryPlace> all = new TreeMap<>();
        places.forEach((id, bytes) -> all.put(id, PlainAvro.read(StoryPlace.class, bytes)));
        return all;
    }

    @Override
    public Optional<StoryPlace> place(String articleId) {
        return Optional.ofNullable(places.get(articleId)).map(bytes -> PlainAvro.read(StoryPlace.class, bytes));
    }

    @Override
    public void keep(String articleId, StoryPlace place) {
        places.put(articleId, PlainAvro.write(StoryPlace.class, place));
    }

    @Override
    public void drop(String articleId) {
        places.remove(articleId);
    }

    @Override
    public Optional<StoryMember> tie(String articleId, String otherId) {
        return Optional.ofNullable(ties.getOrDefault(articleId, Map.of()).get(otherId))
                .map(bytes -> PlainAvro.read(StoryMember.class, bytes));
    }

    @Override
    public void keepTie(String articleId, StoryMember tie) {
        ties.computeIfAbsent(articleId, id -> new TreeMap<>())
                .put(tie.getArticleId(), PlainAvro.write(StoryMember.class, tie));
    }

    @Override
    public void dropTie(String articleId, String otherId) {
        ties.getOrDefault(articleId, new TreeMap<>()).remove(otherId);
    }

    @Override
    public List<StoryMember> ties(String articleId) {
        List<StoryMember> all = new ArrayList<>();
        ties.getOrDefault(articleId, Map.of())
                .values()
                .forEach(bytes -> all.add(PlainAvro.read(StoryMember.class, bytes)));
        return all;
    }
}
