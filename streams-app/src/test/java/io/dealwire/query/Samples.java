package io.dealwire.query;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealChangeKind;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.Money;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.PartyVerdict;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.Span;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.deal.event.FactsOfDeal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records to put into a {@link FakeBackend}. */
final class Samples {

    static final Instant DAY = Instant.parse("2026-03-02T08:00:00Z");

    private Samples() {}

    static Company company(String name, int weight, String... tickers) {
        return Company.newBuilder()
                .setName(name)
                .setTickers(List.of(tickers))
                .setWeight(weight)
                .build();
    }

    static Deal.Builder deal(String dealId, Instant seen) {
        return Deal.newBuilder()
                .setDealId(dealId)
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(DealStatus.ANNOUNCED)
                .setParties(List.of(party("harbour", PartyRole.BUYER), party("quayside", PartyRole.TARGET)))
                .setValue(new Money(new BigDecimal("1500000000.0000"), "EUR"))
                .setFirstSeen(seen)
                .setLastSeen(seen)
                .setSources(List.of("Harbour Post"))
                .setTitle("Harbour buys Quayside");
    }

    /** The first event of a deal of {@link #deal}. */
    static DealEvent.Builder event(String dealId, long sequence, Instant knownAt) {
        return DealEvent.newBuilder()
                .setDealId(dealId)
                .setSequence(sequence)
                .setChange(DealChangeKind.FIRST_TOLD)
                .setSubject("a1")
                .setAfter(FactsOfDeal.of(deal(dealId, DAY).build()))
                .setCause("a1")
                .setKnownAt(knownAt);
    }

    static DealParty party(String companyId, PartyRole role) {
        return DealParty.newBuilder()
                .setCompanyId(companyId)
                .setName(companyId)
                .setRole(role)
                .build();
    }

    static DealContribution.Builder contribution(String companyId, String dealId, Instant seen) {
        return DealContribution.newBuilder()
                .setCompanyId(companyId)
                .setName(companyId)
                .setDealId(dealId)
                .setStatus(DealStatus.ANNOUNCED)
                .setTypes(List.of(DealType.ACQUISITION))
                .setRoles(List.of(PartyRole.BUYER))
                .setFirstSeen(seen)
                .setLastSeen(seen);
    }

    static CompanyDealCounts counts(String companyId, int total) {
        return CompanyDealCounts.newBuilder()
                .setCompanyId(companyId)
                .setName(companyId)
                .setTotal(total)
                .setByStatus(Map.of("ANNOUNCED", total))
                .build();
    }

    static TaggedArticle.Builder article(String articleId, String storyId) {
        StoryDecision.Builder decision = StoryDecision.newBuilder().setStoryId(storyId);
        if (!articleId.equals(storyId)) {
            decision.setParentId(storyId).setSimilarity(0.9);
        }
        return TaggedArticle.newBuilder()
                .setArticleId(articleId)
                .setSource("Harbour Post")
                .setTitle("Title of " + articleId)
                .setPublishedAt(DAY)
                .setRaw(new RawPosition(0, 7L))
                .setStory(decision.build())
                .setReading(DealReading.newBuilder().build());
    }

    /** An article on a deal that names a party and a company that is none. */
    static TaggedArticle dealArticle(String articleId) {
        return article(articleId, articleId)
                .setCompanies(List.of(tag("harbour"), tag("bystander")))
                .setReading(DealReading.newBuilder()
                        .setIsDeal(true)
                        .setScore(0.97)
                        .setReason("an offer is accepted")
                        .setTypes(List.of(DealType.ACQUISITION))
                        .setStatus(DealStatus.ANNOUNCED)
                        .setParties(List.of(party("harbour", PartyRole.BUYER)))
                        .setEvidence(List.of(Evidence.newBuilder()
                                .setProves("party:harbour")
                                .setSpan(Span.newBuilder().build())
                                .setQuote("Harbour will pay for Quayside.")
                                .build()))
                        .setVerdicts(List.of(
                                verdict("harbour", true, "subject of the deal verb"),
                                verdict("bystander", false, "named as an adviser")))
                        .build())
                .setDealId("d1")
                .build();
    }

    static StoryMember member(String articleId, boolean member) {
        return StoryMember.newBuilder()
                .setArticleId(articleId)
                .setMember(member)
                .setSource("Copy Wire")
                .setPublishedAt(DAY)
                .build();
    }

    private static CompanyTag tag(String companyId) {
        return CompanyTag.newBuilder()
                .setCompanyId(companyId)
                .setName(companyId)
                .build();
    }

    private static PartyVerdict verdict(String companyId, boolean party, String reason) {
        return PartyVerdict.newBuilder()
                .setCompanyId(companyId)
                .setParty(party)
                .setReason(reason)
                .build();
    }
}
