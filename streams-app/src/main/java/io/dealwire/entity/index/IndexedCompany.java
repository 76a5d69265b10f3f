package io.dealwire.entity.index;

import io.dealwire.avro.Company;
import io.dealwire.text.Letters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company as the tagger sees it.
 *
 * @param id canonical id
 * @param name display name
 * @param tickers tickers, best known first
 * @param country ISO 3166-1 alpha-2, empty when unknown
 * @param weight prominence, 0 to 100
 * @param keywords hashes of the words of its trade
 * @param known whether it is in the reference
 */
public record IndexedCompany(
        String id, String name, List<String> tickers, String country, int weight, Set<Long> keywords, boolean known) {

    /** Stands for everything that is written like a company but is none. */
    public static final IndexedCompany NONE = new IndexedCompany("", "", List.of(), "", 0, Set.of(), false);

    static IndexedCompany of(String id, Company company) {
        return new IndexedCompany(
                id,
                company.getName(),
                company.getTickers(),
                company.getCountry() == null ? "" : company.getCountry(),
                company.getWeight(),
                company.getKeywords().stream().map(Letters::hash).collect(Collectors.toUnmodifiableSet()),
                true);
    }

    public static IndexedCompany unknown(String id, String name, List<String> tickers, String country) {
        return new IndexedCompany(id, name, tickers, country, 0, Set.of(), false);
    }
}
