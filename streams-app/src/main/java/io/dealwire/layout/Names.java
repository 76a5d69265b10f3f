package io.dealwire.layout;

/** Names of the topology's nodes and repartition topics. They show in metrics, in Kafka UI and in internal topic names. */
public final class Names {

    public static final String COMPANIES_SOURCE = "companies-source";
    public static final String COMPANIES_PROCESSOR = "companies-reference";

    public static final String RAW_SOURCE = "articles-source";
    public static final String STORY_MAIL_SOURCE = "story-mail-source";
    public static final String STORY_ARTICLE = "story-article";
    public static final String STORY_MAIL = "story-mail";
    public static final String STORY_OUTPUT = "story-output";
    public static final String STORY_MAIL_SINK = "story-mail-sink";
    public static final String STORY_PROBES = "story-probes";
    public static final String STORY_PROBES_SINK = "story-probes-sink";
    public static final String STORY_PROBES_SOURCE = "story-probes-source";
    public static final String STORY_BAND = "story-band";
    public static final String STORY_LINKS = "story-links";
    public static final String STORY_LINK_SINK = "story-link-sink";
    public static final String STORY_EXPIRY = "story-expiry";
    public static final String STORY_EXPIRY_SINK = "story-expiry-sink";

    public static final String ENTITY_TAG = "entity-tag";

    public static final String DEAL_LINK_SOURCE = "deal-links-source";
    public static final String DEAL_READ = "deal-read";
    public static final String DEAL_LINK = "deal-link";
    public static final String DEAL_OUTPUT = "deal-read-output";
    public static final String TAGGED_SINK = "articles-tagged-sink";
    public static final String DEAL_LINK_SINK = "deal-links-sink";
    public static final String DEAL_REPORT_SINK = "deal-reports-sink";
    public static final String DEAL_RECORD_SINK = "deal-record-sink";
    public static final String DEAL_RECALL_SOURCE = "deal-recalls-source";
    public static final String DEAL_RECALL = "deal-recall";
    public static final String DEAL_RECALL_OUTPUT = "deal-recall-output";
    public static final String DEAL_RECALL_SINK = "deal-recalls-sink";
    public static final String DEAL_MAIL_SOURCE = "deal-mail-source";
    public static final String DEAL_LEDGER = "deal-ledger";
    public static final String DEAL_LEDGER_OUTPUT = "deal-ledger-output";
    public static final String DEAL_MAIL_SINK = "deal-mail-sink";
    public static final String DEALS_SINK = "deals-sink";
    public static final String DEAL_ASSIGNMENT_SINK = "deal-assignments-sink";
    public static final String DEALS_SOURCE = "deals-source";
    public static final String DEALS_HEARD = "deals-heard";
    public static final String DEAL_EVENTS = "deal-events";
    public static final String DEAL_EVENTS_SINK = "deal-events-sink";

    public static final String COUNT_CHANGES = "count-changes";
    public static final String COUNT = "count";
    public static final String COUNT_PAST_CHANGES = "count-past-changes";
    public static final String COUNT_PAST = "count-past";
    public static final String COUNTS_SINK = "company-deal-counts-sink";

    private Names() {}
}
