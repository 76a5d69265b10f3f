package io.dealwire.query.answer;

import io.dealwire.avro.Company;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Searches the company reference for what a person typed: a ticker, a name or an alias, or the beginning of one of its
 * words. Exact hits come first, then the more prominent company.
 */
final class CompanySearch {

    /** A company found; the lower the rank, the better the hit. */
    record Hit(String companyId, Company company, int rank) {}

    /** Best hits first. */
    static final Comparator<Hit> ORDER = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> hit.company().getWeight(), Comparator.reverseOrder())
            .thenComparing(hit -> hit.company().getName())
            .thenComparing(Hit::companyId);

    private static final int EXACT = 0;
    private static final int EXACT_ALIAS = 1;
    private static final int PREFIX = 2;
    private static final int PREFIX_ALIAS = 3;
    private static final int WORD = 4;

    private final String query;

    /** A search; an empty text finds every company. */
    CompanySearch(String query) {
        this.query = query.strip().toLowerCase(Locale.ROOT);
    }

    /** The hit that a company is, if it is one. */
    Optional<Hit> match(String companyId, Company company) {
        OptionalInt best = Stream.of(
                        Stream.of(rank(companyId, EXACT, PREFIX), rank(company.getName(), EXACT, PREFIX)),
                        ranks(company.getTickers(), EXACT, PREFIX_ALIAS),
                        ranks(company.getAliases(), EXACT_ALIAS, PREFIX_ALIAS))
                .flatMap(ranks -> ranks)
                .flatMapToInt(OptionalInt::stream)
                .min();
        return best.isPresent() ? Optional.of(new Hit(companyId, company, best.getAsInt())) : Optional.empty();
    }

    private Stream<OptionalInt> ranks(List<String> names, int exact, int prefix) {
        return names.stream().map(name -> rank(name, exact, prefix));
    }

    private OptionalInt rank(String name, int exact, int prefix) {
        String text = name.toLowerCase(Locale.ROOT);
        if (text.equals(query)) {
            return OptionalInt.of(exact);
        } else if (text.startsWith(query)) {
            return OptionalInt.of(prefix);
        }
        return text.contains(" " + query) ? OptionalInt.of(WORD) : OptionalInt.empty();
    }
}
