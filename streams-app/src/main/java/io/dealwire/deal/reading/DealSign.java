package io.dealwire.deal.reading;

import java.util.Locale;

/** What may tell, for or against, that an article is about the deal that its claims bear out best. Each is 0 to 1 but OTHER. */
enum DealSign {
    /** Always 1. */
    ALWAYS,

    // What is claimed of the deal, and where: the weight of the best claim.
    TITLE,
    /** Naming both principals, as all that end so. */
    TITLE_PAIR,
    /** By deal words and by grammar alike. */
    TITLE_BOTH,
    LEAD,
    LEAD_PAIR,
    LEAD_BOTH,
    LEAD_GRAMMAR,
    /** In the second to fourth sentence. */
    NEXT,
    NEXT_PAIR,
    LATER_PAIR,
    /** Whoever is in it. */
    TITLE_WORD,
    LEAD_WORD,
    /** How many claims are about the deal, of ten. */
    OFTEN,
    /** How many claims are about others, of four. */
    OTHERS_OFTEN,
    /** By how much the best claim falls short of certainty. */
    DOUBTED,

    // What kind of deal it is.
    ASSET_SALE,
    STAKE,
    FUNDING,
    JOINT_VENTURE,
    PARTNERSHIP,
    LICENSING,
    SUPPLY,
    /** Of what two do, one is known. */
    SOLE_PARTNER,
    SOLE_TRADER_OF_ASSETS,
    SOLE_FUNDED,
    SOLE_OWNER,

    // Who is in it.
    /** Share of a pair that the headline names. */
    NAMED,
    NAMED_LEAD,
    /** The headline names two companies. */
    TITLE_TWO,
    /** How many companies headline and first sentence name, of six. */
    COMPANIES,
    /** A section introduces a principal: "About Acme". */
    INTRODUCED,
    BOTH_INTRODUCED,
    /** Somebody of a principal is named. */
    SPEAKS,
    /** How often the principals are named, of twelve. */
    MENTIONS,
    /** How often the less named principal is, of four. */
    LEAST_MENTIONS,

    // How it is told.
    /** Share of the first sentences that speak of a deal. */
    TALK,
    /** The headline tells an amount of money. */
    MONEY,
    LONG_TITLE,
    /** What tells another subject, see {@code deal/other.tsv}; less when the headline tells the deal. */
    OTHER;

    private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** Its name as it is told and as tables write it. */
    String words() {
        return words;
    }
}
