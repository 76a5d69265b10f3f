package io.dealwire.ops.topics;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.bounds.RecordSize;
import io.dealwire.config.Settings;
import io.dealwire.config.TopicSettings;
import io.dealwire.layout.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics and subjects that Dealwire needs: a pure function of the settings.
 *
 * <p>All topics stamp records with the time of appending: event times are in the values, and a record with an old stamp
 * would be deleted by retention within minutes. Compaction has a deadline, so that a take-down really removes the text. Recalled
 * reports alone are stamped by who writes them, as older than all articles, so that they are taken up first.
 */
public record TopicPlan(List<WantedTopic> topics, List<WantedSubject> subjects) {

    private static final String WITHOUT_END = "-1";

    public static TopicPlan of(Settings settings) {
        return new TopicPlan(topics(settings.topics(), settings.story().bands()), subjects(settings.topics()));
    }

    private static List<WantedTopic> topics(TopicSettings settings, int bands) {
        Topics names = Topics.under(settings.prefix());
        Map<String, String> raw = new HashMap<>(compacted(settings));
        raw.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete");
        raw.put(TopicConfig.RETENTION_MS_CONFIG, millis(settings.articleRetention()));
        raw.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(settings.maxArticleBytes()));
        return List.of(
                topic(settings, names.articlesRaw(), raw),
                topic(settings, names.articlesTagged(), compacted(settings)),
                topic(settings, names.deals(), compacted(settings)),
                topic(settings, names.companyDealCounts(), compacted(settings)),
                topic(settings, names.dealReports(), compacted(settings)),
                topic(settings, names.dealEvents(), events(settings.eventRetention())),
                topic(settings, names.companies(), compacted(settings)),
                topic(settings, names.deadLetters(), deleted(settings.deadLetterRetention())),
                topic(settings, names.storyMail(), deleted(settings.loopRetention())),
                topic(settings, names.storyProbes(), compacted(settings)).withPartitions(bands),
                topic(settings, names.dealLinks(), deleted(settings.loopRetention())),
                topic(settings, names.dealMail(), deleted(settings.loopRetention())),
                topic(settings, names.dealRecalls(), compacted(settings))
                        .withConfig(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime"));
    }

    private static List<WantedSubject> subjects(TopicSettings settings) {
        Topics names = Topics.under(settings.prefix());
        return List.of(
                WantedSubject.ofValues(names.articlesRaw(), RawArticle.getClassSchema()),
                WantedSubject.ofValues(names.articlesTagged(), TaggedArticle.getClassSchema()),
                WantedSubject.ofValues(names.deals(), Deal.getClassSchema()),
                WantedSubject.ofValues(names.dealReports(), DealReport.getClassSchema()),
                WantedSubject.ofValues(names.dealEvents(), DealEvent.getClassSchema()),
                WantedSubject.ofValues(names.companyDealCounts(), CompanyDealCounts.getClassSchema()),
                WantedSubject.ofValues(names.companies(), Company.getClassSchema()));
    }

    private static WantedTopic topic(TopicSettings settings, String name, Map<String, String> configs) {
        Map<String, String> all = new HashMap<>(configs);
        all.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        if (settings.minInSyncReplicas() > 0) {
            all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSyncReplicas()));
        }
        return new WantedTopic(name, settings.partitions(), settings.replication(), all);
    }

    private static Map<String, String> compacted(TopicSettings settings) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                "compact",
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                millis(settings.compactionLag()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(RecordSize.LIMIT));
    }

    private static Map<String, String> deleted(Duration retention) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                "delete",
                TopicConfig.RETENTION_MS_CONFIG,
                millis(retention),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(RecordSize.LIMIT));
    }

    private static Map<String, String> events(Duration retention) {
        Map<String, String> configs = new HashMap<>(deleted(retention));
        if (retention.isZero()) {
            configs.put(TopicConfig.RETENTION_MS_CONFIG, WITHOUT_END);
        }
        return configs;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
