package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Money;
import io.dealwire.avro.MoneyTag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Finds the figure for the deal: the one in the headline, else the first that the words around it make its price. */
final class ValueReader {

    /** A value and the line it stands in. */
    record Told(Money money, Line proof) {}

    /** Smaller sums are fees, prices of goods and the like. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100_000);

    private static final double ENOUGH = 2.0;
    private static final double IN_TITLE = 1.5;
    private static final double BOTH_PRINCIPALS = 1.0;
    private static final double ONE_PRINCIPAL = 0.5;
    private static final double ANOTHER_DEAL = -1.5;
    private static final int FIRST_LINES = 2;

    private final Cues<Double> figures;

    /** @param figures what the words around a figure say of it: above 0 the price of a deal, below something else */
    ValueReader(Cues<Double> figures) {
        this.figures = figures;
    }

    Optional<Told> value(List<Line> lines, List<Claim> claims, ArticleTags tags, MainDeal deal) {
        for (Line line : lines) {
            double telling = telling(line, claims, deal);
            for (int at = 0; at < line.size(); at++) {
                if (line.figures()[at] >= 0) {
                    MoneyTag tag = tags.getMoney().get(line.figures()[at]);
                    boolean sum =
                            !tag.getPerShare() && tag.getMoney().getAmount().compareTo(LEAST) >= 0;
                    if (sum && telling + around(line, at) >= ENOUGH) {
                        return Optional.of(new Told(tag.getMoney(), line));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What the line as a whole says: whether it tells this deal or another one. */
    private static double telling(Line line, List<Claim> claims, MainDeal deal) {
        double telling = line.title() ? IN_TITLE : line.index() <= FIRST_LINES ? ONE_PRINCIPAL : 0;
        double best = 0;
        boolean another = false;
        for (Claim claim : claims) {
            if (claim.line().index() == line.index()) {
                boolean all = claim.companies().containsAll(deal.principals());
                boolean some = claim.companies().stream().anyMatch(deal.principals()::contains);
                best = Math.max(best, all ? BOTH_PRINCIPALS : some ? ONE_PRINCIPAL : 0);
                another |= claim.companies().size() > 1 && !all;
            }
        }
        return telling + best + (another && best < BOTH_PRINCIPALS ? ANOTHER_DEAL : 0);
    }

    /** What the words that touch the figure say. */
    private double around(Line line, int at) {
        double most = 0;
        double least = 0;
        for (Cues.Hit<Double> hit : figures.in(line)) {
            if (hit.from() <= at && at < hit.to()) {
                most = Math.max(most, hit.cue());
                least = Math.min(least, hit.cue());
            }
        }
        return most + least;
    }
}
