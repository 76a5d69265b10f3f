package io.dealwire.deal.reading;

import static io.dealwire.avro.DealStatus.ANNOUNCED;
import static io.dealwire.avro.DealStatus.COMPLETED;
import static io.dealwire.avro.DealStatus.RUMOURED;

import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.text.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how far a deal is, from the headline, the first sentences and the lines that tell the deal. */
final class StatusReader {

    /** Headline, lead and the sentences after it; later ones tell history. */
    private static final double[] PLACE = {3.0, 2.0, 1.0, 0.5};

    /** How many lines are heard for a closing that is still to come: that often stands below the quotations. */
    private static final int UNCLOSED_LINES = 12;

    /** What is agreed and then goes on, without a day on which it is closed. */
    private static final Set<DealType> CLOSES_NEVER =
            EnumSet.of(DealType.PARTNERSHIP, DealType.LICENSING, DealType.SUPPLY, DealType.JOINT_VENTURE);

    /** How many words before a cue may make it unreal. */
    private static final int UNREAL_REACH = 4;
    /** Share of its weight that a cue keeps when it tells of earlier times or of what is not so. */
    private static final double NOT_SO_WEIGHT = 0.3;

    /**
     * A status cue.
     *
     * @param status what it speaks for
     * @param unconfirmed what it speaks for where the line is hearsay
     * @param whilePending what it speaks for where the closing is still to come
     * @param hearsay whether it makes the line hearsay
     * @param pendingLines in how many lines, from the first on, it makes the deal one that is still to be closed; mostly 0
     * @param weight how strongly it speaks
     */
    record Cue(
            DealStatus status,
            DealStatus unconfirmed,
            DealStatus whilePending,
            boolean hearsay,
            int pendingLines,
            double weight) {
        /** The cues that Dealwire brings. */
        static PatternTable<Cue> table() {
            Table table = Table.read("/deal/status.tsv", "status", "weight", "pattern")
                    .unique("status", "pattern");
            return PatternTable.of(table, Cue::of);
        }

        private static Cue of(Table.Row row) {
            double weight = row.number("weight");
            return switch (row.text("status")) {
                case "HEARSAY" -> new Cue(RUMOURED, RUMOURED, RUMOURED, true, 0, weight);
                case "INTENDED" -> new Cue(ANNOUNCED, RUMOURED, ANNOUNCED, false, 0, weight);
                case "PENDING" -> new Cue(ANNOUNCED, ANNOUNCED, ANNOUNCED, false, PLACE.length, weight);
                case "UNCLOSED" -> new Cue(ANNOUNCED, ANNOUNCED, ANNOUNCED, false, UNCLOSED_LINES, weight);
                case "DONE" -> new Cue(COMPLETED, ANNOUNCED, ANNOUNCED, false, 0, weight);
                default -> {
                    DealStatus status = row.kind("status", DealStatus.class);
                    yield new Cue(status, status, status, false, 0, weight);
                }
            };
        }

        DealStatus when(boolean toldByOthers, boolean pending) {
            return toldByOthers ? unconfirmed : pending ? whilePending : status;
        }
    }

    /**
     * A status and the line that proves it best.
     *
     * @param proof empty when nothing was said and the usual case was taken
     */
    record ProvenStatus(DealStatus status, Optional<Line> proof) {}

    private final PatternTable<Cue> cues;
    private final Vocabulary vocabulary;

    StatusReader(PatternTable<Cue> cues, Vocabulary vocabulary) {
        this.cues = cues;
        this.vocabulary = vocabulary;
    }

    private double weight(PatternTable.Hit<Cue> hit, Line line) {
        return hit.cue().weight() * (isSo(hit, line) ? 1 : NOT_SO_WEIGHT);
    }

    /**
     * Whether what a cue says is so: an end told in a clause about earlier times ("after it dropped a bid") is the end of
     * another deal, and one that is denied or only thought of ("if the deal fails") has not come.
     */
    private boolean isSo(PatternTable.Hit<Cue> hit, Line line) {
        boolean end = hit.cue().status() == DealStatus.TERMINATED || hit.cue().status() == COMPLETED;
        for (int at = hit.from() - 1; end && at >= 0; at--) {
            boolean unreal = hit.from() - at <= UNREAL_REACH && vocabulary.is(Vocabulary.Kind.UNREAL, line.word(at));
            if (unreal || vocabulary.is(Vocabulary.Kind.EARLIER, line.word(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one cue begins inside another, which then says what its words mean: "to complete the deal". */
    private static boolean beginsInside(PatternTable.Hit<Cue> hit, PatternTable.Hit<Cue> other) {
        return other.from() < hit.from() && hit.from() < other.to();
    }

    private boolean isPending(List<Line> lines) {
        return lines.subList(0, Math.min(lines.size(), UNCLOSED_LINES)).stream()
                .anyMatch(line -> cues.in(line).stream()
                        .anyMatch(hit -> line.index() < hit.cue().pendingLines()));
    }

    ProvenStatus status(List<Line> lines, MainDeal deal) {
        Map<DealStatus, Double> votes = new EnumMap<>(DealStatus.class);
        Map<DealStatus, Line> proofs = new EnumMap<>(DealStatus.class);
        Map<DealStatus, Double> best = new EnumMap<>(DealStatus.class);
        boolean endless =
                deal.types().stream().findFirst().filter(CLOSES_NEVER::contains).isPresent();
        boolean pending = endless || isPending(lines);
        for (Line line : lines.subList(0, Math.min(lines.size(), PLACE.length))) {
            boolean tells = line.index() < 2
                    || deal.claims().stream().anyMatch(claim -> claim.line().index() == line.index());
            if (!tells) {
                continue;
            }
            Map<DealStatus, Double> here = new EnumMap<>(DealStatus.class);
            List<PatternTable.Hit<Cue>> hits = cues.in(line);
            boolean hearsay = hits.stream().anyMatch(hit -> hit.cue().hearsay());
            hits.stream()
                    .filter(hit -> hits.stream().noneMatch(other -> isSo(other, line) && beginsInside(hit, other)))
                    .forEach(hit -> here.merge(hit.cue().when(hearsay, pending), weight(hit, line), Math::max));
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
                .orElse(usual(deal, pending));
        return new ProvenStatus(status, Optional.ofNullable(proofs.get(status)));
    }

    /** What a deal is where nothing tells: money that is said to be raised is there, all else is announced. */
    private static DealStatus usual(MainDeal deal, boolean pending) {
        return deal.type() == DealType.FUNDING && !pending ? COMPLETED : ANNOUNCED;
    }
}
