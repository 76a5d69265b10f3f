package io.dealwire.deal.claim;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.deal.claim.Trigger.Frame;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.deal.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from a line what its deal words claim: which companies do what, in what type of deal. */
public final class ClaimReader {

    /** Longer patterns say more, "buy a stake in" is no "buy"; but any other says more than "sign an agreement". */
    private static final Comparator<PatternTable.Hit<Trigger>> MOST_TELLING =
            Comparator.<PatternTable.Hit<Trigger>, Boolean>comparing(
                            hit -> hit.cue().act() == Trigger.Act.DEAL)
                    .thenComparing(hit -> hit.from() - hit.to())
                    .thenComparing(hit -> -hit.cue().weight());

    /** "The @-@ deal" leaves no doubt. */
    private static final double PAIR_BEFORE_NOUN = 0.9;
    /** Who buys nothing named may just be said to be looking around. */
    private static final double BUYER_ALONE = 0.7;
    /** Who invests in nothing named may build a plant. */
    private static final double INVESTOR_ALONE = 0.5;
    /** Who merges with nobody named may merge its own parts. */
    private static final double PARTNER_ALONE = 0.7;
    /** Orders are also given to people; securities are also bought and sold without a deal. */
    private static final double DOUBTFUL_OBJECT = 0.3;

    private final PatternTable<Trigger> triggers;
    private final Vocabulary vocabulary;

    public ClaimReader(PatternTable<Trigger> triggers, Vocabulary vocabulary) {
        this.triggers = triggers;
        this.vocabulary = vocabulary;
    }

    public List<Claim> claims(Line line) {
        List<PatternTable.Hit<Trigger>> hits = new ArrayList<>(triggers.in(line));
        hits.sort(MOST_TELLING);
        List<PatternTable.Hit<Trigger>> kept = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (PatternTable.Hit<Trigger> hit : hits) {
            if (kept.stream().noneMatch(other -> hit.from() < other.to() && other.from() < hit.to())) {
                kept.add(hit);
                claims.add(claim(line, hit));
            }
        }
        return claims;
    }

    private Claim claim(Line line, PatternTable.Hit<Trigger> hit) {
        Trigger trigger = hit.cue();
        boolean noun = trigger.frame() == Frame.NOUN;
        Arguments around = ArgumentReader.around(line, hit.from(), hit.to(), noun, vocabulary);
        ClaimedRoles claimed = new ClaimedRoles();
        DealType type = switch (trigger.act()) {
            case BUY -> buy(trigger.frame(), around, claimed);
            case STAKE -> stake(around, claimed, noun);
            case FUND -> fund(trigger.frame(), around, claimed);
            case JOIN -> join(around, claimed);
            case SELL -> sell(trigger.frame(), around, claimed, line, hit);
            case OWN -> own(around, claimed);
            case MERGE -> together(around, claimed, PartyRole.PARTNER, DealType.MERGER);
            case VENTURE -> together(around, claimed, PartyRole.PARTNER, DealType.JOINT_VENTURE);
            case PARTNER -> together(around, claimed, PartyRole.PARTNER, DealType.PARTNERSHIP);
            case LICENCE -> licence(around, claimed, line, hit);
            case BUY_PATENTS -> patents(around, claimed, PartyRole.BUYER);
            case SELL_PATENTS -> patents(around, claimed, PartyRole.SELLER);
            case SUPPLY -> supply(around, claimed, PartyRole.SUPPLIER, PartyRole.CUSTOMER);
            case ORDER -> supply(around, claimed, PartyRole.CUSTOMER, PartyRole.SUPPLIER);
            case DEAL -> together(around, claimed, PartyRole.UNKNOWN, DealType.UNKNOWN);
        };
        double weight = trigger.weight();
        if (trigger.act() == Trigger.Act.ORDER && !around.goods() && hit.to() - hit.from() <= 2) {
            weight *= DOUBTFUL_OBJECT;
        }
        if (around.attached().size() > 1) {
            weight = Math.max(weight, PAIR_BEFORE_NOUN);
        }
        if (around.securities()) {
            weight *= DOUBTFUL_OBJECT;
            if (claimed.byCompany.size() == 1 && type != DealType.STAKE) {
                claimed.byCompany.clear();
            }
        }
        if (claimed.byCompany.size() == 1
                && type == DealType.ACQUISITION
                && claimed.byCompany.containsValue(PartyRole.BUYER)) {
            weight *= BUYER_ALONE;
        }
        if (claimed.byCompany.size() == 1 && trigger.act() == Trigger.Act.MERGE) {
            weight *= PARTNER_ALONE;
        }
        if (claimed.byCompany.size() == 1
                && type == DealType.STAKE
                && claimed.byCompany.containsValue(PartyRole.INVESTOR)) {
            weight *= INVESTOR_ALONE;
        }
        return new Claim(line, weight, type, claimed.byCompany, Claim.Basis.WORDS);
    }

    /** Roles by company; what is said first stays. */
    private static final class ClaimedRoles {
        private final Map<Integer, PartyRole> byCompany = new LinkedHashMap<>();

        void add(List<Integer> companies, PartyRole role) {
            companies.forEach(company -> byCompany.putIfAbsent(company, role));
        }
    }

    private static DealType buy(Frame frame, Arguments around, ClaimedRoles roles) {
        PartyRole buyer = around.share() ? PartyRole.INVESTOR : PartyRole.BUYER;
        switch (frame) {
            case ACTIVE -> {
                boolean outbid = !around.in(Slot.FOR).isEmpty();
                roles.add(around.before(), buyer);
                roles.add(outbid ? List.of() : around.in(Slot.OBJECT), PartyRole.TARGET);
                roles.add(around.in(Slot.OF), PartyRole.TARGET);
                roles.add(around.in(Slot.FOR), PartyRole.TARGET);
                roles.add(around.in(Slot.IN), PartyRole.TARGET);
                roles.add(around.in(Slot.BY), PartyRole.TARGET);
            }
            case PASSIVE -> {
                roles.add(around.before(), PartyRole.TARGET);
                roles.add(around.in(Slot.BY), buyer);
                roles.add(around.in(Slot.FROM), buyer);
                roles.add(around.in(Slot.TO), buyer);
                roles.add(around.in(Slot.OBJECT), buyer);
                roles.add(around.in(Slot.OWNER), buyer);
            }
            case NOUN -> buyNoun(around, roles, buyer);
        }
        if (frame != Frame.PASSIVE) {
            roles.add(around.in(Slot.OWNER), PartyRole.SELLER);
            roles.add(around.in(Slot.FROM), frame == Frame.NOUN ? buyer : PartyRole.SELLER);
        }
        if (around.share()) {
            return DealType.STAKE;
        }
        return around.unit() ? DealType.ASSET_SALE : DealType.ACQUISITION;
    }

    /** "@'s bid for @", "@ bid for @", "@'s @ bid", "@-@ takeover", "acquisition of @ by @". */
    private static void buyNoun(Arguments around, ClaimedRoles roles, PartyRole buyer) {
        List<Integer> attached = around.attached();
        boolean targetAfter =
                !around.in(Slot.FOR).isEmpty() || !around.in(Slot.OF).isEmpty();
        roles.add(around.in(Slot.FOR), PartyRole.TARGET);
        roles.add(around.in(Slot.OF), PartyRole.TARGET);
        roles.add(around.in(Slot.BY), buyer);
        if (attached.size() >= 2) {
            roles.add(attached.subList(0, 1), buyer);
            roles.add(attached.subList(1, attached.size()), PartyRole.TARGET);
        } else if (targetAfter && !attached.isEmpty()) {
            roles.add(attached, buyer);
        } else if (attached.isEmpty()) {
            boolean offeredTo = !around.owned()
                    && !targetAfter
                    && !(around.in(Slot.BY).isEmpty() && around.in(Slot.FROM).isEmpty());
            roles.add(around.before(), offeredTo || around.answering() ? PartyRole.TARGET : buyer);
        } else if (around.owned()) {
            roles.add(around.before(), buyer);
            roles.add(attached, PartyRole.TARGET);
        } else if (around.answering()) {
            roles.add(attached, buyer);
            roles.add(around.before(), PartyRole.TARGET);
        } else if (around.offering()) {
            roles.add(attached, PartyRole.TARGET);
            roles.add(around.before(), buyer);
        } else {
            roles.add(attached, PartyRole.UNKNOWN);
            roles.add(around.before(), PartyRole.UNKNOWN);
        }
    }

    private static DealType stake(Arguments around, ClaimedRoles roles, boolean noun) {
        roles.add(around.in(Slot.IN), PartyRole.TARGET);
        roles.add(around.in(Slot.OF), PartyRole.TARGET);
        roles.add(around.attached(), PartyRole.TARGET);
        if (!noun) {
            roles.add(around.in(Slot.OBJECT), PartyRole.TARGET);
        }
        roles.add(around.in(Slot.TO), PartyRole.INVESTOR);
        roles.add(around.in(Slot.FROM), PartyRole.SELLER);
        roles.add(around.in(Slot.OWNER), PartyRole.SELLER);
        roles.add(around.before(), noun ? PartyRole.UNKNOWN : PartyRole.INVESTOR);
        return DealType.STAKE;
    }

    private static DealType fund(Frame frame, Arguments around, ClaimedRoles roles) {
        boolean given = frame == Frame.ACTIVE;
        roles.add(around.before(), given ? PartyRole.INVESTOR : PartyRole.TARGET);
        roles.add(around.attached(), PartyRole.TARGET);
        PartyRole other = given ? PartyRole.TARGET : PartyRole.INVESTOR;
        for (Slot slot : List.of(Slot.OBJECT, Slot.IN, Slot.TO, Slot.FROM, Slot.BY, Slot.WITH)) {
            roles.add(around.in(slot), other);
        }
        return DealType.FUNDING;
    }

    /** "The @ consortium includes @": all of them buy, whatever it is. */
    private static DealType join(Arguments around, ClaimedRoles roles) {
        roles.add(around.attached(), PartyRole.BUYER);
        for (Slot slot : List.of(Slot.OBJECT, Slot.OF, Slot.BY)) {
            roles.add(around.in(slot), PartyRole.BUYER);
        }
        return DealType.UNKNOWN;
    }

    /** "@, owned by @": when the one is for sale, the other sells. */
    private static DealType own(Arguments around, ClaimedRoles roles) {
        roles.add(around.before(), PartyRole.TARGET);
        roles.add(around.in(Slot.BY), PartyRole.SELLER);
        return DealType.UNKNOWN;
    }

    private DealType sell(Frame frame, Arguments around, ClaimedRoles roles, Line line, PatternTable.Hit<Trigger> hit) {
        boolean share = around.share() || saysStake(line, hit);
        if (around.goods() && !around.unit() || !share && soldThere(around)) {
            roles.add(around.in(Slot.IN), PartyRole.CUSTOMER);
            return supply(around, roles, PartyRole.SUPPLIER, PartyRole.CUSTOMER);
        }
        PartyRole buyer = share ? PartyRole.INVESTOR : PartyRole.BUYER;
        boolean itself = line.word(hit.to()).equals("itself")
                || line.word(hit.to()).equals("the") && vocabulary.is(Vocabulary.Kind.WHOLE, line.word(hit.to() + 1));
        if (frame == Frame.ACTIVE) {
            roles.add(around.before(), itself ? PartyRole.TARGET : PartyRole.SELLER);
            roles.add(around.in(Slot.OBJECT), PartyRole.TARGET);
            roles.add(around.in(Slot.IN), PartyRole.TARGET);
            roles.add(around.in(Slot.OF), PartyRole.TARGET);
        } else {
            roles.add(around.attached(), PartyRole.TARGET);
            roles.add(around.in(Slot.OF), PartyRole.TARGET);
            roles.add(around.in(Slot.BY), PartyRole.SELLER);
            if (frame == Frame.PASSIVE) {
                roles.add(around.before(), PartyRole.TARGET);
            } else if (around.owned()) {
                roles.add(around.before(), PartyRole.SELLER);
            }
        }
        boolean ofSeller = frame == Frame.ACTIVE && !around.before().isEmpty();
        roles.add(around.in(Slot.OWNER), ofSeller ? PartyRole.TARGET : PartyRole.SELLER);
        roles.add(around.in(Slot.TO), buyer);
        if (share) {
            return DealType.STAKE;
        }
        return itself ? DealType.ACQUISITION : DealType.ASSET_SALE;
    }

    /** Whether the deal word itself holds the stake: "sell its stake in". */
    private boolean saysStake(Line line, PatternTable.Hit<Trigger> hit) {
        for (int at = hit.from(); at < hit.to(); at++) {
            if (vocabulary.is(Vocabulary.Kind.SHARE, line.word(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is sold in a place of a company, not a part of one: "sell phones in @'s shops". */
    private static boolean soldThere(Arguments around) {
        return !around.in(Slot.IN).isEmpty()
                && !around.unit()
                && around.in(Slot.OBJECT).isEmpty()
                && around.in(Slot.OWNER).isEmpty();
    }

    private static DealType together(Arguments around, ClaimedRoles roles, PartyRole role, DealType type) {
        roles.add(around.attached(), role);
        if (around.attached().size() < 2) {
            roles.add(around.before(), role);
        }
        for (Slot slot : List.of(Slot.OBJECT, Slot.WITH, Slot.OF, Slot.BY)) {
            roles.add(around.in(slot), role);
        }
        return type;
    }

    private DealType licence(Arguments around, ClaimedRoles roles, Line line, PatternTable.Hit<Trigger> hit) {
        boolean cross = false;
        for (int at = Math.max(0, hit.from() - 2); at < hit.to(); at++) {
            cross |= vocabulary.is(Vocabulary.Kind.MUTUAL, line.word(at));
        }
        boolean taken = !around.in(Slot.FROM).isEmpty();
        boolean licensed = false;
        for (int at = hit.from(); at < hit.to(); at++) {
            licensed |= line.word(at).startsWith("licen");
        }
        cross |= !licensed && !around.in(Slot.WITH).isEmpty(); // who has a patent deal "with" another may give or take
        PartyRole giver = cross ? PartyRole.PARTNER : PartyRole.LICENSOR;
        PartyRole taker = cross ? PartyRole.PARTNER : PartyRole.LICENSEE;
        boolean both = around.before().size() > 1;
        roles.add(around.before(), both ? PartyRole.PARTNER : taken ? taker : giver);
        roles.add(around.in(Slot.FROM), giver);
        for (Slot slot : List.of(Slot.TO, Slot.WITH, Slot.BY, Slot.OBJECT)) {
            roles.add(around.in(slot), taker);
        }
        roles.add(around.attached(), PartyRole.PARTNER);
        return DealType.LICENSING;
    }

    private static DealType patents(Arguments around, ClaimedRoles roles, PartyRole before) {
        roles.add(around.before(), before);
        roles.add(around.in(Slot.FROM), PartyRole.SELLER);
        roles.add(around.in(Slot.TO), PartyRole.BUYER);
        return DealType.IP_TRANSFER;
    }

    private static DealType supply(Arguments around, ClaimedRoles roles, PartyRole before, PartyRole after) {
        roles.add(around.before(), before);
        roles.add(around.attached(), after);
        for (Slot slot : List.of(Slot.OBJECT, Slot.TO, Slot.FROM, Slot.WITH, Slot.BY, Slot.OWNER)) {
            roles.add(around.in(slot), after);
        }
        return DealType.SUPPLY;
    }
}
