package io.dealwire.layout;

import java.util.List;

/** Names of the state stores. A store's name is part of its changelog's: changing one needs a reset. */
public final class Stores {

    /** Global: companyId to Company. */
    public static final String COMPANIES = "companies";
    /** articleId to the article's place in its story (stories stage). */
    public static final String STORY_ARTICLES = "story-articles";
    /** What articles are to each other, {@link StoreKey} of the two (stories stage; also read by the deals stage). */
    public static final String STORY_MEMBERS = "story-members";
    /** {@code ProbeKey} to StoryProbe: the story-probes topic as a table, by band partition (stories stage; read by interactive queries). */
    public static final String STORY_FINGERPRINTS = "story-fingerprints";
    /** articleId to TaggedArticle (deals stage; read by interactive queries). */
    public static final String ARTICLES = "articles";
    /** articleId to DealReport: what a head last told the ledger, as it stands on the topic of the reports (deals stage). */
    public static final String DEAL_REPORTS = "deal-reports";
    /** deal key to DealLedgerEntry (deals stage). */
    public static final String DEAL_LEDGER = "deal-ledger";
    /** dealId to Deal: the deals topic as a table (read by interactive queries). */
    public static final String DEALS = "deals";
    /** dealId to DealTold: what the events of a deal have told (deals stage). */
    public static final String DEALS_TOLD = "deals-told";
    /** dealId to DealHeard: what is heard of a deal late, and waits to be told (deals stage). */
    public static final String DEALS_WAITING = "deals-waiting";
    /** {@link StoreKey} of dealId and number to DealEvent (deals stage; read by interactive queries). */
    public static final String DEAL_EVENTS = "deal-events";
    /** {@link StoreKey} of companyId and dealId to DealContribution (counts stage; read by interactive queries). */
    public static final String COMPANY_DEALS = "company-deals";
    /** {@link LatestKey} to DealContribution: the same, those of a company latest first (counts stage; read by interactive queries). */
    public static final String COMPANY_LATEST = "company-latest";
    /** {@link StoreKey} of companyId and dealId to CompanyPast (counts stage; read by interactive queries). */
    public static final String COMPANY_PAST = "company-past";
    /** companyId to CompanyDealCounts (counts stage; read by interactive queries). */
    public static final String COMPANY_COUNTS = "company-counts";

    /** Those that hold what was known when: it cannot be found again, so a reset leaves their changelogs. */
    public static final List<String> ON_RECORD = List.of(DEALS_TOLD, DEALS_WAITING, DEAL_EVENTS, COMPANY_PAST);

    private Stores() {}
}
