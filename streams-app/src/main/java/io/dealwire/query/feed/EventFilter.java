package io.dealwire.query.feed;

import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.query.http.Parameters;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events are wanted: those of deals that fit before or after them; what is empty does not matter.
 *
 * @param statuses one of them
 * @param types one of them among the deal's
 * @param company companyId of a party
 * @param minValue least amount, in units of whatever currency the deal has; a deal without a value has less
 */
public record EventFilter(
        Set<DealStatus> statuses, Set<DealType> types, Optional<String> company, Optional<BigDecimal> minValue) {

    public static EventFilter of(Parameters parameters) {
        return new EventFilter(
                parameters.symbols("status", DealStatus.class),
                parameters.symbols("type", DealType.class),
                parameters.text("company"),
                parameters.amount("minValue"));
    }

    /** The names of the parameters that {@link #of} reads. */
    public static String[] parameters() {
        return new String[] {"status", "type", "company", "minValue"};
    }

    boolean matches(DealEvent event) {
        return Stream.of(event.getBefore(), event.getAfter())
                .filter(Objects::nonNull)
                .anyMatch(this::matches);
    }

    private boolean matches(DealFacts facts) {
        return (statuses.isEmpty() || statuses.contains(facts.getStatus()))
                && (types.isEmpty() || facts.getTypes().stream().anyMatch(types::contains))
                && company.map(id -> facts.getParties().stream()
                                .anyMatch(party -> party.getCompanyId().equals(id)))
                        .orElse(true)
                && minValue.map(least -> facts.getValue() != null
                                && facts.getValue().getAmount().compareTo(least) >= 0)
                        .orElse(true);
    }
}
