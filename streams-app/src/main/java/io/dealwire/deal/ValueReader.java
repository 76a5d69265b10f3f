package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Money;
import io.dealwire.avro.MoneyTag;
import io.dealwire.avro.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the figure for the deal: the one in the headline, else the first that stands by the telling of the deal. */
final class ValueReader {

    /** A value and the line it stands in. */
    record Told(Money money, Line proof) {}

    private static final int LINES = 6;

    private final Cues<Boolean> figures;

    /** @param figures words that say what a figure is: true for the price of a deal, false for anything else */
    ValueReader(Cues<Boolean> figures) {
        this.figures = figures;
    }

    Optional<Told> value(List<Line> lines, ArticleTags tags, MainDeal deal) {
        List<MoneyTag> money = tags.getMoney().stream()
                .filter(tag -> !tag.getPerShare())
                .sorted(Comparator.comparing((MoneyTag tag) -> tag.getSpan().getField() == TextField.TITLE ? 0 : 1)
                        .thenComparing(tag -> tag.getSpan().getStart()))
                .toList();
        for (MoneyTag tag : money) {
            Optional<Line> line = lines.stream()
                    .filter(candidate -> candidate.index() < LINES)
                    .filter(candidate -> candidate.span().getField()
                                    == tag.getSpan().getField()
                            && candidate.span().getStart() <= tag.getSpan().getStart()
                            && tag.getSpan().getEnd() <= candidate.span().getEnd())
                    .findFirst();
            if (line.isPresent() && isPrice(line.get(), deal)) {
                return Optional.of(new Told(tag.getMoney(), line.get()));
            }
        }
        return Optional.empty();
    }

    private boolean isPrice(Line line, MainDeal deal) {
        List<Cues.Hit<Boolean>> hits = figures.in(line);
        boolean price = hits.stream().anyMatch(Cues.Hit::cue);
        boolean other = hits.stream().anyMatch(hit -> !hit.cue());
        boolean told = deal.claims().stream().anyMatch(claim -> claim.line().index() == line.index());
        return price || told && !other;
    }
}
