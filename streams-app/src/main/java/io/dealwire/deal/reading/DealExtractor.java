package io.dealwire.deal.reading;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.PartyVerdict;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.key.KeyName;
import io.dealwire.deal.text.DealText;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.deal.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from one article whether it is about one specific deal, and which: type, status, parties and what they do, value, each
 * with the sentence that proves it. Deal words and what they mean stand in the tables under {@code deal/}; a pure function of
 * the article and its tags. Safe for use by several threads.
 */
public final class DealExtractor {

    /** From this score on an article is about a deal. */
    static final double THRESHOLD = 0.5;

    private static final int LONGEST_QUOTE = 300;

    private final ClaimReader claims;
    private final FrameReader frames;
    private final StatusReader status;
    private final ValueReader value;
    private final DealLikelihood byWords;
    private final DealLikelihood byGrammar;

    /** Reads the tables. */
    public DealExtractor() {
        Vocabulary vocabulary = Vocabulary.read();
        claims = new ClaimReader(Trigger.table(), vocabulary);
        frames = new FrameReader(Frame.table(), vocabulary);
        status = new StatusReader(StatusReader.Cue.table(), vocabulary);
        value = new ValueReader(ValueReader.table());
        PatternTable<DealLikelihood.Other> others = DealLikelihood.Other.table();
        byWords = new DealLikelihood(DealLikelihood.Basis.WORDS, others, vocabulary);
        byGrammar = new DealLikelihood(DealLikelihood.Basis.GRAMMAR, others, vocabulary);
    }

    /** Reads an article: by its deal words where they are clear, and by its grammar where they tell no deal. */
    public DealReading read(String articleId, RawArticle article, ArticleTags tags) {
        if (tags.getNotRead() != null) {
            return DealReading.newBuilder()
                    .setReason("not read: the article is not in English")
                    .build();
        }
        List<Line> lines = DealText.lines(article, tags);
        List<Claim> told = claims(lines);
        DealReading clear = reading(articleId, article, tags, lines, told, byWords);
        List<Claim> parsed = frames.claims(article, tags, lines);
        if (parsed.isEmpty()) {
            return clear;
        }
        if (clear.getIsDeal()) {
            DealReading both = reading(articleId, article, tags, lines, all(told, parsed), byWords);
            return both.getIsDeal() ? both : clear;
        }
        DealReading read = reading(articleId, article, tags, lines, all(told, parsed), byGrammar);
        boolean complete = read.getPrincipals().size() > 1 || read.getTypes().contains(DealType.ASSET_SALE);
        return read.getIsDeal() && complete ? read : clear;
    }

    private static List<Claim> all(List<Claim> told, List<Claim> parsed) {
        return Stream.concat(told.stream(), parsed.stream()).toList();
    }

    /** The features by which grammar is judged; empty where deal words already tell a deal or nothing does. */
    Optional<Map<DealLikelihood.Feature, Double>> features(RawArticle article, ArticleTags tags) {
        List<Line> lines = DealText.lines(article, tags);
        List<Claim> told = claims(lines);
        if (reading("", article, tags, lines, told, byWords).getIsDeal()) {
            return Optional.empty();
        }
        List<Claim> both = all(told, frames.claims(article, tags, lines));
        return MainDeal.of(both).map(deal -> byGrammar.features(lines, both, deal));
    }

    private DealReading reading(
            String articleId,
            RawArticle article,
            ArticleTags tags,
            List<Line> lines,
            List<Claim> told,
            DealLikelihood likelihood) {
        Optional<MainDeal> deal = MainDeal.of(told);
        if (deal.isEmpty()) {
            return DealReading.newBuilder()
                    .setReason(told.isEmpty() ? "no deal is told" : "no company is told to be in a deal")
                    .setVerdicts(verdicts(tags, Optional.empty(), false))
                    .build();
        }
        DealLikelihood.Likelihood likely = likelihood.of(lines, told, deal.get());
        if (likely.score() < THRESHOLD) {
            return DealReading.newBuilder()
                    .setScore(likely.score())
                    .setReason("deals are at most mentioned: " + likely.reason())
                    .setVerdicts(verdicts(tags, deal, false))
                    .build();
        }
        return reading(articleId, article, tags, lines, told, deal.get(), likely);
    }

    List<Claim> claims(List<Line> lines) {
        return lines.stream().flatMap(line -> claims.claims(line).stream()).toList();
    }

    private DealReading reading(
            String articleId,
            RawArticle article,
            ArticleTags tags,
            List<Line> lines,
            List<Claim> told,
            MainDeal deal,
            DealLikelihood.Likelihood likely) {
        StatusReader.ProvenStatus proven = status.status(lines, deal);
        Optional<ValueReader.ProvenValue> worth = value.value(lines, told, tags, deal);
        List<DealType> types = deal.types().isEmpty() ? List.of(DealType.ACQUISITION) : deal.types();
        List<DealParty> parties = deal.parties().entrySet().stream()
                .map(party -> {
                    CompanyTag tag = tags.getCompanies().get(party.getKey());
                    return new DealParty(tag.getCompanyId(), nameOf(tag), party.getValue());
                })
                .toList();

        List<Evidence> evidence = new ArrayList<>();
        for (DealType type : types) {
            best(deal, claim -> claim.type() == type)
                    .ifPresent(line -> evidence.add(proof("type:" + type, articleId, article, line)));
        }
        proven.proof().ifPresent(line -> evidence.add(proof("status:" + proven.status(), articleId, article, line)));
        deal.parties()
                .keySet()
                .forEach(company -> best(deal, claim -> claim.roles().containsKey(company))
                        .ifPresent(line -> evidence.add(proof(
                                "party:" + tags.getCompanies().get(company).getCompanyId(),
                                articleId,
                                article,
                                line))));
        worth.ifPresent(figure -> evidence.add(proof("value", articleId, article, figure.proof())));

        return DealReading.newBuilder()
                .setIsDeal(true)
                .setScore(likely.score())
                .setReason(likely.reason())
                .setTypes(types)
                .setStatus(proven.status())
                .setParties(parties)
                .setPrincipals(deal.principals().stream()
                        .map(company -> KeyName.of(tags.getCompanies().get(company)))
                        .toList())
                .setValue(worth.map(ValueReader.ProvenValue::money).orElse(null))
                .setEvidence(evidence)
                .setVerdicts(verdicts(tags, Optional.of(deal), true))
                .build();
    }

    /** The name by which the article knows it: Google before there was an Alphabet. */
    private static String nameOf(CompanyTag tag) {
        return tag.getNamed().isEmpty() ? tag.getName() : tag.getNamed();
    }

    private static Optional<Line> best(MainDeal deal, Predicate<Claim> wanted) {
        return deal.claims().stream()
                .filter(wanted)
                .max(Comparator.comparingDouble(MainDeal::weight))
                .map(Claim::line);
    }

    private static Evidence proof(String proves, String articleId, RawArticle article, Line line) {
        String text = line.title() ? article.getTitle() : article.getBody();
        int end = Math.min(line.span().getEnd(), line.span().getStart() + LONGEST_QUOTE);
        return new Evidence(
                proves, articleId, line.span(), text.substring(line.span().getStart(), end));
    }

    private static List<PartyVerdict> verdicts(ArticleTags tags, Optional<MainDeal> deal, boolean isDeal) {
        List<PartyVerdict> verdicts = new ArrayList<>();
        Set<Integer> claimed = deal.map(main -> main.claims().stream()
                        .flatMap(claim -> claim.companies().stream())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        for (int company = 0; company < tags.getCompanies().size(); company++) {
            boolean party = isDeal && deal.isPresent() && deal.get().parties().containsKey(company);
            String reason;
            if (party) {
                reason = deal.get().principals().contains(company) ? "principal party: " : "takes part: ";
                reason += deal.get().parties().get(company);
            } else if (!isDeal) {
                reason = "the article is not about one specific deal";
            } else if (claimed.contains(company)) {
                reason = "stands by the deal, but too weakly to take part";
            } else {
                reason = "no sentence tells that it takes part in this deal";
            }
            verdicts.add(new PartyVerdict(tags.getCompanies().get(company).getCompanyId(), party, reason));
        }
        return verdicts;
    }
}
