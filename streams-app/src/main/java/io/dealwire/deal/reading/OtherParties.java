package io.dealwire.deal.reading;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.claim.Claim;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, for a deal in which ownership changes, the parties that are told beside the principals, however seldom: "@ and @ bid
 * for", "the consortium includes @", "@ is owned by @", and the name of the part that a principal sells.
 */
final class OtherParties {

    private static final Set<PartyRole> BESIDE = Set.of(PartyRole.BUYER, PartyRole.INVESTOR, PartyRole.SELLER);

    /** Up to this sentence those are looked for that act with the principals. */
    private static final int BESIDE_LINES = 2;
    /** Up to this sentence the seller is looked for. */
    private static final int SELLER_LINES = 3;
    /** Up to this sentence members of a consortium and owners are looked for. */
    private static final int MEMBER_LINES = 4;

    private OtherParties() {}

    /** Adds them to the parties told so far, which keep their roles. */
    static void add(List<Claim> claims, List<Integer> principals, Map<Integer, PartyRole> parties) {
        boolean target = parties.containsValue(PartyRole.TARGET);
        for (Claim claim : claims) {
            int line = claim.line().index();
            if (line <= BESIDE_LINES && claim.companies().containsAll(principals)) {
                add(claim, BESIDE, parties);
            }
            if (line <= MEMBER_LINES && target && isTogether(claim)) {
                add(claim, Set.of(PartyRole.BUYER), parties);
            }
            if (line <= MEMBER_LINES && isOwnership(claim, principals)) {
                add(claim, Set.of(PartyRole.SELLER), parties);
            }
            if (line <= SELLER_LINES && !target && buysFrom(claim, principals, parties)) {
                add(claim, Set.of(PartyRole.TARGET), parties);
            }
        }
    }

    private static void add(Claim claim, Set<PartyRole> wanted, Map<Integer, PartyRole> parties) {
        claim.roles().forEach((company, role) -> {
            if (wanted.contains(role)) {
                parties.putIfAbsent(company, role);
            }
        });
    }

    /** Whether a claim near the top tells who sells what the deal is about. */
    static boolean addsSeller(Claim claim, List<Integer> principals) {
        return claim.line().index() <= SELLER_LINES && tellsSeller(claim, principals);
    }

    private static boolean tellsSeller(Claim claim, List<Integer> principals) {
        return claim.companies().stream()
                        .anyMatch(company ->
                                principals.contains(company) && claim.roles().get(company) == PartyRole.TARGET)
                && claim.companies().stream()
                        .filter(company -> !principals.contains(company))
                        .allMatch(company -> claim.roles().get(company) == PartyRole.SELLER);
    }

    /** Whether a claim tells who owns what the deal is about. */
    private static boolean isOwnership(Claim claim, List<Integer> principals) {
        return claim.type() == DealType.UNKNOWN && tellsSeller(claim, principals);
    }

    /** Whether a claim tells who bids together; what for, others tell. */
    private static boolean isTogether(Claim claim) {
        return claim.type() == DealType.UNKNOWN
                && !claim.roles().isEmpty()
                && claim.roles().values().stream().allMatch(role -> role == PartyRole.BUYER);
    }

    /** Whether a claim tells what the principal buys that buys from the other. */
    private static boolean buysFrom(Claim claim, List<Integer> principals, Map<Integer, PartyRole> parties) {
        return parties.containsValue(PartyRole.SELLER)
                && principals.stream()
                        .anyMatch(company -> parties.get(company) == PartyRole.BUYER
                                && claim.roles().get(company) == PartyRole.BUYER);
    }
}
