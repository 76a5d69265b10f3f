package io.dealwire.deal;

import io.dealwire.avro.DealStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how far a deal is, from the headline, the first sentences and the lines that tell the deal. */
final class StatusReader {

    /** Headline, lead and the sentences after it; later ones tell history. */
    private static final double[] PLACE = {3.0, 2.0, 1.0, 0.5};

    private static final Set<String> EARLIER = Set.of("after", "since", "though", "although", "following", "when");
    private static final double EARLIER_WEIGHT = 0.3;

    /** A status cue: what it speaks for, and how strongly. */
    record Cue(DealStatus status, double weight) {
        static Cue of(String[] columns) {
            return new Cue(DealStatus.valueOf(columns[0]), Double.parseDouble(columns[1]));
        }
    }

    /**
     * A status and the line that proves it best.
     *
     * @param proof empty when nothing was said and the usual case was taken
     */
    record Told(DealStatus status, Optional<Line> proof) {}

    private final Cues<Cue> cues;

    StatusReader(Cues<Cue> cues) {
        this.cues = cues;
    }

    /** What a cue counts: an end told in a clause about earlier times ("after it dropped a bid") is the end of another deal. */
    private static double weight(Cues.Hit<Cue> hit, Line line) {
        boolean end = hit.cue().status() == DealStatus.TERMINATED || hit.cue().status() == DealStatus.COMPLETED;
        if (end) {
            for (int at = hit.from() - 1; at >= 0; at--) {
                if (EARLIER.contains(line.word(at))) {
                    return hit.cue().weight() * EARLIER_WEIGHT;
                }
            }
        }
        return hit.cue().weight();
    }

    Told status(List<Line> lines, MainDeal deal) {
        Map<DealStatus, Double> votes = new EnumMap<>(DealStatus.class);
        Map<DealStatus, Line> proofs = new EnumMap<>(DealStatus.class);
        Map<DealStatus, Double> best = new EnumMap<>(DealStatus.class);
        for (Line line : lines.subList(0, Math.min(lines.size(), PLACE.length))) {
            boolean tells = line.index() < 2
                    || deal.claims().stream().anyMatch(claim -> claim.line().index() == line.index());
            if (!tells) {
                continue;
            }
            Map<DealStatus, Double> here = new EnumMap<>(DealStatus.class);
            cues.in(line).forEach(hit -> here.merge(hit.cue().status(), weight(hit, line), Math::max));
            here.forEach((status, weight) -> {
                double vote = weight * PLACE[line.index()];
                votes.merge(status, vote, Double::sum);
                if (vote > best.getOrDefault(status, 0.0)) {
                    best.put(status, vote);
                    proofs.put(status, line);
                }
            });
        }
        DealStatus status = votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(DealStatus.ANNOUNCED);
        return new Told(status, Optional.ofNullable(proofs.get(status)));
    }
}
