package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryMembership;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.ledger.DealMailFactory;
import io.dealwire.deal.reading.ReaderVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is kept of an article, and who has to hear what, when its text or its story has changed. The head of a story about a deal
 * reports it to the ledger, and withdraws the report exactly when it is no longer head, or no longer tells that deal, or is taken
 * down. What it reports outlives what is known of the article, and is put on record whenever it changes. Pure.
 */
final class ArticleReports {

    /** The report of a story that reports nothing; on record it is a withdrawal. */
    private static final DealReport SILENCE = DealReport.newBuilder().build();

    private ArticleReports() {}

    /**
     * What is kept of an article.
     *
     * @param article empty when it is not known
     * @param report what it has reported; empty when that is nothing
     */
    record Kept(Optional<TaggedArticle> article, Optional<DealReport> report) {

        static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());

        private DealReport reported() {
            return report.orElse(SILENCE);
        }
    }

    /**
     * Something to be told.
     *
     * @param to an article id, or the deal key of a ledger entry
     * @param value what is told; empty to say that the article of this id is gone
     */
    record Message(String to, Optional<SpecificRecord> value) {

        private static Message of(String to, SpecificRecord value) {
            return new Message(to, Optional.of(value));
        }
    }

    /**
     * What a change leads to.
     *
     * @param kept what is kept from now on
     * @param messages what is told, in this order
     */
    record Outcome(Kept kept, List<Message> messages) {}

    /** An article is taken down, however old it is: what it has reported is withdrawn, what is published of it removed. */
    static Outcome takenDown(String articleId, Kept before) {
        List<Message> messages = new ArrayList<>();
        before.report().map(DealReport::getDealKey).ifPresent(dealKey -> {
            messages.add(withdrawal(articleId, dealKey));
            messages.add(Message.of(articleId, SILENCE));
        });
        messages.add(new Message(articleId, Optional.empty()));
        return new Outcome(Kept.NOTHING, List.copyOf(messages));
    }

    /** An article has expired: what it has reported stays, only a take-down or a correction withdraws it. */
    static Outcome expired(String articleId, Kept before) {
        return new Outcome(
                new Kept(Optional.empty(), before.report().filter(report -> report.getDealKey() != null)),
                before.article()
                        .map(known -> List.of(new Message(articleId, Optional.empty())))
                        .orElse(List.of()));
    }

    /**
     * The record says what an article reported before everything was built anew. What is known of the article by now counts for
     * more: it may report what is on record, then that deal has its id back; or something else, or nothing, then the record is
     * out of date.
     */
    static Outcome recalled(String articleId, DealReport recalled, Kept before) {
        Optional<DealReport> reported = before.report().filter(report -> report.getDealKey() != null);
        if (reported.isEmpty() && before.article().isPresent()) {
            return new Outcome(before, List.of(Message.of(articleId, SILENCE)));
        }
        DealReport report = reported.orElse(recalled);
        if (reported.isPresent() && !givenBefore(recalled, report)) {
            return new Outcome(before, List.of());
        }
        DealReport restored = DealReport.newBuilder(report)
                .setDealId(recalled.getDealId())
                .setDealGivenAt(recalled.getDealGivenAt())
                .build();
        List<Message> messages = new ArrayList<>();
        messages.add(Message.of(restored.getDealKey(), DealMailFactory.recall(restored)));
        if (reported.isPresent()) {
            messages.add(Message.of(articleId, restored));
        }
        return new Outcome(new Kept(before.article(), Optional.of(restored)), List.copyOf(messages));
    }

    private static boolean givenBefore(DealReport recalled, DealReport reported) {
        return recalled.getDealKey().equals(reported.getDealKey())
                && recalled.getDealGivenAt() != null
                && (reported.getDealGivenAt() == null
                        || recalled.getDealGivenAt().isBefore(reported.getDealGivenAt()));
    }

    /**
     * The ledger has found the deal of what a head reports.
     *
     * @return what is on record from now on; empty when it was so before, or when the link is for another report
     */
    static Optional<DealReport> linked(DealLink link, Optional<DealReport> reported) {
        return reported.filter(report -> report.getSignal() != null)
                .filter(report -> link.getDealKey().equals(report.getDealKey()))
                .filter(report -> !Objects.equals(report.getDealId(), link.getDealId())
                        || !Objects.equals(report.getDealGivenAt(), link.getDealGivenAt()))
                .map(report -> DealReport.newBuilder(report)
                        .setDealId(link.getDealId())
                        .setDealGivenAt(link.getDealGivenAt())
                        .build());
    }

    /** An article has been read: its text is new or changed. */
    static Outcome read(StoryArticle story, RawArticle text, ArticleTags tags, DealReading reading, Kept before) {
        TaggedArticle article = TaggedArticle.newBuilder()
                .setArticleId(story.getArticleId())
                .setUrl(text.getUrl())
                .setSource(text.getSource())
                .setTitle(text.getTitle())
                .setLanguage(text.getLanguage())
                .setPublishedAt(text.getPublishedAt())
                .setRaw(story.getRaw())
                .setVersion(story.getVersion())
                .setStory(story.getDecision())
                .setCompanies(tags.getCompanies())
                .setPeople(tags.getPeople())
                .setMoney(tags.getMoney())
                .setDates(tags.getDates())
                .setReading(reading)
                .setReferenceVersion(tags.getReferenceVersion())
                .setReaderVersion(ReaderVersion.current())
                .setNotRead(tags.getNotRead())
                .build();
        return kept(article, story, before);
    }

    /** An article has got another place in stories, its text being what it was. An article that is not known tells nothing. */
    static Optional<Outcome> moved(StoryArticle story, Kept before) {
        return before.article()
                .map(known -> TaggedArticle.newBuilder(known)
                        .setStory(story.getDecision())
                        .setRaw(story.getRaw())
                        .setVersion(story.getVersion())
                        .build())
                .map(article -> kept(article, story, before));
    }

    private static Outcome kept(TaggedArticle article, StoryArticle story, Kept before) {
        String articleId = article.getArticleId();
        boolean head = article.getStory().getStoryId().equals(articleId);
        Optional<StoryMembership> membership = Optional.ofNullable(story.getMembership());
        Optional<String> dealKey = head ? DealKey.of(article.getReading()).map(DealKey::text) : Optional.empty();
        DealReport reported = before.reported();
        DealReport report = report(reported, dealKey, article, membership);
        boolean sameKey = Objects.equals(reported.getDealKey(), report.getDealKey());
        article.setDealId(sameKey ? dealOfSameStory(article, before.article(), head, reported) : null);

        List<Message> messages = new ArrayList<>();
        if (!before.article().equals(Optional.of(article))) {
            messages.add(Message.of(articleId, article));
        }
        if (!sameKey && reported.getDealKey() != null) {
            messages.add(withdrawal(articleId, reported.getDealKey()));
        }
        if (dealKey.isPresent() && !report.equals(reported)) {
            messages.add(Message.of(dealKey.get(), DealMailFactory.report(report.getSignal())));
        }
        if (!report.equals(reported) && (report.getDealKey() != null || reported.getDealKey() != null)) {
            messages.add(Message.of(articleId, report));
        }
        if (head) {
            messages.addAll(toMembers(article, membership, reported, report));
        }
        boolean worthKeeping = report.getDealKey() != null || head && report.getArticles() > 1;
        return new Outcome(
                new Kept(Optional.of(article), Optional.of(report).filter(any -> worthKeeping)), List.copyOf(messages));
    }

    /** The deal that an article was in, as far as is known or on record; null when it was in none, or in another story. */
    private static String dealOfSameStory(
            TaggedArticle article, Optional<TaggedArticle> known, boolean head, DealReport reported) {
        if (known.isEmpty() && head) {
            return reported.getDealId();
        }
        return known.filter(old ->
                        old.getStory().getStoryId().equals(article.getStory().getStoryId()))
                .map(TaggedArticle::getDealId)
                .orElse(null);
    }

    /** Members that joined hear the deal from their head; all members hear that there is none any more. */
    private static List<Message> toMembers(
            TaggedArticle head, Optional<StoryMembership> membership, DealReport before, DealReport report) {
        String storyId = head.getArticleId();
        List<Message> messages = new ArrayList<>();
        if (head.getDealId() != null) {
            membership
                    .map(StoryMembership::getJoined)
                    .orElse(List.of())
                    .forEach(member ->
                            messages.add(Message.of(member, link(storyId, report.getDealKey(), head.getDealId()))));
        }
        if (before.getDealKey() != null && report.getDealKey() == null) {
            messages.add(Message.of(storyId, link(storyId, before.getDealKey(), null)));
        }
        return messages;
    }

    /**
     * What a member of a story hears of its deal.
     *
     * @param dealId null when there is none any more
     */
    static DealLink link(String storyId, String dealKey, String dealId) {
        return DealLink.newBuilder()
                .setStoryId(storyId)
                .setDealKey(dealKey)
                .setDealId(dealId)
                .build();
    }

    private static DealReport report(
            DealReport before, Optional<String> dealKey, TaggedArticle article, Optional<StoryMembership> membership) {
        DealReport.Builder report = DealReport.newBuilder(before).setDealKey(dealKey.orElse(null));
        if (membership.isPresent()) {
            report.setArticles(membership.get().getArticles())
                    .setSources(membership.get().getSources());
        } else if (before.getArticles() <= 1 && !article.getSource().isEmpty()) {
            report.setSources(List.of(article.getSource()));
        }
        boolean sameKey = dealKey.equals(Optional.ofNullable(before.getDealKey()));
        return report.setSignal(
                        dealKey.isPresent()
                                ? DealMailFactory.signal(article, report.getArticles(), report.getSources())
                                : null)
                .setDealId(sameKey ? before.getDealId() : null)
                .setDealGivenAt(sameKey ? before.getDealGivenAt() : null)
                .build();
    }

    private static Message withdrawal(String articleId, String dealKey) {
        return Message.of(dealKey, DealMailFactory.report(DealMailFactory.withdrawal(articleId)));
    }
}
