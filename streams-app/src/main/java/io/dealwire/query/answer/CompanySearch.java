package io.dealwire.query.answer;

import io.dealwire.avro.Company;
import io.dealwire.text.Letters;
import io.dealwire.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Searches the company reference for what a person typed: a ticker, a name or an alias, or the beginning of one of its
 * words, in whatever spelling: Maersk, Mærsk, Oersted. Exact hits come first, then the more prominent company.
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
        this.query = folded(PlainText.of(query.strip()).text());
    }

    /** The hit that a company is, if it is one. */
    Optional<Hit> match(String companyId, Company company) {
        OptionalInt best = Stream.of(
                        Stream.of(nameRank(companyId, EXACT, PREFIX), nameRank(company.getName(), EXACT, PREFIX)),
                        ranks(company.getTickers(), EXACT, PREFIX_ALIAS),
                        ranks(company.getAliases(), EXACT_ALIAS, PREFIX_ALIAS))
                .flatMap(ranks -> ranks)
                .flatMapToInt(OptionalInt::stream)
                .min();
        return best.isPresent() ? Optional.of(new Hit(companyId, company, best.getAsInt())) : Optional.empty();
    }

    private Stream<OptionalInt> ranks(List<String> names, int exact, int prefix) {
        return names.stream().map(name -> nameRank(name, exact, prefix));
    }

    private OptionalInt nameRank(String name, int exact, int prefix) {
        return Letters.spellings(PlainText.of(name).text()).stream()
                .flatMapToInt(spelling -> rank(folded(spelling), exact, prefix).stream())
                .min();
    }

    private OptionalInt rank(String text, int exact, int prefix) {
        if (text.equals(query)) {
            return OptionalInt.of(exact);
        } else if (text.startsWith(query)) {
            return OptionalInt.of(prefix);
        }
        return text.contains(" " + query) ? OptionalInt.of(WORD) : OptionalInt.empty();
    }

    /** As names are found in texts: without case, accents, dots and apostrophes. */
    private static String folded(String name) {
        return Letters.fold(name, 0, name.length());
    }
}
