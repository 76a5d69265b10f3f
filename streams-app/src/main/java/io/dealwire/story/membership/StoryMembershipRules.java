package io.dealwire.story.membership;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.story.band.StoryLinks;
import io.dealwire.story.print.ArticlePrint;
import io.dealwire.story.print.Fingerprinter;
import java.util.List;
import java.util.Optional;

/**
 * How articles agree on their stories by writing to each other. Each event concerns one article; it changes what is kept of
 * that article and returns what is to be sent. Whatever order the events of different articles come in, the outcome is the
 * same: the parent of an article is the earliest article that it copies, and its story is its parent's.
 *
 * <p>Why it ends right: the band partitions tell every article its earliest copy as long as that copy's version is in force. An
 * article follows exactly one version of one parent; a parent whose version has passed answers GONE, and the follower asks the
 * bands again. A ROOT counts only for the choice of parent that it answers. Along parents the order by (publishedAt, articleId)
 * strictly decreases, so roots spread until nothing changes. A TIE says what holds from now on, so the last one is the truth.
 *
 * <p>Why it ends: what does not exist is not found. Whatever ends a version, a correction, a take-down or the retention, has all
 * bands forget it in the same step. GONE is said of such a version only, and the follower asks after it has heard it: in the log of
 * each band the question stands behind the removal, and its answer does not name that version. So every round of finding,
 * following, GONE and asking again needs one more version that has passed, and of those there are no more than records came in.
 *
 * <p>What retires falls silent: it leaves the bands, so what comes later does not find it and heads a story of its own, but it
 * tells nobody. Those that follow it stay in its story, and what it has contributed to deals and counts stays as it is.
 */
public final class StoryMembershipRules {

    private final StoryStore store;
    private final int bands;

    public StoryMembershipRules(StoryStore store, int bands) {
        this.store = store;
        this.bands = bands;
    }

    /**
     * An article is new, corrected or sent again. An article sent again without a change only moves to its new position.
     *
     * @param raw where the article stands; its offset is the version
     * @param again whether the stages behind are to read it although nothing has changed: they failed on it, or know more now
     */
    public List<StoryMessage> publish(String articleId, RawArticle article, RawPosition raw, boolean again) {
        long contentHash = ContentHash.of(article);
        Optional<StoryPlace> known = store.place(articleId);
        Optional<StoryPlace> alive = known.filter(StoryPlace::getAlive);
        StoryOutbox outbox = new StoryOutbox(articleId);
        if (alive.isPresent() && alive.get().getContentHash() == contentHash) {
            alive.get().setRaw(raw);
            store.keep(articleId, alive.get());
            if (again) {
                outbox.announceText(alive.get(), article);
            }
            return outbox.sends();
        }
        alive.ifPresent(old -> leave(articleId, old, outbox));
        ArticlePrint print = Fingerprinter.print(article.getTitle(), article.getBody());
        StoryPlace place = StoryPlace.newBuilder()
                .setVersion(raw.getOffset())
                .setRaw(raw)
                .setContentHash(contentHash)
                .setPublishedAt(article.getPublishedAt())
                .setSource(article.getSource())
                .setStoryId(articleId)
                .build();
        known.ifPresent(old -> place.setOutlets(old.getOutlets()));
        place.setBands(outbox.probes(place, print, bands));
        alive.ifPresent(outbox::forget);
        store.keep(articleId, place);
        outbox.announceText(place, article);
        return outbox.sends();
    }

    /**
     * An article is taken down. Of one that is not known here, because it has retired or a reset has forgotten it, the stages
     * behind hear all the same: what it has reported is kept without end.
     */
    public List<StoryMessage> takeDown(String articleId) {
        Optional<StoryPlace> known = store.place(articleId);
        StoryOutbox outbox = new StoryOutbox(articleId);
        if (known.isEmpty()) {
            outbox.announceRemoval();
            return outbox.sends();
        }
        StoryPlace place = known.get();
        if (!place.getAlive()) {
            return List.of();
        }
        leave(articleId, place, outbox);
        outbox.forget(place);
        place.setBands(List.of());
        place.setAlive(false);
        place.setLinks(List.of());
        place.setFollowers(0);
        keepOrDrop(articleId, place);
        outbox.announceRemoval();
        return outbox.sends();
    }

    /** An article is older than the retention: what is kept of it goes, here and in the bands, without a word to other articles. */
    public List<StoryMessage> retire(String articleId) {
        Optional<StoryPlace> place = store.place(articleId);
        if (place.isEmpty()) {
            return List.of();
        }
        StoryOutbox outbox = new StoryOutbox(articleId);
        outbox.forget(place.get());
        store.ties(articleId).forEach(tie -> store.dropTie(articleId, tie.getArticleId()));
        store.drop(articleId);
        place.filter(StoryPlace::getAlive).ifPresent(outbox::announceExpiry);
        return outbox.sends();
    }

    /** A message to an article arrives. */
    public List<StoryMessage> deliver(String articleId, StoryMail mail) {
        StoryOutbox outbox = new StoryOutbox(articleId);
        Optional<StoryPlace> place = store.place(articleId);
        Optional<StoryPlace> alive = place.filter(StoryPlace::getAlive);
        switch (mail.getKind()) {
            case TIE -> tie(articleId, place, mail, outbox);
            case LINK ->
                alive.filter(to -> to.getVersion() == mail.getToVersion())
                        .ifPresent(to -> link(articleId, to, mail.getLinks(), outbox));
            case ROOT ->
                alive.filter(to -> answersItsChoice(to, mail)).ifPresent(to -> {
                    move(articleId, to, mail.getStoryId(), outbox);
                });
            case GONE -> alive.ifPresent(to -> lose(articleId, to, mail, outbox));
            default -> {}
        }
        return outbox.sends();
    }

    private void link(String articleId, StoryPlace place, List<StoryLink> found, StoryOutbox outbox) {
        List<StoryLink> links = StoryLinks.merge(articleId, place, found);
        boolean searched = !links.equals(place.getLinks()) && choose(articleId, place, links, outbox);
        if (!searched && StoryLinks.anyPassed(found, links)) {
            outbox.search(place);
        }
    }

    /** A version that the article may copy is no more. */
    private void lose(String articleId, StoryPlace place, StoryMail mail, StoryOutbox outbox) {
        List<StoryLink> links = place.getLinks().stream()
                .filter(link ->
                        !link.getParentId().equals(mail.getFrom()) || link.getParentVersion() > mail.getFromVersion())
                .toList();
        if (links.size() == place.getLinks().size()) {
            return;
        }
        choose(articleId, place, links, outbox);
    }

    /**
     * Takes the earliest of the links as parent. Until the parent says otherwise it is taken to head the story. When the parent
     * before was earlier, it has passed or is a later version now, and the bands are asked again: while it was in force they had no
     * reason to tell of what lies between.
     *
     * @return whether the bands are asked
     */
    private boolean choose(String articleId, StoryPlace place, List<StoryLink> links, StoryOutbox outbox) {
        Optional<StoryLink> before = StoryLinks.parent(place.getLinks());
        Optional<StoryLink> after = StoryLinks.parent(links);
        place.setLinks(links);
        if (before.equals(after)) {
            store.keep(articleId, place);
            return false;
        }
        String storyBefore = place.getStoryId();
        place.setSequence(place.getSequence() + 1);
        place.setStoryId(after.map(StoryLink::getParentId).orElse(articleId));
        outbox.ties(place, before, storyBefore, after);
        settle(articleId, place, storyBefore, outbox);
        boolean later = before.isPresent()
                && after.map(now -> StoryLinks.EARLIEST_FIRST.compare(now, before.get()) > 0)
                        .orElse(true);
        if (later) {
            outbox.search(place);
        }
        return later;
    }

    private void move(String articleId, StoryPlace place, String storyId, StoryOutbox outbox) {
        String storyBefore = place.getStoryId();
        if (storyBefore.equals(storyId)) {
            return;
        }
        Optional<StoryLink> parent = StoryLinks.parent(place.getLinks());
        place.setStoryId(storyId);
        outbox.ties(place, parent, storyBefore, parent);
        settle(articleId, place, storyBefore, outbox);
    }

    /** Keeps a changed place and tells the followers and the stages behind. */
    private void settle(String articleId, StoryPlace place, String storyBefore, StoryOutbox outbox) {
        store.keep(articleId, place);
        if (!place.getStoryId().equals(storyBefore) && place.getFollowers() > 0) {
            followers(articleId).forEach(follower -> outbox.root(place, follower));
        }
        List<String> members = place.getLinks().isEmpty() && !place.getOutlets().isEmpty()
                ? store.ties(articleId).stream()
                        .filter(StoryMember::getMember)
                        .map(StoryMember::getArticleId)
                        .toList()
                : List.of();
        outbox.announce(place, members);
    }

    private static boolean answersItsChoice(StoryPlace place, StoryMail root) {
        return place.getVersion() == root.getToVersion()
                && place.getSequence() == root.getSequence()
                && StoryLinks.parent(place.getLinks())
                        .filter(parent -> parent.getParentId().equals(root.getFrom()))
                        .isPresent();
    }

    /** Another article says what it is to this one from now on. */
    private void tie(String articleId, Optional<StoryPlace> known, StoryMail mail, StoryOutbox outbox) {
        boolean valid = known.filter(StoryPlace::getAlive)
                .filter(place -> place.getVersion() == mail.getToVersion())
                .isPresent();
        Optional<StoryMember> before = store.tie(articleId, mail.getFrom());
        StoryMember after = StoryMember.newBuilder()
                .setArticleId(mail.getFrom())
                .setVersion(mail.getFromVersion())
                .setSequence(mail.getSequence())
                .setFollows(mail.getFollows() && valid)
                .setMember(mail.getMember())
                .setSource(mail.getSource())
                .setPublishedAt(mail.getPublishedAt())
                .build();
        if (mail.getFollows() && !valid) {
            outbox.gone(after, mail.getToVersion());
        }
        if (after.getFollows() || after.getMember()) {
            store.keepTie(articleId, after);
        } else if (before.isPresent()) {
            store.dropTie(articleId, mail.getFrom());
        } else {
            return;
        }
        StoryPlace place = known.orElseGet(() -> StoryOutbox.absent(mail));
        if (after.getFollows() && !place.getStoryId().equals(mail.getStoryId())) {
            outbox.root(place, after);
        }
        boolean joined =
                after.getMember() && !before.filter(StoryMember::getMember).isPresent();
        boolean counted = StoryOutlets.recount(place, before, after);
        keepOrDrop(articleId, place);
        if (counted && place.getAlive() && place.getLinks().isEmpty()) {
            outbox.announce(place, joined ? List.of(mail.getFrom()) : List.of());
        }
    }

    /** The version in force passes: its followers hear it, and the article leaves its parent and its story. */
    private void leave(String articleId, StoryPlace place, StoryOutbox outbox) {
        if (place.getFollowers() > 0) {
            for (StoryMember follower : followers(articleId)) {
                outbox.gone(follower, place.getVersion());
                follower.setFollows(false);
                if (follower.getMember()) {
                    store.keepTie(articleId, follower);
                } else {
                    store.dropTie(articleId, follower.getArticleId());
                }
            }
        }
        Optional<StoryLink> parent = StoryLinks.parent(place.getLinks());
        String story = place.getStoryId();
        place.setStoryId(articleId);
        outbox.ties(place, parent, story, Optional.empty());
    }

    private List<StoryMember> followers(String articleId) {
        return store.ties(articleId).stream().filter(StoryMember::getFollows).toList();
    }

    /** An article that is not there is kept as long as others count themselves to its story. */
    private void keepOrDrop(String articleId, StoryPlace place) {
        if (place.getAlive() || !place.getOutlets().isEmpty()) {
            store.keep(articleId, place);
        } else {
            store.drop(articleId);
        }
    }
}
