package io.dealwire.deal.ledger;

import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealMailKind;
import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.key.KeyName;
import io.dealwire.text.TextSize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the messages to ledger entries. */
public final class DealMailFactory {

    /** Relevance of a company that stands in the headline or the first sentences, or is named five times. */
    private static final double NAMED = 0.25;

    private static final int MOST_NAMED = 16;

    /** An entry holds hundreds of headlines. */
    private static final int LONGEST_TITLE = 300;

    private DealMailFactory() {}

    /**
     * What the head of a story says under its deal key.
     *
     * @param articles how many articles the story has, with the head
     * @param sources the outlets of the story
     */
    public static DealSignal signal(TaggedArticle head, int articles, List<String> sources) {
        return DealSignal.newBuilder()
                .setStoryId(head.getArticleId())
                .setPublishedAt(head.getPublishedAt())
                .setTitle(TextSize.cut(head.getTitle(), LONGEST_TITLE))
                .setArticles(articles)
                .setSources(sources)
                .setReading(DealReading.newBuilder(head.getReading())
                        .setVerdicts(List.of())
                        .build())
                .setNamed(named(head))
                .build();
    }

    /** A report that is on record, with the id that its deal was given. */
    public static DealMail recall(DealReport report) {
        return DealMail.newBuilder(report(report.getSignal()))
                .setDealId(Optional.ofNullable(report.getDealId()).orElse(""))
                .setDealGivenAt(report.getDealGivenAt())
                .setLate(true)
                .build();
    }

    public static DealMail report(DealSignal signal) {
        return DealMail.newBuilder()
                .setKind(DealMailKind.REPORT)
                .setSignal(signal)
                .build();
    }

    /**
     * What deals a pair has.
     *
     * @param cause the story that it is told because of
     */
    static DealMail notice(String from, DealNotice notice, String cause) {
        return DealMail.newBuilder()
                .setKind(DealMailKind.NOTICE)
                .setFrom(from)
                .setStoryId(cause)
                .setNotice(notice)
                .build();
    }

    static DealMail adopt(String from, DealSignal signal) {
        return DealMail.newBuilder()
                .setKind(DealMailKind.ADOPT)
                .setFrom(from)
                .setSignal(signal)
                .build();
    }

    static DealMail adopted(String from, String storyId, String dealId) {
        return DealMail.newBuilder()
                .setKind(DealMailKind.ADOPTED)
                .setFrom(from)
                .setStoryId(storyId)
                .setDealId(dealId)
                .build();
    }

    /** The story that a message is because of. */
    static String cause(DealMail mail) {
        return Optional.ofNullable(mail.getSignal()).map(DealSignal::getStoryId).orElse(mail.getStoryId());
    }

    /** The signal that takes back what a story said. */
    public static DealSignal withdrawal(String storyId) {
        return DealSignal.newBuilder()
                .setStoryId(storyId)
                .setWithdrawn(true)
                .setPublishedAt(Instant.EPOCH)
                .build();
    }

    private static List<String> named(TaggedArticle article) {
        List<String> principals =
                DealKey.of(article.getReading()).map(DealKey::companies).orElse(List.of());
        return principals.size() != 1
                ? List.of()
                : article.getCompanies().stream()
                        .filter(company -> company.getRelevance() >= NAMED)
                        .map(KeyName::of)
                        .filter(company -> !principals.contains(company))
                        .distinct()
                        .limit(MOST_NAMED)
                        .toList();
    }
}
