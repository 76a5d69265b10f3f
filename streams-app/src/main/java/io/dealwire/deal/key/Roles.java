package io.dealwire.deal.key;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the roles of a deal's parties fit each other and the type of the deal. */
public final class Roles {

    /** Most parties of a deal: consortia have about ten. */
    public static final int MOST_PARTIES = 32;

    private Roles() {}

    /** Of two principals one acts on the other: where both or one is not told what it does, the better told one decides. */
    public static void settle(
            List<Integer> principals, Map<Integer, PartyRole> parties, Map<Integer, RoleVotes> votes) {
        if (principals.size() < 2) {
            return;
        }
        int one = principals.get(0);
        int other = principals.get(1);
        PartyRole first = parties.get(one);
        PartyRole second = parties.get(other);
        boolean bothGet = side(first) == PartyRole.BUYER && side(second) == PartyRole.BUYER;
        if (bothGet || first == second && first != PartyRole.PARTNER && first != PartyRole.UNKNOWN) {
            boolean keepFirst = votes.get(one).lead(first) >= votes.get(other).lead(second);
            parties.put(keepFirst ? other : one, counterpart(first));
        } else if (first == PartyRole.UNKNOWN && second != PartyRole.UNKNOWN) {
            parties.put(one, counterpart(second));
        } else if (second == PartyRole.UNKNOWN && first != PartyRole.UNKNOWN) {
            parties.put(other, counterpart(first));
        }
    }

    /** Where nothing tells who buys whom ("the @-@ deal"), the buyer is named first. */
    public static void fill(List<Integer> order, Map<Integer, PartyRole> parties) {
        boolean told = parties.values().stream().anyMatch(role -> role != PartyRole.UNKNOWN);
        if (!told && order.size() == 2) {
            parties.put(order.get(0), PartyRole.BUYER);
            parties.put(order.get(1), PartyRole.TARGET);
        }
    }

    /** Whether two roles make a pair of principals: not two bidders for the same thing. */
    public static boolean face(PartyRole one, PartyRole other) {
        return one != other || one == PartyRole.PARTNER || one == PartyRole.UNKNOWN;
    }

    /** What a further party of a deal does, where nothing else tells it: what nobody is told to do so far. */
    public static PartyRole missing(DealType type, Collection<PartyRole> told) {
        return switch (type) {
            case STAKE, FUNDING -> told.contains(PartyRole.TARGET) ? PartyRole.INVESTOR : PartyRole.TARGET;
            case ACQUISITION -> first(told, List.of(PartyRole.BUYER, PartyRole.TARGET), PartyRole.SELLER);
            case ASSET_SALE, IP_TRANSFER -> first(told, List.of(PartyRole.BUYER, PartyRole.SELLER), PartyRole.TARGET);
            case LICENSING ->
                told.contains(PartyRole.LICENSOR)
                        ? PartyRole.LICENSEE
                        : told.contains(PartyRole.LICENSEE) ? PartyRole.LICENSOR : PartyRole.PARTNER;
            case SUPPLY -> told.contains(PartyRole.SUPPLIER) ? PartyRole.CUSTOMER : PartyRole.SUPPLIER;
            case MERGER, JOINT_VENTURE, PARTNERSHIP -> PartyRole.PARTNER;
            case UNKNOWN -> PartyRole.UNKNOWN;
        };
    }

    private static PartyRole first(Collection<PartyRole> told, List<PartyRole> wanted, PartyRole last) {
        return wanted.stream().filter(role -> !told.contains(role)).findFirst().orElse(last);
    }

    private static PartyRole counterpart(PartyRole role) {
        return switch (role) {
            case BUYER, INVESTOR, SELLER -> PartyRole.TARGET;
            case TARGET -> PartyRole.BUYER;
            case LICENSOR -> PartyRole.LICENSEE;
            case LICENSEE -> PartyRole.LICENSOR;
            case SUPPLIER -> PartyRole.CUSTOMER;
            case CUSTOMER -> PartyRole.SUPPLIER;
            case PARTNER -> PartyRole.PARTNER;
            case UNKNOWN -> PartyRole.UNKNOWN;
        };
    }

    /** Whether two roles of one company tell the same side of a deal: who gets, or who gives. */
    public static boolean sameSide(PartyRole one, PartyRole other) {
        return side(one) == side(other) && side(one) != PartyRole.UNKNOWN;
    }

    /** Whether two roles of one company do not contradict each other. */
    public static boolean mayBeSameSide(PartyRole one, PartyRole other) {
        return side(one) == side(other) || side(one) == PartyRole.UNKNOWN || side(other) == PartyRole.UNKNOWN;
    }

    private static PartyRole side(PartyRole role) {
        return switch (role) {
            case BUYER, INVESTOR -> PartyRole.BUYER;
            case TARGET, SELLER -> PartyRole.TARGET;
            case PARTNER, UNKNOWN -> PartyRole.UNKNOWN;
            case LICENSOR, LICENSEE, SUPPLIER, CUSTOMER -> role;
        };
    }

    /** The roles in the words of the deal's type: who buys a stake is an investor, who merges is a partner. */
    public static Map<Integer, PartyRole> consistent(Map<Integer, PartyRole> parties, DealType type) {
        boolean target = parties.containsValue(PartyRole.TARGET);
        boolean directed = target && parties.containsValue(PartyRole.BUYER);
        Map<Integer, PartyRole> roles = new LinkedHashMap<>();
        parties.forEach((company, role) -> roles.put(company, consistent(role, type, target, directed)));
        return roles;
    }

    private static PartyRole consistent(PartyRole role, DealType type, boolean target, boolean directed) {
        return switch (type) {
            case STAKE, FUNDING ->
                role == PartyRole.BUYER || role == PartyRole.PARTNER && target ? PartyRole.INVESTOR : role;
            case ACQUISITION, ASSET_SALE, IP_TRANSFER ->
                role == PartyRole.INVESTOR || role == PartyRole.PARTNER && target ? PartyRole.BUYER : role;
            case MERGER -> directed && (role == PartyRole.BUYER || role == PartyRole.TARGET) ? role : PartyRole.PARTNER;
            case JOINT_VENTURE, PARTNERSHIP -> PartyRole.PARTNER;
            case LICENSING ->
                switch (role) {
                    case LICENSOR, LICENSEE -> role;
                    default -> PartyRole.PARTNER;
                };
            case SUPPLY, UNKNOWN -> role;
        };
    }
}
