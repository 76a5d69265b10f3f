package io.dealwire.deal.reading;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Money;
import io.dealwire.avro.MoneyTag;
import io.dealwire.deal.claim.Claim;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.text.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds the figure for the deal: the one in the headline, else the first that the words around it make its price. */
final class ValueReader {

    /** A value and the line it stands in. */
    record ProvenValue(Money money, Line proof) {}

    /** Smaller sums are fees, prices of goods and the like. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100_000);

    private static final double ENOUGH = 2.0;
    private static final double IN_TITLE = 1.5;
    private static final double BOTH_PRINCIPALS = 1.0;
    private static final double ONE_PRINCIPAL = 0.5;
    private static final double ANOTHER_DEAL = -1.5;
    private static final int FIRST_LINES = 2;
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final PatternTable<Figure> figures;

    /**
     * What words around a figure say of it.
     *
     * @param weight above 0 the price of a deal, below something else; minus infinity for words that keep the price secret
     * @param deals of which deals they say it
     */
    record Figure(double weight, Deals deals) {

        /** What the words that Dealwire knows say. */
        static PatternTable<Figure> table() {
            Table table = Table.read("/deal/figures.tsv", "weight", "deals", "pattern")
                    .unique("deals", "pattern");
            return PatternTable.of(table, row -> new Figure(row.number("weight"), row.kind("deals", Deals.class)));
        }
    }

    /** Deals of which words around a figure say something. */
    enum Deals {
        ANY,
        FUNDING,
        /** Any but fundings. */
        OTHER;

        private boolean include(DealType type) {
            return this == ANY || (this == FUNDING) == (type == DealType.FUNDING);
        }
    }

    ValueReader(PatternTable<Figure> figures) {
        this.figures = figures;
    }

    /** The value; empty when none is told, or when terms are said to be undisclosed: figures after that are guesses of others. */
    Optional<ProvenValue> value(List<Line> lines, List<Claim> claims, ArticleTags tags, MainDeal deal) {
        for (Line line : lines) {
            List<PatternTable.Hit<Figure>> hits = figures.in(line).stream()
                    .filter(hit -> hit.cue().deals().include(deal.type()))
                    .toList();
            double telling = telling(line, claims, deal);
            int secret = secret(hits).orElse(line.size());
            for (int at = 0; at < secret; at++) {
                if (line.figures()[at] >= 0) {
                    MoneyTag tag = tags.getMoney().get(line.figures()[at]);
                    boolean sum =
                            !tag.getPerShare() && tag.getMoney().getAmount().compareTo(LEAST) >= 0;
                    boolean ours = !isAnothers(line, at, deal) && !isPast(line, at);
                    if (sum && ours && telling + around(hits, at) >= ENOUGH) {
                        return Optional.of(new ProvenValue(tag.getMoney(), line));
                    }
                }
            }
            if (secret < line.size()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the line as a whole says: whether it tells this deal or another one; further down it must name this one. */
    private static double telling(Line line, List<Claim> claims, MainDeal deal) {
        double telling = line.title() ? IN_TITLE : line.index() <= FIRST_LINES ? ONE_PRINCIPAL : 0;
        double best = line.word(0).equals("they") ? BOTH_PRINCIPALS : 0;
        boolean another = false;
        for (Claim claim : claims) {
            if (claim.line().index() == line.index()) {
                boolean all = claim.companies().containsAll(deal.principals());
                boolean some = claim.companies().stream().anyMatch(deal.principals()::contains);
                best = Math.max(best, all ? BOTH_PRINCIPALS : some ? ONE_PRINCIPAL : 0);
                another |= claim.companies().size() > 1 && !all;
            }
        }
        boolean unnamed = best == 0 && line.index() > FIRST_LINES;
        return telling + best + (unnamed || another && best < BOTH_PRINCIPALS ? ANOTHER_DEAL : 0);
    }

    /** Whether the figure is that of a company that is no party: "Crane's $2 billion offer", "paid $2 billion for Crane". */
    private static boolean isAnothers(Line line, int at, MainDeal deal) {
        OptionalInt owner = owner(line, at);
        return owner.isPresent() && !deal.parties().containsKey(owner.getAsInt());
    }

    private static OptionalInt owner(Line line, int at) {
        boolean its = false;
        for (int before = at - 1; before >= 0 && !line.pauseBefore(before + 1); before--) {
            if (line.isCompany(before)) {
                if (its || line.possessive(before)) {
                    return OptionalInt.of(line.companies()[before]);
                }
                break;
            }
            its |= line.word(before).equals("its");
        }
        boolean paid = line.word(at + 1).equals("for") && line.isCompany(at + 2);
        return paid ? OptionalInt.of(line.companies()[at + 2]) : OptionalInt.empty();
    }

    /** Whether a year follows: "bought it for $2 billion in 1999". */
    private static boolean isPast(Line line, int at) {
        return line.word(at + 1).equals("in")
                && (YEAR.matcher(line.word(at + 2)).matches()
                        || YEAR.matcher(line.word(at + 3)).matches());
    }

    /** Where a line begins to say that the price is not told. */
    private static OptionalInt secret(List<PatternTable.Hit<Figure>> hits) {
        return hits.stream()
                .filter(hit -> hit.cue().weight() == Double.NEGATIVE_INFINITY)
                .mapToInt(PatternTable.Hit::from)
                .min();
    }

    /** What the words that touch the figure say. */
    private static double around(List<PatternTable.Hit<Figure>> hits, int at) {
        double most = 0;
        double least = 0;
        for (PatternTable.Hit<Figure> hit : hits) {
            if (hit.from() <= at && at < hit.to()) {
                most = Math.max(most, hit.cue().weight());
                least = Math.min(least, hit.cue().weight());
            }
        }
        return most + least;
    }
}
