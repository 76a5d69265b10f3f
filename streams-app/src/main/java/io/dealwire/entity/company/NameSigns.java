package io.dealwire.entity.company;

import io.dealwire.avro.TextField;
import io.dealwire.entity.words.Dictionary;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.entity.words.WordTable;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads the {@link NameSign}s of names in one text. */
final class NameSigns {

    private static final Map<Long, NameSign> BEFORE = Map.ofEntries(
            Map.entry(Letters.hash("the"), NameSign.THE_BEFORE),
            Map.entry(Letters.hash("a"), NameSign.A_BEFORE),
            Map.entry(Letters.hash("an"), NameSign.A_BEFORE),
            Map.entry(Letters.hash("and"), NameSign.AND_BEFORE),
            Map.entry(Letters.hash("by"), NameSign.BY_BEFORE),
            Map.entry(Letters.hash("with"), NameSign.WITH_BEFORE),
            Map.entry(Letters.hash("from"), NameSign.FROM_BEFORE),
            Map.entry(Letters.hash("in"), NameSign.IN_BEFORE),
            Map.entry(Letters.hash("into"), NameSign.INTO_BEFORE),
            Map.entry(Letters.hash("at"), NameSign.AT_BEFORE),
            Map.entry(Letters.hash("of"), NameSign.OF_BEFORE),
            Map.entry(Letters.hash("to"), NameSign.TO_BEFORE),
            Map.entry(Letters.hash("on"), NameSign.ON_BEFORE),
            Map.entry(Letters.hash("for"), NameSign.FOR_BEFORE));
    private static final Set<NameSign> OTHERS =
            EnumSet.of(NameSign.WITH_BEFORE, NameSign.FROM_BEFORE, NameSign.AND_BEFORE);
    private static final Set<NameSign> INVESTORS = EnumSet.of(
            NameSign.BY_BEFORE, NameSign.FROM_BEFORE, NameSign.WITH_BEFORE, NameSign.IN_BEFORE, NameSign.AND_BEFORE);
    private static final Set<Long> PERFECT =
            Set.of(Letters.hash("has"), Letters.hash("have"), Letters.hash("will"), Letters.hash("to"));
    private static final Set<Long> ARTICLES = Set.of(Letters.hash("a"), Letters.hash("an"), Letters.hash("the"));
    private static final Set<Long> AT_OFFICE = Set.of(Letters.hash("of"), Letters.hash("at"), Letters.hash("for"));
    private static final Set<Long> SPEECH = Set.of(Letters.hash("said"), Letters.hash("says"));
    private static final Set<Long> ANNOUNCEMENT = Set.of(
            Letters.hash("announced"), Letters.hash("announces"), Letters.hash("announce"), Letters.hash("today"));
    private static final Set<Long> DOMAINS = Set.of(
            Letters.hash("com"), Letters.hash("ai"), Letters.hash("io"), Letters.hash("net"), Letters.hash("co"));
    private static final long ABOUT = Letters.hash("about");
    private static final int DEAL = WordCues.TAKEOVER_NOUN | WordCues.TAKEOVER_VERB;
    private static final int EMPTY = WordCues.GENERIC | WordCues.PLACE | WordCues.ADJECTIVE;

    private final FieldText text;
    private final Tokens tokens;
    private final boolean[] known;
    private final WordUses uses;
    private final InvestorLists investors;
    private final WordTable addresses = new WordTable();
    /** The cues of all words of each sentence. */
    private final int[] sentences;

    /** @param known which tokens of the text belong to a company that is known */
    NameSigns(FieldText text, boolean[] known) {
        this.text = text;
        this.tokens = text.tokens();
        this.known = known;
        this.uses = new WordUses(text);
        this.investors = new InvestorLists(text);
        this.sentences = new int[tokens.size()];
        for (int token = 0; token < tokens.size(); token++) {
            sentences[text.sentenceOf(token)] |= text.cues()[token];
        }
        for (int token = 1; token < tokens.size(); token++) {
            if (tokens.gap(token) == Tokens.DOT && DOMAINS.contains(tokens.hash(token))) {
                addresses.put(tokens.hash(token - 1), 1);
            }
        }
    }

    /** Whether a sign tells of the surroundings of a name and not of how it is written. */
    static boolean isOfPlace(NameSign sign) {
        return sign.ordinal() > NameSign.SMALL.ordinal();
    }

    /** Adds what a place tells. */
    void add(UnlistedNames.Place place, Set<NameSign> signs) {
        form(place.from(), place.nameEnd(), place.to(), signs);
        before(place.from(), place.to(), signs);
        beside(place.from(), signs);
        after(place.from(), place.to(), signs);
        sentence(place.from(), signs);
    }

    private void form(int from, int nameEnd, int to, Set<NameSign> signs) {
        note(to > nameEnd, NameSign.LEGAL_FORM, signs);
        note(nameEnd - from == 1, NameSign.ONE_WORD, signs);
        note(nameEnd - from > 3, NameSign.MANY_WORDS, signs);
        note(text.is(nameEnd - 1, WordCues.HEAD) && nameEnd - from > 1, NameSign.BRANCH, signs);
        note(text.is(nameEnd - 1, WordCues.NOT_HEAD), NameSign.OTHER_NOUN, signs);
        note(nameEnd - from == 1 && tokens.shape(from) == Shape.UPPER, NameSign.CAPITALS, signs);
        note(nameEnd - from > 1 && tokens.gap(nameEnd - 1) == Tokens.DOT, NameSign.DOMAIN_NAME, signs);
        note(text.is(from, WordCues.GIVEN_NAME), NameSign.GIVEN_NAME, signs);
        note(nameEnd - from <= 3 && uses.isSurname(nameEnd - 1), NameSign.SURNAME, signs);
        note(nameEnd - from == 1 && uses.isSmall(from), NameSign.SMALL, signs);
        int generic = 0;
        int places = 0;
        int ordinary = 0;
        StringBuilder joined = new StringBuilder();
        for (int token = from; token < nameEnd; token++) {
            generic += text.is(token, EMPTY) ? 1 : 0;
            places += text.is(token, WordCues.PLACE | WordCues.ADJECTIVE) ? 1 : 0;
            ordinary += Dictionary.isSmall(tokens.hash(token)) ? 1 : 0;
            joined.append(tokens.word(token));
            String written = tokens.written(token);
            note(written.equals("&"), NameSign.AMPERSAND, signs);
            note(written.chars().anyMatch(Character::isDigit), NameSign.DIGIT, signs);
            boolean inner = tokens.shape(token) == Shape.MIXED
                    || tokens.shape(token) == Shape.CAPITAL
                            && written.chars().skip(1).anyMatch(Character::isUpperCase);
            note(inner, NameSign.INNER_CAPITAL, signs);
        }
        note(generic == nameEnd - from, NameSign.GENERIC_WORDS, signs);
        note(ordinary == nameEnd - from, NameSign.ORDINARY_WORDS, signs);
        note(!Dictionary.contains(tokens.hash(from)) && !text.is(from, EMPTY), NameSign.COINED, signs);
        note(places > 0, NameSign.PLACE_WORD, signs);
        note(places == nameEnd - from, NameSign.PLACE_WORDS, signs);
        boolean address = addresses.get(Letters.hash(joined)) != 0
                || !text.is(from, EMPTY)
                        && tokens.end(from) - tokens.start(from) > 3
                        && addresses.get(tokens.hash(from)) != 0;
        note(address, NameSign.WEB_ADDRESS, signs);
    }

    private void before(int from, int to, Set<NameSign> signs) {
        if (from == 0) {
            return;
        }
        int before = from - 1;
        boolean joined = tokens.follows(from) && !text.opens(from);
        NameSign sign = BEFORE.get(tokens.hash(before));
        note(joined && sign != null, sign == null ? NameSign.ALWAYS : sign, signs);
        note(
                tokens.hash(before) == ABOUT && tokens.follows(from) && (tokens.gap(before) & Tokens.LINE) != 0,
                NameSign.ABOUT,
                signs);
        note(joined && text.is(before, WordCues.TITLE), NameSign.TITLE_BEFORE, signs);
        boolean office = joined && AT_OFFICE.contains(tokens.hash(before)) && text.is(before - 1, WordCues.ROLE);
        note(office, NameSign.OFFICE_BEFORE, signs);
        Surroundings around = new Surroundings(text, from, to);
        note(joined && around.calledCompany(), NameSign.CALLED_COMPANY, signs);
        boolean attached = joined && sign != null && text.is(before - 1, WordCues.TAKEOVER_NOUN);
        note(attached || joined && text.is(before, WordCues.TAKEOVER_VERB), NameSign.DEALT_WITH, signs);
        boolean listed = known[before] && (tokens.gap(from) & Tokens.COMMA) != 0
                || before > 0 && sign == NameSign.AND_BEFORE && known[before - 1];
        note(listed, NameSign.ENUMERATED, signs);
    }

    private void beside(int from, Set<NameSign> signs) {
        if (from == 0 || text.opens(from)) {
            return;
        }
        int sentence = sentences[text.sentenceOf(from)];
        NameSign sign = BEFORE.getOrDefault(tokens.hash(from - 1), NameSign.ALWAYS);
        boolean joined = tokens.follows(from);
        note(joined && OTHERS.contains(sign) && (sentence & DEAL) != 0, NameSign.OTHER_PARTY, signs);
        boolean listed = (tokens.gap(from) & Tokens.COMMA) != 0;
        note(
                (listed || joined && INVESTORS.contains(sign)) && (sentence & WordCues.FUNDING) != 0,
                NameSign.INVESTOR,
                signs);
        note((sentence & WordCues.FUNDING) != 0 && investors.holds(from), NameSign.LISTED_INVESTOR, signs);
    }

    private void after(int from, int to, Set<NameSign> signs) {
        if (to >= tokens.size() || text.sentenceOf(to) != text.sentenceOf(from)) {
            return;
        }
        Surroundings around = new Surroundings(text, from, to);
        note(TickerMarks.follows(text, to), NameSign.TICKER, signs);
        note(around.appositive().isPresent(), NameSign.EXPLAINED, signs);
        boolean comma = (tokens.gap(to) & Tokens.COMMA) != 0;
        boolean article = ARTICLES.contains(tokens.hash(to));
        note(comma && article, NameSign.DESCRIBED, signs);
        boolean office = comma && (text.is(to, WordCues.ROLE) || article && text.is(to + 1, WordCues.ROLE));
        note(office, NameSign.OFFICE_FOLLOWS, signs);
        note(comma && text.is(to, WordCues.PLACE), NameSign.PLACE_FOLLOWS, signs);
        note(comma && known[to], NameSign.ENUMERATED, signs);
        int mark = tokens.gap(to);
        note(
                (mark & Tokens.OPEN) != 0 && ((mark & Tokens.QUOTE) != 0 || tokens.shape(to) == Shape.UPPER),
                NameSign.DEFINED,
                signs);
        note((mark & Tokens.OTHER) != 0, NameSign.TRADE_MARK, signs);
        note(tokens.shape(to) == Shape.POSSESSIVE, NameSign.POSSESSIVE, signs);
        boolean small = text.follows(to) && tokens.shape(to) == Shape.LOWER;
        note(small && text.is(to, WordCues.CORPORATE), NameSign.OWNED, signs);
        note(small && ANNOUNCEMENT.contains(tokens.hash(to)), NameSign.ANNOUNCES, signs);
        note(small && SPEECH.contains(tokens.hash(to)), NameSign.SPEAKS, signs);
        note(small && text.is(to, WordCues.VERB) && !SPEECH.contains(tokens.hash(to)), NameSign.ACTS, signs);
        int verb = small && PERFECT.contains(tokens.hash(to)) ? to + 1 : to;
        boolean deals = small && text.is(verb, DEAL | WordCues.FUNDING | WordCues.PARTNERS);
        note(deals, NameSign.DEALS, signs);
        note(small && text.is(to, WordCues.THING), NameSign.THING_FOLLOWS, signs);
    }

    private void sentence(int from, Set<NameSign> signs) {
        int sentence = text.sentenceOf(from);
        note(text.field() == TextField.BODY && sentence == 0, NameSign.LEAD, signs);
        note((sentences[sentence] & DEAL) != 0, NameSign.IN_DEAL, signs);
        note((sentences[sentence] & WordCues.FUNDING) != 0, NameSign.IN_FUNDING, signs);
    }

    private static void note(boolean shown, NameSign sign, Set<NameSign> signs) {
        if (shown) {
            signs.add(sign);
        }
    }
}
