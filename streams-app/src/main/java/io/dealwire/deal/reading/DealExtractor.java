package io.dealwire.deal.reading;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.PartyVerdict;
import io.dealwire.avro.RawArticle;
import io.dealwire.config.DealSettings;
import io.dealwire.config.GrammarSettings;
import io.dealwire.deal.claim.Claim;
import io.dealwire.deal.claim.ClaimReader;
import io.dealwire.deal.claim.Frame;
import io.dealwire.deal.claim.FrameReader;
import io.dealwire.deal.claim.Trigger;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.key.KeyName;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.PatternTable;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.text.Table;
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

    private static final int LONGEST_QUOTE = 300;

    private final Vocabulary vocabulary;
    private final ClaimReader claims;
    private final FrameReader frames;
    private final PatternTable<String> past;
    private final StatusReader status;
    private final ValueReader value;
    private final DealLikelihood likelihood;
    private final PartyModel partyModel;
    private final PartyJudge parties;

    private final double certainty;

    /** Reads the tables, with the settings that are shipped. */
    public DealExtractor() {
        this(DealSettings.SHIPPED_CERTAINTY, GrammarSettings.SHIPPED);
    }

    /**
     * Reads the tables.
     *
     * @param certainty from which score on an article is about a deal, 0 to 1
     * @param parsed how much of an article is parsed
     */
    public DealExtractor(double certainty, GrammarSettings parsed) {
        this.certainty = certainty;
        vocabulary = Vocabulary.read();
        claims = new ClaimReader(Trigger.table(), vocabulary);
        frames = new FrameReader(Frame.table(), vocabulary, parsed);
        past = PatternTable.of(Table.read("/deal/past.tsv", "pattern").unique("pattern"), row -> row.text("pattern"));
        status = new StatusReader(StatusReader.Cue.table(), vocabulary);
        value = new ValueReader(ValueReader.Figure.table());
        Subjects subjects = Subjects.table();
        likelihood = new DealLikelihood(DealLikelihood.Other.table(), subjects, vocabulary);
        partyModel = new PartyModel(subjects);
        parties = new PartyJudge(partyModel);
    }

    /**
     * A reading, and what was left out of it.
     *
     * @param sentencesLeft whether further sentences that may tell a deal were not parsed
     * @param wordsLeft whether a sentence was parsed in part only
     */
    public record BoundedReading(DealReading reading, boolean sentencesLeft, boolean wordsLeft) {}

    /** Reads an article, whatever is left out of it. */
    public DealReading read(String articleId, RawArticle article, ArticleTags tags) {
        return readBounded(articleId, article, tags).reading();
    }

    /** Reads an article: by its deal words and by its grammar. */
    public BoundedReading readBounded(String articleId, RawArticle article, ArticleTags tags) {
        if (tags.getNotRead() != null) {
            DealReading none = DealReading.newBuilder()
                    .setReason("not read: the article is not in English")
                    .build();
            return new BoundedReading(none, false, false);
        }
        ArticleView view = ArticleView.of(article, tags);
        FrameReader.Told byGrammar = frames.read(view);
        List<Claim> told = claims(view, byGrammar);
        return new BoundedReading(reading(articleId, view, told), byGrammar.sentencesLeft(), byGrammar.wordsLeft());
    }

    private DealReading reading(String articleId, ArticleView view, List<Claim> told) {
        ArticleTags tags = view.tags();
        Optional<MainDeal> deal = MainDeal.of(told);
        if (deal.isEmpty()) {
            return DealReading.newBuilder()
                    .setReason(told.isEmpty() ? "no deal is told" : "no company is told to be in a deal")
                    .setVerdicts(verdicts(tags, Optional.empty(), false))
                    .build();
        }
        DealLikelihood.Likelihood likely = likelihood.of(view, told, deal.get());
        if (likely.score() < certainty) {
            return DealReading.newBuilder()
                    .setScore(likely.score())
                    .setReason("deals are at most mentioned: " + likely.reason())
                    .setVerdicts(verdicts(tags, deal, false))
                    .build();
        }
        MainDeal judged = parties.judge(view, told, deal.get()).withAssets(vocabulary);
        if (judged.type() == DealType.MERGER && judged.parties().size() < 2) {
            return DealReading.newBuilder()
                    .setScore(likely.score())
                    .setReason("nobody is told with whom it merges")
                    .setVerdicts(verdicts(tags, deal, false))
                    .build();
        }
        return reading(articleId, view, told, judged, likely);
    }

    /** All that the headline and the first sentences claim, but for those that look back. */
    List<Claim> claims(ArticleView article) {
        return claims(article, frames.read(article));
    }

    private List<Claim> claims(ArticleView article, FrameReader.Told byGrammar) {
        return Stream.concat(
                        article.lines().stream().flatMap(line -> claims.claims(line).stream()),
                        byGrammar.claims().stream())
                .filter(claim -> !looksBack(claim.line()))
                .toList();
    }

    /** Whether a line begins as those do that look back: "Ten years ago @", "A look back at"; not "Founded ten years ago, @". */
    private boolean looksBack(Line line) {
        return past.in(line).stream().anyMatch(hit -> hit.from() <= 1);
    }

    /** The signs by which an article is judged; empty where no company is told to be in a deal. */
    Optional<Map<String, Double>> signs(ArticleView article) {
        List<Claim> told = claims(article);
        return MainDeal.of(told).map(deal -> likelihood.signs(article, told, deal));
    }

    /** The signs by which its companies are judged, by their index. */
    Map<Integer, Map<PartySign, Double>> partySigns(ArticleView article) {
        List<Claim> told = claims(article);
        return MainDeal.of(told)
                .map(deal -> partyModel.signs(article, told, deal))
                .orElse(Map.of());
    }

    private DealReading reading(
            String articleId, ArticleView article, List<Claim> told, MainDeal deal, DealLikelihood.Likelihood likely) {
        ArticleTags tags = article.tags();
        StatusReader.ProvenStatus proven = status.status(article.lines(), deal);
        Optional<ValueReader.ProvenValue> worth = value.value(article.lines(), told, tags, deal);
        List<DealType> types = deal.types().isEmpty() ? List.of(DealType.ACQUISITION) : deal.types();
        List<DealParty> partners = deal.parties().entrySet().stream()
                .map(party -> {
                    CompanyTag tag = article.tag(party.getKey());
                    return new DealParty(tag.getCompanyId(), nameOf(tag), party.getValue());
                })
                .toList();

        List<Evidence> evidence = new ArrayList<>();
        for (DealType type : types) {
            best(deal.claims(), claim -> claim.type() == type)
                    .or(() -> best(deal.claims(), claim -> DealKey.Kind.of(claim.type()) == DealKey.Kind.of(type)))
                    .ifPresent(line -> evidence.add(proof("type:" + type, articleId, article, line)));
        }
        proven.proof().ifPresent(line -> evidence.add(proof("status:" + proven.status(), articleId, article, line)));
        deal.parties()
                .keySet()
                .forEach(company -> evidence.add(proof(
                        "party:" + article.tag(company).getCompanyId(),
                        articleId,
                        article,
                        naming(article, told, deal, company))));
        worth.ifPresent(figure -> evidence.add(proof("value", articleId, article, figure.proof())));

        return DealReading.newBuilder()
                .setIsDeal(true)
                .setScore(likely.score())
                .setReason(likely.reason())
                .setTypes(types)
                .setStatus(proven.status())
                .setParties(partners)
                .setPrincipals(deal.principals().stream()
                        .map(company -> KeyName.of(article.tag(company)))
                        .toList())
                .setValue(worth.map(ValueReader.ProvenValue::money).orElse(null))
                .setEvidence(evidence)
                .setVerdicts(verdicts(tags, Optional.of(deal), true))
                .build();
    }

    /** The line that tells best that a company takes part: by a claim of this deal, by another, or only by naming it. */
    private static Line naming(ArticleView article, List<Claim> told, MainDeal deal, int company) {
        Predicate<Claim> names = claim -> claim.roles().containsKey(company);
        return best(deal.claims(), names)
                .or(() -> best(told, names))
                .orElseGet(() -> article.lines().stream()
                        .filter(line -> article.companies(line.index()).contains(company))
                        .findFirst()
                        .orElseThrow());
    }

    /** The name by which the article knows it: Google before there was an Alphabet. */
    private static String nameOf(CompanyTag tag) {
        return tag.getNamed().isEmpty() ? tag.getName() : tag.getNamed();
    }

    private static Optional<Line> best(List<Claim> claims, Predicate<Claim> wanted) {
        return claims.stream()
                .filter(wanted)
                .max(Comparator.comparingDouble(MainDeal::weight))
                .map(Claim::line);
    }

    private static Evidence proof(String proves, String articleId, ArticleView article, Line line) {
        String text = article.text(line.title());
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
