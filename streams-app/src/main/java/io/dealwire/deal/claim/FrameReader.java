package io.dealwire.deal.claim;

import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.config.GrammarSettings;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.ParsedLine;
import io.dealwire.deal.text.TaggedLine;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.grammar.ParsedWord;
import io.dealwire.grammar.Tag;
import io.dealwire.grammar.Unit;
import io.dealwire.grammar.argument.Argument;
import io.dealwire.grammar.argument.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from the grammar of the headline and the first sentences what their verbs and nouns of deals claim, see {@link Frame}. */
public final class FrameReader {

    private static final Set<DealType> CHANGING_HANDS =
            Set.of(DealType.ACQUISITION, DealType.ASSET_SALE, DealType.MERGER);

    private final FrameIndex frames;
    private final Vocabulary vocabulary;
    private final GrammarSettings most;

    /** @param most how much of an article is parsed */
    public FrameReader(Map<Frame.Word, List<Frame>> frames, Vocabulary vocabulary, GrammarSettings most) {
        this.frames = new FrameIndex(frames, vocabulary);
        this.vocabulary = vocabulary;
        this.most = most;
    }

    /**
     * What an article claims by its grammar.
     *
     * @param sentencesLeft whether further sentences that may tell a deal were not parsed
     * @param wordsLeft whether a sentence was parsed in part only
     */
    public record Told(List<Claim> claims, boolean sentencesLeft, boolean wordsLeft) {}

    /** Reads the headline and the first sentences. */
    public Told read(ArticleView article) {
        List<Claim> claims = new ArrayList<>();
        Optional<Integer> first = article.lines().stream()
                .flatMap(line -> Arrays.stream(line.companies())
                        .filter(company -> company >= 0)
                        .boxed())
                .findFirst();
        boolean wordsLeft = false;
        for (Line line : article.lines(0, most.sentences())) {
            if (mayTell(line)) {
                TaggedLine tagged = TaggedLine.of(article, line, most.words());
                wordsLeft |= tagged.sentence().cut();
                claims(line, tagged, first, claims);
            }
        }
        boolean sentencesLeft =
                article.lines().stream().skip(most.sentences() + 1L).anyMatch(this::mayTell);
        return new Told(claims, sentencesLeft, wordsLeft);
    }

    private boolean mayTell(Line line) {
        return line.namesCompany() && frames.mayTell(line);
    }

    private void claims(Line line, TaggedLine tagged, Optional<Integer> first, List<Claim> claims) {
        Map<Integer, List<Frame>> candidates = frames.candidates(tagged.sentence());
        if (candidates.isEmpty()) {
            return;
        }
        ParsedLine parsed = tagged.parsed();
        Arguments arguments = Arguments.in(parsed.sentence());
        candidates.forEach((at, fitting) -> {
            List<Argument> told = arguments.of(at);
            fitting.stream()
                    .filter(frame -> frame.fits(told))
                    .findFirst()
                    .ifPresent(frame -> claim(line, parsed, frame, told, first, claims));
        });
    }

    private void claim(
            Line line,
            ParsedLine parsed,
            Frame frame,
            List<Argument> told,
            Optional<Integer> first,
            List<Claim> claims) {
        Map<Integer, PartyRole> roles = new LinkedHashMap<>();
        for (Argument argument : told) {
            frame.role(argument)
                    .ifPresent(role ->
                            parsed.company(argument.head()).ifPresent(company -> roles.putIfAbsent(company, role)));
        }
        addFunded(frame, roles, claims, first);
        if (!roles.isEmpty() && !tradesGoods(parsed, frame, told, roles)) {
            DealType type = ofAssets(parsed, frame, told) ? DealType.ASSET_SALE : frame.type();
            claims.add(new Claim(line, frame.weight(), type, roles, Claim.Basis.GRAMMAR));
        }
    }

    /** Whether not a company is bought but what it has: a mine, a brand, a building, an interest in a field. */
    private boolean ofAssets(ParsedLine parsed, Frame frame, List<Argument> told) {
        return frame.type() == DealType.ACQUISITION
                && told.stream()
                        .noneMatch(argument -> isTarget(frame, argument)
                                && parsed.company(argument.head()).isPresent())
                && told.stream()
                        .filter(argument -> isTarget(frame, argument) || argument.route() == Argument.Route.OBJECT)
                        .anyMatch(argument -> vocabulary.is(
                                Vocabulary.Kind.PROPERTY,
                                singular(parsed.sentence().word(argument.head()))));
    }

    /** Whether somebody buys or sells, and nobody is told on the other side, what is no company and no part of one: shares, goods. */
    private boolean tradesGoods(ParsedLine parsed, Frame frame, List<Argument> told, Map<Integer, PartyRole> roles) {
        if (!CHANGING_HANDS.contains(frame.type()) || roles.size() > 1) {
            return false;
        }
        List<ParsedWord> things = told.stream()
                .filter(argument -> isTarget(frame, argument) || isPartner(frame, argument))
                .map(argument -> parsed.sentence().word(argument.head()))
                .filter(word -> word.unit().kind() != Unit.Kind.NAME)
                .toList();
        boolean sells = frame.type() == DealType.ASSET_SALE && !roles.containsValue(PartyRole.TARGET);
        return things.isEmpty() ? sells : things.stream().allMatch(this::isGood);
    }

    private boolean isGood(ParsedWord word) {
        String thing = singular(word);
        return word.tag() != Tag.PROPN
                && !vocabulary.is(Vocabulary.Kind.PROPERTY, thing)
                && !vocabulary.is(Vocabulary.Kind.UNIT, thing)
                && !vocabulary.is(Vocabulary.Kind.FIRM, thing);
    }

    private static boolean isPartner(Frame frame, Argument argument) {
        return argument.role() == Argument.Role.OBJECT && frame.object() == PartyRole.PARTNER;
    }

    private static boolean isTarget(Frame frame, Argument argument) {
        return frame.role(argument).filter(role -> role == PartyRole.TARGET).isPresent();
    }

    /** The word in the singular, names too: Claims, Culver Street. */
    private static String singular(ParsedWord word) {
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        return lemma.endsWith("s") && !lemma.endsWith("ss") && word.tag().nominal()
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    /**
     * Who raised the money is told before who gave it: "@ has raised # in seed funding. The round was led by @"; else it is whom the article names
     * first.
     */
    private static void addFunded(
            Frame frame, Map<Integer, PartyRole> roles, List<Claim> before, Optional<Integer> first) {
        if (frame.type() == DealType.FUNDING && !roles.isEmpty() && !roles.containsValue(PartyRole.TARGET)) {
            funded(before).or(() -> first).ifPresent(company -> roles.putIfAbsent(company, PartyRole.TARGET));
        }
    }

    private static Optional<Integer> funded(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.type() == DealType.FUNDING)
                .flatMap(claim -> claim.roles().entrySet().stream())
                .filter(role -> role.getValue() == PartyRole.TARGET)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
