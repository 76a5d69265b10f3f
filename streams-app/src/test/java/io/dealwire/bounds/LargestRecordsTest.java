package io.dealwire.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.CompanyPastStep;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DateTag;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealFacts;
import io.dealwire.avro.DealLedgerEntry;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealMailKind;
import io.dealwire.avro.DealNotice;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealTold;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.Money;
import io.dealwire.avro.MoneyTag;
import io.dealwire.avro.NoticedDeal;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.PartyVerdict;
import io.dealwire.avro.PersonTag;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.Span;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.avro.TextField;
import io.dealwire.config.DealSettings;
import io.dealwire.count.CompanyHistory;
import io.dealwire.deal.ledger.DealLedger;
import io.dealwire.entity.TagBounds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The largest records that the bounds allow, of every kind that may be large: all of them can be written. */
class LargestRecordsTest {

    /** What the topics take, without room for key and headers. */
    private static final long LIMIT = RecordSize.LIMIT - (64 << 10);

    /** The largest value of the setting {@code article.max-text}. */
    private static final int LARGEST_TEXT = 2 << 20;

    private static final int PARTIES = 32;
    private static final int MOST_STORIES = 200;
    private static final int OUTLETS = 1_000;
    private static final int TITLE_IN_SIGNALS = 300;
    private static final int QUOTE = 300;
    private static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final Span SPAN = new Span(TextField.BODY, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final DealLedger ledger = new DealLedger(
            new DealSettings(Duration.ofDays(540), Duration.ofDays(30), true, DealSettings.SHIPPED_CERTAINTY));

    @Test
    void anArticleInWhichEverythingIsNamedCanBeWritten() {
        TaggedArticle article = TaggedArticle.newBuilder()
                .setArticleId(id(1))
                .setUrl("u".repeat(ArticleBounds.URL_BYTES))
                .setSource(wide(1, ArticleBounds.SOURCE_CHARACTERS))
                .setLanguage(wide(1, ArticleBounds.LANGUAGE_CHARACTERS))
                .setTitle("t".repeat(LARGEST_TEXT))
                .setPublishedAt(DAY)
                .setRaw(new RawPosition(Integer.MAX_VALUE, Long.MAX_VALUE))
                .setStory(StoryDecision.newBuilder()
                        .setStoryId(id(2))
                        .setParentId(id(3))
                        .build())
                .setCompanies(many(TagBounds.NAMES, LargestRecordsTest::company))
                .setPeople(many(
                        TagBounds.NAMES,
                        i -> new PersonTag(
                                name(i), name(i), companyId(i), Collections.nCopies(TagBounds.MENTIONS, SPAN))))
                .setMoney(Collections.nCopies(TagBounds.FIGURES, new MoneyTag(money(), true, "more than", SPAN)))
                .setDates(Collections.nCopies(TagBounds.FIGURES, new DateTag(LocalDate.of(2099, 12, 31), SPAN)))
                .setReading(DealReading.newBuilder(reading(1))
                        .setVerdicts(many(
                                TagBounds.NAMES,
                                i -> new PartyVerdict(
                                        companyId(i), true, "stands by the deal, but too weakly to take part")))
                        .build())
                .build();

        assertThat(RecordSize.atMost(article)).isLessThan(LIMIT);
    }

    @Test
    void anEntryFullOfTheLargestReportsAndItsDealsCanBeWritten() {
        Optional<DealLedgerEntry> entry = Optional.empty();
        for (int i = 0; i < 24; i++) {
            entry = ledger.apply("key", entry, mail(DealMailKind.REPORT, signal(i)), Instant.EPOCH)
                    .entry();
            entry = ledger.apply("key", entry, mail(DealMailKind.ADOPT, signal(100 + i)), Instant.EPOCH)
                    .entry();
        }
        for (int i = 0; i < 300; i++) {
            entry = ledger.apply("key", entry, notice(i), Instant.EPOCH).entry();
        }

        assertThat(entry.orElseThrow().getSignals()).isNotEmpty();
        assertThat(entry.orElseThrow().getAdopted()).isNotEmpty();
        assertThat(entry.orElseThrow().getNotices()).isNotEmpty();
        assertThat(RecordSize.atMost(entry.orElseThrow())).isBetween(4L << 20, LIMIT);
        assertThat(DealLedger.assembled(entry.orElseThrow()))
                .allSatisfy(
                        (dealId, deal) -> assertThat(RecordSize.atMost(deal)).isLessThan(LIMIT));
    }

    @Test
    void anEventOfADealWithAsManyPartiesAsPossibleCanBeWritten() {
        DealFacts facts = facts();
        DealEvent event = DealEvent.newBuilder()
                .setDealId(id(1))
                .setSubject(id(2))
                .setBefore(facts)
                .setAfter(facts)
                .setCause(id(3))
                .setKnownAt(DAY)
                .build();
        DealTold told = DealTold.newBuilder()
                .setFacts(facts)
                .setStories(many(MOST_STORIES, LargestRecordsTest::id))
                .build();

        assertThat(RecordSize.atMost(event)).isLessThan(LIMIT / 64);
        assertThat(RecordSize.atMost(told)).isLessThan(LIMIT / 16);
        assertThat(RecordSize.atMost(CompanyPast.newBuilder()
                        .setCompanyId(companyId(1))
                        .setName(name(1))
                        .setDealId(id(1))
                        .setSteps(many(CompanyHistory.MOST_STEPS, LargestRecordsTest::step))
                        .build()))
                .isLessThan(LIMIT / 64);
    }

    @Test
    void whatIsTooLargeToBeKeptEachIsKeptTogetherAndCounted() {
        Optional<DealLedgerEntry> entry = Optional.empty();
        int folded = 0;
        for (int i = 0; i < 10; i++) {
            DealLedger.Outcome outcome =
                    ledger.apply("key", entry, mail(DealMailKind.REPORT, signal(i)), Instant.EPOCH);
            entry = outcome.entry();
            assertThat(outcome.bites().forgotten()).isZero();
            folded += outcome.bites().folded();
        }

        assertThat(entry.orElseThrow().getSignals())
                .extracting(DealSignal::getStoryId)
                .contains(id(9))
                .doesNotContain(id(0))
                .hasSizeLessThan(10);
        assertThat(folded).isPositive();
        assertThat(DealLedger.assembled(entry.orElseThrow())).hasSize(1);
    }

    @Test
    void aReportOfOrdinarySizeIsNotForgottenForItsBytes() {
        DealReading reading = DealReading.newBuilder(reading(0))
                .setParties(many(4, i -> new DealParty("harbour-steel-" + i, "Harbour Steel " + i, PartyRole.BUYER)))
                .setPrincipals(List.of("harbour-steel-0", "harbour-steel-1"))
                .setEvidence(many(
                        8, i -> new Evidence("party:harbour-steel-" + i, "wire-2026-" + i, SPAN, "q".repeat(QUOTE))))
                .build();
        DealSignal ordinary = DealSignal.newBuilder(signal(0))
                .setStoryId("wire-2026-1")
                .setTitle("t".repeat(120))
                .setSources(many(100, i -> "Harbour Post of the North " + i))
                .setNamed(many(16, i -> "harbour-steel-" + i))
                .setReading(reading)
                .build();

        assertThat(DealLedger.MAX_SIGNALS * RecordSize.atMost(ordinary)).isLessThan(3 << 20);
    }

    @Test
    void aDealThatEverybodyReportsCanBeWritten() {
        Deal deal = Deal.newBuilder()
                .setDealId("d".repeat(64))
                .setTypes(List.of(DealType.values()))
                .setParties(parties())
                .setValue(money())
                .setFirstSeen(DAY)
                .setLastSeen(DAY)
                .setStories(many(MOST_STORIES, LargestRecordsTest::id))
                .setSources(outlets())
                .setTitle(wide(1, TITLE_IN_SIGNALS))
                .setEvidence(evidence(1))
                .build();

        assertThat(RecordSize.atMost(deal)).isLessThan(LIMIT);
    }

    @Test
    void theCountsOfACompanyThatIsInADealEveryDayCanBeWritten() {
        Map<String, Integer> byDay = IntStream.range(0, 50_000)
                .boxed()
                .collect(Collectors.toMap(day -> LocalDate.ofEpochDay(day).toString(), day -> Integer.MAX_VALUE));
        CompanyDealCounts counts = CompanyDealCounts.newBuilder()
                .setCompanyId(companyId(1))
                .setName(name(1))
                .setByDay(byDay)
                .build();

        assertThat(RecordSize.atMost(counts)).isLessThan(LIMIT);
    }

    private static DealSignal signal(int number) {
        return DealSignal.newBuilder()
                .setStoryId(id(number))
                .setPublishedAt(DAY.plus(Duration.ofHours(number)))
                .setTitle(wide(1, TITLE_IN_SIGNALS))
                .setArticles(Integer.MAX_VALUE)
                .setSources(outlets())
                .setReading(reading(number))
                .setNamed(many(16, LargestRecordsTest::companyId))
                .build();
    }

    private static DealReading reading(int number) {
        return DealReading.newBuilder()
                .setIsDeal(true)
                .setReason("title pair +1.0, ".repeat(5))
                .setTypes(List.of(DealType.ACQUISITION, DealType.LICENSING))
                .setParties(parties())
                .setPrincipals(List.of(companyId(0), companyId(1)))
                .setValue(money())
                .setEvidence(evidence(number))
                .build();
    }

    /** One for each of two types, for the status, for each party, and for the value. */
    private static List<Evidence> evidence(int number) {
        return many(2 + 1 + PARTIES + 1, i -> new Evidence("party:" + companyId(i), id(number), SPAN, wide(1, QUOTE)));
    }

    private static List<DealParty> parties() {
        return many(PARTIES, i -> new DealParty(companyId(i), name(i), PartyRole.LICENSOR));
    }

    private static List<String> outlets() {
        return many(OUTLETS, i -> wide(i, ArticleBounds.SOURCE_CHARACTERS));
    }

    private static DealMail mail(DealMailKind kind, DealSignal signal) {
        return DealMail.newBuilder()
                .setKind(kind)
                .setFrom("ownership:" + companyId(1))
                .setSignal(signal)
                .build();
    }

    private static DealMail notice(int number) {
        NoticedDeal deal = new NoticedDeal(
                LocalDate.MAX.minusYears(999_990_000),
                LocalDate.of(2026, 3, 2),
                List.of(DealType.values()),
                List.of(PartyRole.values()));
        return DealMail.newBuilder()
                .setKind(DealMailKind.NOTICE)
                .setFrom("ownership:" + companyId(number))
                .setNotice(new DealNotice(
                        "ownership:" + companyId(number) + "+" + companyId(0),
                        companyId(number),
                        Collections.nCopies(DealLedger.MAX_SIGNALS, deal)))
                .build();
    }

    private static CompanyTag company(int number) {
        return CompanyTag.newBuilder()
                .setCompanyId(companyId(number))
                .setName(name(number))
                .setNamed(name(number))
                .setTickers(Collections.nCopies(TagBounds.TICKERS, wide(1, CompanyBounds.CODE_CHARACTERS)))
                .setMentions(Collections.nCopies(TagBounds.MENTIONS, SPAN))
                .build();
    }

    private static CompanyPastStep step(int number) {
        return CompanyPastStep.newBuilder()
                .setKnownAt(DAY.plusSeconds(number))
                .setTypes(List.of(DealType.values()))
                .setRoles(List.of(PartyRole.values()))
                .build();
    }

    private static DealFacts facts() {
        return DealFacts.newBuilder()
                .setTypes(List.of(DealType.values()))
                .setParties(parties())
                .setValue(money())
                .setFirstSeen(DAY)
                .setLastSeen(DAY)
                .build();
    }

    private static Money money() {
        return new Money(new BigDecimal("9".repeat(20) + ".9999"), "USD");
    }

    private static String id(int number) {
        return padded(number, ArticleBounds.ID_BYTES, 'i');
    }

    private static String companyId(int number) {
        return padded(number, CompanyBounds.ID_BYTES, 'c');
    }

    private static String name(int number) {
        return wide(number, TagBounds.NAME_CHARACTERS);
    }

    /** A text of so many characters, of which most take three bytes. */
    private static String wide(int number, int characters) {
        return padded(number, characters, '€');
    }

    private static String padded(int number, int length, char with) {
        char[] text = new char[length];
        Arrays.fill(text, with);
        String digits = String.format("%05d", number);
        digits.getChars(0, digits.length(), text, 0);
        return new String(text);
    }

    private static <T> List<T> many(int number, IntFunction<T> each) {
        return IntStream.range(0, number).mapToObj(each).toList();
    }
}
