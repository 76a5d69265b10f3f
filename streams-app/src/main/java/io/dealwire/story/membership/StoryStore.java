package io.dealwire.story.membership;

import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import java.util.List;
import java.util.Optional;

/** Where the places of articles and their ties to each other are kept. */
public interface StoryStore {

    Optional<StoryPlace> place(String articleId);

    void keep(String articleId, StoryPlace place);

    void drop(String articleId);

    /** What another article is to this one. */
    Optional<StoryMember> tie(String articleId, String otherId);

    void keepTie(String articleId, StoryMember tie);

    void dropTie(String articleId, String otherId);

    /** What all others are to this article. */
    List<StoryMember> ties(String articleId);
}
