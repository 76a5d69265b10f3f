package io.dealwire.query.answer;

import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.query.http.Parameters;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which contributions of deals to companies matter; what is empty does not restrict.
 *
 * @param statuses one of them
 * @param types one of them among the deal's
 * @param roles one of them among the company's
 * @param from first report at or after
 * @param to first report before
 */
public record ContributionFilter(
        Set<DealStatus> statuses,
        Set<DealType> types,
        Set<PartyRole> roles,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static ContributionFilter of(Parameters parameters) {
        return new ContributionFilter(
                parameters.symbols("status", DealStatus.class),
                parameters.symbols("type", DealType.class),
                parameters.symbols("role", PartyRole.class),
                parameters.moment("from"),
                parameters.moment("to"));
    }

    /** The same, for counting: deals announced or completed unless other statuses are asked for. */
    public ContributionFilter counted() {
        Set<DealStatus> counted = statuses.isEmpty() ? Set.of(DealStatus.ANNOUNCED, DealStatus.COMPLETED) : statuses;
        return new ContributionFilter(counted, types, roles, from, to);
    }

    /** The same, for deals first reported at or after a moment. */
    public ContributionFilter since(Instant moment) {
        return new ContributionFilter(statuses, types, roles, Optional.of(moment), to);
    }

    /** Whether everything matches. */
    boolean isOpen() {
        return statuses.isEmpty() && types.isEmpty() && roles.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    boolean matches(DealContribution contribution) {
        return (statuses.isEmpty() || statuses.contains(contribution.getStatus()))
                && (types.isEmpty() || contribution.getTypes().stream().anyMatch(types::contains))
                && (roles.isEmpty() || contribution.getRoles().stream().anyMatch(roles::contains))
                && from.map(time -> !contribution.getFirstSeen().isBefore(time)).orElse(true)
                && to.map(time -> contribution.getFirstSeen().isBefore(time)).orElse(true);
    }
}
