package io.dealwire.layout;

/** Names of the state stores. A store's name is part of its changelog's: changing one needs a reset. */
public final class Stores {

    /** Global: companyId to Company. */
    public static final String COMPANIES = "companies";
    /** articleId to the article's place in its story (stories stage). */
    public static final String STORY_ARTICLES = "story-articles";
    /** What articles are to each other, see {@link #membersOf} (stories stage; also read by the deals stage). */
    public static final String STORY_MEMBERS = "story-members";
    /** {@code ProbeKey} to StoryProbe: the story-probes topic as a table, by band partition (stories stage; read by interactive queries). */
    public static final String STORY_FINGERPRINTS = "story-fingerprints";
    /** articleId to TaggedArticle (deals stage; read by interactive queries). */
    public static final String ARTICLES = "articles";
    /** articleId to DealReport: what a head last told the ledger (deals stage). */
    public static final String DEAL_REPORTS = "deal-reports";
    /** deal key to DealLedgerEntry (deals stage). */
    public static final String DEAL_LEDGER = "deal-ledger";
    /** dealId to Deal: the deals topic as a table (read by interactive queries). */
    public static final String DEALS = "deals";
    /** "companyId|dealId" to DealContribution (counts stage; read by interactive queries). */
    public static final String COMPANY_DEALS = "company-deals";
    /** companyId to CompanyDealCounts (counts stage; read by interactive queries). */
    public static final String COMPANY_COUNTS = "company-counts";

    private Stores() {}

    /**
     * The prefix of the keys in {@link #STORY_MEMBERS} of what other articles are to this one; the other's articleId follows.
     * Whether the other is in the story that this one heads is in the value.
     */
    public static String membersOf(String articleId) {
        return articleId.replace("%", "%25").replace("|", "%7C") + "|";
    }
}
