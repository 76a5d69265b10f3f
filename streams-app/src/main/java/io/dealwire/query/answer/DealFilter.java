package io.dealwire.query.answer;

import io.dealwire.avro.Deal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.query.http.Parameters;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which deals a list is about; what is empty does not matter.
 *
 * @param statuses one of them
 * @param types one of them among the deal's
 * @param company companyId of a party
 * @param source an outlet that reported it, in any case
 * @param from first report at or after
 * @param to first report before
 */
public record DealFilter(
        Set<DealStatus> statuses,
        Set<DealType> types,
        Optional<String> company,
        Optional<String> source,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static DealFilter of(Parameters parameters) {
        return new DealFilter(
                parameters.symbols("status", DealStatus.class),
                parameters.symbols("type", DealType.class),
                parameters.text("company"),
                parameters.text("source").map(source -> source.toLowerCase(Locale.ROOT)),
                parameters.moment("from"),
                parameters.moment("to"));
    }

    /** The names of the parameters of a list of deals: those that {@link #of} reads, and those of a page. */
    public static String[] parameters() {
        return new String[] {"status", "type", "company", "source", "from", "to", "limit", "after"};
    }

    boolean matches(Deal deal) {
        return (statuses.isEmpty() || statuses.contains(deal.getStatus()))
                && (types.isEmpty() || deal.getTypes().stream().anyMatch(types::contains))
                && company.map(id -> deal.getParties().stream()
                                .anyMatch(party -> party.getCompanyId().equals(id)))
                        .orElse(true)
                && source.map(name -> deal.getSources().stream()
                                .anyMatch(
                                        other -> other.toLowerCase(Locale.ROOT).equals(name)))
                        .orElse(true)
                && from.map(time -> !deal.getFirstSeen().isBefore(time)).orElse(true)
                && to.map(time -> deal.getFirstSeen().isBefore(time)).orElse(true);
    }
}
