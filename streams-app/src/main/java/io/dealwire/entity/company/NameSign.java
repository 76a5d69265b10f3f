package io.dealwire.entity.company;

/** What may tell, for or against, that a capitalised name is a company. Each counts once, however often the article shows it. */
enum NameSign {
    /** There is a name. */
    ALWAYS,

    // How it is written.
    LEGAL_FORM,
    ONE_WORD,
    MANY_WORDS,
    /** Ends like companies do: Capital, Ventures, Foods. */
    BRANCH,
    /** Ends like other things do: Council, Award, Street. */
    OTHER_NOUN,
    /** A capital letter inside a word: PayPal, eBay. */
    INNER_CAPITAL,
    /** One word in capitals only. */
    CAPITALS,
    DIGIT,
    DOMAIN_NAME,
    AMPERSAND,
    GENERIC_WORDS,
    /** Every word is one that English writes small: Copper Lantern. */
    ORDINARY_WORDS,
    /** The first word is none of English, nor a name that it knows. */
    COINED,
    PLACE_WORD,
    PLACE_WORDS,
    GIVEN_NAME,
    SURNAME,
    /** The article also writes it small. */
    SMALL,

    // Where it stands.
    HEADLINE,
    /** The headline begins with it. */
    HEADS_HEADLINE,
    LEAD,
    OFTEN,
    ONLY_OPENS,
    /** "About X" on a line of its own. */
    ABOUT,
    /** The article gives an address of the web made of it. */
    WEB_ADDRESS,
    TICKER,
    /** Initials or a defined term in brackets or quotes follow: (the "Company"). */
    DEFINED,
    TRADE_MARK,
    ENUMERATED,

    // What stands beside it.
    /** ", a maker of", ", the Dutch bank". */
    EXPLAINED,
    /** ", a", ", the" and anything. */
    DESCRIBED,
    /** ", CEO of", ", a professor". */
    OFFICE_FOLLOWS,
    /** "CEO of X", "president at X". */
    OFFICE_BEFORE,
    TITLE_BEFORE,
    CALLED_COMPANY,
    DEALT_WITH,
    OWNED,
    POSSESSIVE,
    ANNOUNCES,
    SPEAKS,
    ACTS,
    /** "raises", "has acquired", "partners" follow. */
    DEALS,
    THING_FOLLOWS,
    PLACE_FOLLOWS,
    IN_DEAL,
    IN_FUNDING,
    THE_BEFORE,
    A_BEFORE,
    AND_BEFORE,
    BY_BEFORE,
    WITH_BEFORE,
    FROM_BEFORE,
    IN_BEFORE,
    INTO_BEFORE,
    AT_BEFORE,
    OF_BEFORE,
    TO_BEFORE,
    ON_BEFORE,
    FOR_BEFORE,
    /** "with", "from" or "and" before, where a deal is told. */
    OTHER_PARTY,
    /** "by", "from", "with", "in", "and" or a comma before, where money is raised. */
    INVESTOR,
    /** One of "led by X, Y and Z", "with participation from X and Y", "investors including X". */
    LISTED_INVESTOR
}
