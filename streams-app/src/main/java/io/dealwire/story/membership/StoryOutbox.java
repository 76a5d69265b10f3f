package io.dealwire.story.membership;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMailKind;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.story.band.StoryLinks;
import io.dealwire.story.print.ArticlePrint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Writes what one article has to send because of one event. */
public final class StoryOutbox {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final String articleId;
    private final List<StoryMessage> sends = new ArrayList<>();

    public StoryOutbox(String articleId) {
        this.articleId = articleId;
    }

    public List<StoryMessage> sends() {
        return List.copyOf(sends);
    }

    /** A place for an article that is not there, but that others count themselves to. */
    static StoryPlace absent(StoryMail tie) {
        return StoryPlace.newBuilder()
                .setAlive(false)
                .setVersion(-1)
                .setRaw(new RawPosition(-1, -1L))
                .setPublishedAt(tie.getPublishedAt())
                .build();
    }

    /**
     * Sends the fingerprint to every band partition that one of the anchors belongs to.
     *
     * @return those partitions
     */
    public List<Integer> probes(StoryPlace place, ArticlePrint print, int bands) {
        List<Integer> held = new ArrayList<>();
        ByteBuffer fingerprint = ByteBuffer.wrap(print.fingerprint().encode());
        SortedMap<Integer, ByteBuffer> byBand = print.byBand(bands);
        ByteBuffer leads = ArticlePrint.leads(byBand);
        for (Map.Entry<Integer, ByteBuffer> band : byBand.entrySet()) {
            StoryProbe probe = probe(StoryProbeKind.PUT, place, band.getKey());
            probe.setLeading(held.isEmpty());
            probe.setAnchors(band.getValue());
            probe.setLeads(leads.duplicate());
            probe.setFingerprint(fingerprint.duplicate());
            sends.add(new StoryMessage.Probe(articleId, probe));
            held.add(band.getKey());
        }
        return held;
    }

    /** Has the bands forget this version of the article. */
    void forget(StoryPlace place) {
        place.getBands()
                .forEach(band ->
                        sends.add(new StoryMessage.Probe(articleId, probe(StoryProbeKind.REMOVE, place, band))));
    }

    /** Has the bands look for earlier copies once more. */
    void search(StoryPlace place) {
        place.getBands()
                .forEach(band ->
                        sends.add(new StoryMessage.Probe(articleId, probe(StoryProbeKind.SEARCH, place, band))));
    }

    private static StoryProbe probe(StoryProbeKind kind, StoryPlace place, int band) {
        return StoryProbe.newBuilder()
                .setKind(kind)
                .setBand(band)
                .setVersion(place.getVersion())
                .setRawPartition(place.getRaw().getPartition())
                .setPublishedAt(place.getPublishedAt())
                .setAnchors(NOTHING.duplicate())
                .setLeads(NOTHING.duplicate())
                .setFingerprint(NOTHING.duplicate())
                .build();
    }

    /** Tells parent and story, old and new, what the article is to them from now on; says nothing where nothing changes. */
    void ties(StoryPlace place, Optional<StoryLink> parentBefore, String storyBefore, Optional<StoryLink> parent) {
        Set<String> concerned = new TreeSet<>();
        parentBefore.map(StoryLink::getParentId).ifPresent(concerned::add);
        parent.map(StoryLink::getParentId).ifPresent(concerned::add);
        concerned.add(storyBefore);
        concerned.add(place.getStoryId());
        concerned.remove(articleId);
        for (String other : concerned) {
            boolean memberBefore = other.equals(storyBefore);
            boolean member = other.equals(place.getStoryId());
            Optional<StoryLink> linkBefore =
                    parentBefore.filter(link -> link.getParentId().equals(other));
            Optional<StoryLink> link = parent.filter(to -> to.getParentId().equals(other));
            if (memberBefore != member || !linkBefore.equals(link)) {
                sends.add(new StoryMessage.Mail(other, tie(place, link, member)));
            }
        }
    }

    private StoryMail tie(StoryPlace place, Optional<StoryLink> link, boolean member) {
        return StoryMail.newBuilder()
                .setKind(StoryMailKind.TIE)
                .setFrom(articleId)
                .setFromVersion(place.getVersion())
                .setToVersion(link.map(StoryLink::getParentVersion).orElse(-1L))
                .setSequence(place.getSequence())
                .setStoryId(place.getStoryId())
                .setFollows(link.isPresent())
                .setMember(member)
                .setSource(place.getSource())
                .setPublishedAt(place.getPublishedAt())
                .build();
    }

    /** Tells a follower the story. */
    void root(StoryPlace place, StoryMember follower) {
        sends.add(new StoryMessage.Mail(
                follower.getArticleId(),
                to(follower, StoryMailKind.ROOT)
                        .setFromVersion(place.getVersion())
                        .setStoryId(place.getStoryId())
                        .build()));
    }

    /** Tells a follower that the version it follows is no more. */
    void gone(StoryMember follower, long version) {
        sends.add(new StoryMessage.Mail(
                follower.getArticleId(),
                to(follower, StoryMailKind.GONE).setFromVersion(version).build()));
    }

    private StoryMail.Builder to(StoryMember follower, StoryMailKind kind) {
        return StoryMail.newBuilder()
                .setKind(kind)
                .setFrom(articleId)
                .setToVersion(follower.getVersion())
                .setSequence(follower.getSequence());
    }

    /** Hands on new or changed text. */
    void announceText(StoryPlace place, RawArticle article) {
        StoryArticle event = event(place, List.of());
        event.setArticle(article);
        output(event);
    }

    /** Hands on a changed decision or membership. */
    void announce(StoryPlace place, List<String> joined) {
        output(event(place, joined));
    }

    void announceExpiry(StoryPlace place) {
        StoryArticle event = event(place, List.of());
        event.setMembership(null);
        event.setExpired(true);
        output(event);
    }

    void announceRemoval() {
        sends.add(new StoryMessage.Output(articleId, Optional.empty()));
    }

    private void output(StoryArticle event) {
        sends.add(new StoryMessage.Output(articleId, Optional.of(event)));
    }

    private StoryArticle event(StoryPlace place, List<String> joined) {
        StoryDecision.Builder decision = StoryDecision.newBuilder().setStoryId(place.getStoryId());
        StoryLinks.parent(place.getLinks())
                .ifPresent(parent -> decision.setParentId(parent.getParentId())
                        .setSimilarity(parent.getSimilarity())
                        .setMeasure(parent.getMeasure()));
        boolean head = place.getLinks().isEmpty();
        return StoryArticle.newBuilder()
                .setArticleId(articleId)
                .setVersion(place.getVersion())
                .setRaw(place.getRaw())
                .setDecision(decision.build())
                .setMembership(head ? StoryOutlets.membership(place, joined) : null)
                .build();
    }
}
