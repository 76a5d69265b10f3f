package io.dealwire.bounds;

import io.dealwire.avro.Company;
import java.util.Optional;

/**
 * How large a company of the reference may be: every instance holds all of them in memory, and tags, deals and counts carry
 * ids, names and tickers on.
 */
public final class CompanyBounds {

    /** Most bytes of a companyId in UTF-8. */
    public static final int ID_BYTES = 256;
    /** Most UTF-16 code units of a name, an alias or a keyword. */
    public static final int NAME_CHARACTERS = 256;
    /** Most aliases, most common names, and most keywords. */
    public static final int NAMES = 256;
    /** Most UTF-16 code units of a ticker, an ISIN or a country. */
    public static final int CODE_CHARACTERS = 32;
    /** Most tickers. */
    public static final int TICKERS = 32;

    private CompanyBounds() {}

    /** What is too large about a companyId, in words that do not repeat it; empty when nothing is. */
    public static Optional<String> excess(String companyId) {
        return Excess.bytes("id", companyId, ID_BYTES);
    }

    /** Why a companyId is no text, in words that do not repeat it; empty when it is one. */
    public static Optional<String> notText(String companyId) {
        return NotText.of("id", companyId);
    }

    /** What is too large about a company, in words that do not repeat it; empty when nothing is. */
    public static Optional<String> excess(Company company) {
        return Excess.characters("name", company.getName(), NAME_CHARACTERS)
                .or(() -> Excess.characters("aliases", company.getAliases(), NAMES, NAME_CHARACTERS))
                .or(() -> Excess.characters("commonNames", company.getCommonNames(), NAMES, NAME_CHARACTERS))
                .or(() -> Excess.characters("keywords", company.getKeywords(), NAMES, NAME_CHARACTERS))
                .or(() -> Excess.characters("tickers", company.getTickers(), TICKERS, CODE_CHARACTERS))
                .or(() -> Optional.ofNullable(company.getIsin())
                        .flatMap(isin -> Excess.characters("isin", isin, CODE_CHARACTERS)))
                .or(() -> Optional.ofNullable(company.getCountry())
                        .flatMap(country -> Excess.characters("country", country, CODE_CHARACTERS)))
                .or(() -> Excess.characters("version", company.getVersion(), NAME_CHARACTERS));
    }
}
