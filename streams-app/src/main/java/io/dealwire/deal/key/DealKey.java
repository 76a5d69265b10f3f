package io.dealwire.deal.key;

import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which key a reading is reported: the kind of deal and the pair of principal parties, whatever their roles. Reports
 * of one deal meet under one key although they differ in who buys whom, in the exact type, in status and in value; rival
 * bids for one target have different pairs and stay apart, and so do a takeover and a partnership of the same two.
 *
 * @param kind ownership changes hands, or two companies work with each other
 * @param companies the principal parties, one or two, sorted: ids, or what {@link KeyName} takes instead
 */
public record DealKey(Kind kind, List<String> companies) {

    private static final int PRINCIPALS = 2;
    private static final Set<DealType> COMMERCIAL = Set.of(
            DealType.JOINT_VENTURE, DealType.PARTNERSHIP, DealType.LICENSING, DealType.IP_TRANSFER, DealType.SUPPLY);

    /** What the deal is about at the coarsest: reports that differ here are never of one deal. */
    public enum Kind {
        OWNERSHIP,
        COMMERCE;

        /** The kind of a deal type. */
        public static Kind of(DealType type) {
            return COMMERCIAL.contains(type) ? COMMERCE : OWNERSHIP;
        }
    }

    public DealKey {
        companies = List.copyOf(new TreeSet<>(companies));
        if (companies.isEmpty()) {
            throw new IllegalArgumentException("a deal key needs a company");
        }
    }

    /** The key of a reading; empty when it is not about a deal or names no party. */
    public static Optional<DealKey> of(DealReading reading) {
        List<String> principals = principals(reading);
        if (!reading.getIsDeal() || principals.isEmpty()) {
            return Optional.empty();
        }
        DealType preferred = reading.getTypes().isEmpty()
                ? DealType.UNKNOWN
                : reading.getTypes().get(0);
        return Optional.of(new DealKey(Kind.of(preferred), principals));
    }

    private static List<String> principals(DealReading reading) {
        return reading.getPrincipals().isEmpty()
                ? reading.getParties().stream()
                        .map(DealParty::getCompanyId)
                        .distinct()
                        .limit(PRINCIPALS)
                        .toList()
                : reading.getPrincipals();
    }

    /** What a principal, as the key knows it, does in a reading; principals come first among the parties. */
    public static PartyRole roleOf(String company, DealReading reading) {
        int index = principals(reading).indexOf(company);
        return index < 0 || index >= reading.getParties().size()
                ? PartyRole.UNKNOWN
                : reading.getParties().get(index).getRole();
    }

    /** The key as a record key. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + String.join("+", companies);
    }
}
