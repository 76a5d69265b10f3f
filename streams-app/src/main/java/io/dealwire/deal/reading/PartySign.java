package io.dealwire.deal.reading;

/** What may tell, for or against, that a company takes part in the deal that an article is about. Each is 0 to 1. */
enum PartySign {
    /** Always 1. */
    ALWAYS,

    // What is claimed of it: the weight of the best claim.
    /** It is one of the pair that the claims bear out best. */
    PRINCIPAL,
    /** The claims make it a party. */
    PARTY,
    /** Weight of its claims, of those of the best told principal. */
    SHARE,
    BY_WORDS,
    BY_GRAMMAR,
    CLAIMED_IN_TITLE,
    CLAIMED_IN_LEAD,
    CLAIMED_NEXT,
    CLAIMED_LATER,
    /** By a claim of the deal's type. */
    OF_TYPE,
    /** Of its kind: ownership or commerce. */
    OF_KIND,
    OF_OTHER_KIND,
    INVESTS,
    SELLS,
    IS_PARTNER,
    /** No claim tells what it does. */
    ROLE_OPEN,

    // Where it stands.
    TITLE,
    TITLE_FIRST,
    LEAD,
    LEAD_FIRST,
    /** In the second to fourth sentence. */
    NEXT,
    /** Only later. */
    LATER,
    /** Share of all that the article names. */
    MENTIONS,
    /** "About Acme". */
    INTRODUCED,
    /** Somebody of it is named. */
    SPEAKS,
    LISTED,
    /** In a sentence that talks of such deals. */
    DEAL_TALK,
    DEAL_TALK_ON_TOP,
    /** In how many of them, of three. */
    OFTEN,
    WITH_PRINCIPAL,
    WITH_PRINCIPAL_IN_TITLE,
    WITH_PRINCIPAL_IN_LEAD,
    /** Next to another company, or joined to it by "and". */
    IN_ROW,
    IN_ROW_OF_INVESTORS,

    // What kind of deal it is; and then.
    FUNDING,
    ASSET_SALE,
    /** A partnership, a licence, a supply. */
    COMMERCE,
    /** How many parties the claims tell, of four. */
    PARTIES,
    /** In the headline, though the claims make it none. */
    ADDED_BY_TITLE,
    ADDED_BY_TITLE_OF_COMMERCE,
    ADDED_BY_LEAD,
    INTRODUCED_IN_COMMERCE,
    SPEAKS_IN_COMMERCE,

    // The word before it, and the word behind.
    OPENS,
    BEFORE_WITH,
    BEFORE_BY,
    BEFORE_FROM,
    BEFORE_OF,
    BEFORE_IN,
    BEFORE_FOR,
    BEFORE_AT,
    BEFORE_BETWEEN,
    BEFORE_AND,
    BEFORE_AS,
    BEFORE_LIKE,
    BEFORE_THAN,
    BEFORE_THE,
    BEFORE_A,
    AFTER_IN,
    AFTER_IS,
    AFTER_SAID,
    AFTER_CHIEF,
    POSSESSIVE
}
