package io.dealwire.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.Money;
import io.dealwire.avro.MoneyTag;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.PartyVerdict;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DealExtractorTest {

    private static final DealExtractor EXTRACTOR = new DealExtractor();
    private static final List<String> COMPANIES = List.of("Acme", "Bolt", "Crane", "Dorn", "Bank of Eld");

    private static DealReading read(String title, String body) {
        RawArticle article = RawArticle.newBuilder()
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .build();
        return EXTRACTOR.read("a1", article, tags(title, body));
    }

    private static ArticleTags tags(String title, String body) {
        List<CompanyTag> companies = new ArrayList<>();
        for (String name : COMPANIES) {
            List<Span> mentions = new ArrayList<>(spans(TextField.TITLE, title, name));
            mentions.addAll(spans(TextField.BODY, body, name));
            if (!mentions.isEmpty()) {
                companies.add(CompanyTag.newBuilder()
                        .setCompanyId(name.toLowerCase(Locale.ROOT))
                        .setName(name)
                        .setMentions(mentions)
                        .build());
            }
        }
        List<MoneyTag> money = new ArrayList<>();
        for (int billions = 1; billions < 10; billions++) {
            String amount = "$" + billions + " billion";
            List<Span> spans = new ArrayList<>(spans(TextField.TITLE, title, amount));
            spans.addAll(spans(TextField.BODY, body, amount));
            for (Span span : spans) {
                BigDecimal value = BigDecimal.valueOf(billions * 1_000_000_000L).setScale(4);
                money.add(MoneyTag.newBuilder()
                        .setMoney(new Money(value, "USD"))
                        .setSpan(span)
                        .build());
            }
        }
        return ArticleTags.newBuilder().setCompanies(companies).setMoney(money).build();
    }

    private static List<Span> spans(TextField field, String text, String name) {
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            spans.add(new Span(field, at, at + name.length()));
        }
        return spans;
    }

    private static Map<String, PartyRole> roles(DealReading reading) {
        Map<String, PartyRole> roles = new LinkedHashMap<>();
        reading.getParties().forEach(party -> roles.put(party.getName(), party.getRole()));
        return roles;
    }

    @Test
    void whoBuysIsBuyerAndWhatIsBoughtIsTarget() {
        assertThat(roles(read("Acme to buy Bolt", "Acme agreed to buy Bolt, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void passiveVoiceTurnsTheRolesAround() {
        assertThat(roles(read("Bolt to be acquired by Acme", "Bolt will be acquired by Acme, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoSellsToWhomIsRead() {
        DealReading reading = read("Acme sells Bolt to Crane", "Acme agreed to sell Bolt to Crane, they said.");

        assertThat(roles(reading))
                .containsOnly(
                        entry("Acme", PartyRole.SELLER),
                        entry("Bolt", PartyRole.TARGET),
                        entry("Crane", PartyRole.BUYER));
        assertThat(reading.getTypes()).containsExactly(DealType.ASSET_SALE);
    }

    @Test
    void ownerOfAUnitThatIsBoughtSells() {
        assertThat(roles(read("Acme to buy Bolt's paint unit", "Acme will buy Bolt's paint unit, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.SELLER));
    }

    @Test
    void apposedCompanyIsNotTheBuyer() {
        assertThat(roles(read("Acme to buy Bolt", "Acme, a rival of Crane, agreed to buy Bolt.")))
                .containsOnlyKeys("Acme", "Bolt");
    }

    @Test
    void adviserIsNoPartyAndIsToldWhy() {
        DealReading reading = read(
                "Acme to buy Bolt",
                "Acme agreed to buy Bolt, it said. Bank of Eld advised Acme. The deal needs consent.");

        assertThat(reading.getVerdicts())
                .filteredOn(verdict -> verdict.getCompanyId().equals("bank of eld"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.getParty()).isFalse();
                    assertThat(verdict.getReason()).isNotBlank();
                });
    }

    @Test
    void everyCompanyNamedGetsAVerdict() {
        assertThat(read("Acme to buy Bolt", "Acme agreed to buy Bolt. Crane and Dorn declined to comment.")
                        .getVerdicts())
                .extracting(PartyVerdict::getCompanyId)
                .containsExactlyInAnyOrder("acme", "bolt", "crane", "dorn");
    }

    @Test
    void rivalBidderIsNoPartyOfTheBidInTheHeadline() {
        assertThat(roles(read("Crane makes bid for Bolt", "Crane offered to buy Bolt, topping an offer by Acme.")))
                .containsOnlyKeys("Crane", "Bolt");
    }

    @Test
    void talksAreARumour() {
        assertThat(read("Acme in talks to buy Bolt: sources", "Acme is in talks to buy Bolt, sources said.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void closingCompletesTheDeal() {
        assertThat(read("Acme completes acquisition of Bolt", "Acme has completed its acquisition of Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void droppedBidTerminatesTheDeal() {
        assertThat(read("Acme drops bid for Bolt", "Acme said it had dropped its bid for Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.TERMINATED);
    }

    @Test
    void figureOfTheDealIsItsValueAndRevenueIsNot() {
        DealReading reading =
                read("Acme to buy Bolt", "Acme agreed to buy Bolt, which has revenue of $9 billion, for $3 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("3000000000");
    }

    @Test
    void purchaseThatOnlySourcesTellIsARumour() {
        assertThat(read("Acme to buy Bolt: sources", "Acme plans to buy Bolt, sources familiar with the matter said.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void purchaseThatANewspaperTellsIsARumour() {
        assertThat(read("Acme to buy Bolt, paper says", "Acme will buy Bolt, a newspaper reported.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void bidThatStandsIsNoRumourWhenSourcesTellOfIt() {
        assertThat(read("Acme raises bid for Bolt: source", "Acme raised its hostile bid for Bolt, a source said.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void likelyOfferIsARumour() {
        assertThat(read("Acme preparing to bid for Bolt", "Acme is preparing an offer for Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void refusalToBidTerminatesTheDeal() {
        assertThat(read("Acme says won't bid for Bolt", "Acme has decided against bidding for Bolt, it said.")
                        .getStatus())
                .isEqualTo(DealStatus.TERMINATED);
    }

    @Test
    void talksThatCollapseTerminateTheDeal() {
        assertThat(read("Acme says talks with Bolt collapse", "Acme said its talks with Bolt had collapsed.")
                        .getStatus())
                .isEqualTo(DealStatus.TERMINATED);
    }

    @Test
    void endThatIsOnlyFearedOrDeniedTerminatesNothing() {
        assertThat(read("Acme fights for Bolt deal", "Acme will not walk away from its deal to buy Bolt, it said.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
        assertThat(read("Acme fights for Bolt deal", "Acme will sue if regulators block its takeover of Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void completionToComeCompletesNothing() {
        assertThat(read("Acme to close Bolt deal", "Acme expects to complete the takeover of Bolt by Friday.")
                        .getStatus())
                .isEqualTo(DealStatus.ANNOUNCED);
    }

    @Test
    void dealThatIsCloseIsNotOneThatCloses() {
        assertThat(read("Acme close to deal for Bolt", "Acme is close to a deal to buy Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.RUMOURED);
    }

    @Test
    void purchaseThatWasMadeIsComplete() {
        assertThat(read("Acme buys stake in Bolt", "Acme said it bought a 5 percent stake in Bolt.")
                        .getStatus())
                .isEqualTo(DealStatus.COMPLETED);
    }

    @Test
    void offerOfARivalIsNotTheValue() {
        assertThat(read(
                                "Acme mulls bid for Bolt",
                                "Acme is considering a bid for Bolt to top Crane's $9 billion offer.")
                        .getValue())
                .isNull();
    }

    @Test
    void whatACompanyIsValuedAtIsNotTheValue() {
        assertThat(read("Acme may buy Bolt", "Acme may buy Bolt, which is valued at $9 billion, in a deal soon.")
                        .getValue())
                .isNull();
    }

    @Test
    void priceOfAnEarlierYearIsNotTheValue() {
        assertThat(read(
                                "Acme in talks to sell Bolt to Crane",
                                "Acme, which bought Bolt for $6 billion in 1999, may sell.")
                        .getValue())
                .isNull();
    }

    @Test
    void figureThatOthersGiveForUndisclosedTermsIsNotTheValue() {
        assertThat(read(
                                "Acme to buy Bolt",
                                "Acme agreed to buy Bolt. Terms of the deal were not disclosed. "
                                        + "Acme will pay $3 billion for Bolt, an expert guessed.")
                        .getValue())
                .isNull();
    }

    @Test
    void moneyRaisedForTheDealIsNotItsValue() {
        DealReading reading = read(
                "Acme to raise $9 billion to fund Bolt deal",
                "Acme, which agreed to buy Bolt for $3 billion, needs cash.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("3000000000");
    }

    @Test
    void priceOfAStakeGoesBeforeTheValueOfTheCompany() {
        DealReading reading =
                read("Acme invests in Bolt", "Acme will take a $2 billion stake in Bolt, valuing it at $9 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("2000000000");
    }

    @Test
    void figureFurtherDownThatIsSaidOfTheDealIsItsValue() {
        DealReading reading = read(
                "Acme to buy Bolt",
                "Acme agreed to buy Bolt. It makes paint. It also makes glue. The deal could be worth $4 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("4000000000");
    }

    @Test
    void figureToWhichABidIsRaisedIsItsValue() {
        DealReading reading = read("Acme raises bid", "Acme raised its bid for Bolt by 9 percent to $4 billion.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("4000000000");
    }

    @Test
    void figureFurtherDownThatNamesNoPartyIsNotTheValue() {
        assertThat(read(
                                "Acme to buy Bolt",
                                "Acme agreed to buy Bolt. It makes paint. It also makes glue. Crane was sold for $4 billion.")
                        .getValue())
                .isNull();
    }

    @Test
    void whatTheyInvestTogetherIsTheValue() {
        DealReading reading = read(
                "Acme and Bolt form joint venture",
                "Acme and Bolt will form a joint venture. Acme holds half of it. They plan to invest $3 billion in it.");

        assertThat(reading.getValue().getAmount()).isEqualByComparingTo("3000000000");
    }

    @Test
    void shareOfACompanyIsAStakeAndTheBuyerAnInvestor() {
        DealReading reading = read("Acme buys stake in Bolt", "Acme bought a 5 percent stake in Bolt, it said.");

        assertThat(reading.getTypes()).containsExactly(DealType.STAKE);
        assertThat(roles(reading)).containsEntry("Acme", PartyRole.INVESTOR);
    }

    @Test
    void partnersOfAVentureAreEqual() {
        DealReading reading =
                read("Acme and Bolt form joint venture", "Acme and Bolt have formed a joint venture, they said.");

        assertThat(reading.getTypes()).containsExactly(DealType.JOINT_VENTURE);
        assertThat(roles(reading).values()).containsOnly(PartyRole.PARTNER);
    }

    @Test
    void licenceHasAGiverAndATaker() {
        assertThat(roles(read("Acme licenses engine to Bolt", "Acme will license its engine to Bolt, it said.")))
                .containsOnly(entry("Acme", PartyRole.LICENSOR), entry("Bolt", PartyRole.LICENSEE));
    }

    @Test
    void evidenceQuotesTheSentenceThatProves() {
        DealReading reading = read("Acme to buy Bolt", "It rained. Acme agreed to buy Bolt for $3 billion.");

        assertThat(reading.getEvidence())
                .filteredOn(evidence -> evidence.getProves().equals("value"))
                .extracting(Evidence::getQuote)
                .containsExactly("Acme agreed to buy Bolt for $3 billion.");
    }

    @Test
    void quarterlyResultsAreNoDeal() {
        DealReading reading = read(
                "Acme profit falls as sales slow",
                "Acme posted a lower quarterly profit. It bought Bolt last year and sold a plant to Crane.");

        assertThat(reading.getIsDeal()).isFalse();
        assertThat(reading.getReason()).isNotBlank();
    }

    @Test
    void purchaseOfSecuritiesIsNoDeal() {
        assertThat(read("Acme to sell $3 billion of bonds", "Acme will sell $3 billion of bonds, it said.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void ownerOfAUnitIsFoundInTheHeadlineWithoutPossessive() {
        assertThat(roles(
                        read("Acme to buy Bolt Asia unit", "Acme will buy Bolt's Asian paint and glass arm, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.SELLER));
    }

    @Test
    void ownerToldInAnAppositionSells() {
        assertThat(roles(read("Acme to buy Bolt", "Acme agreed to buy Bolt, Crane's paint unit, for $3 billion.")))
                .containsOnly(
                        entry("Acme", PartyRole.BUYER),
                        entry("Bolt", PartyRole.TARGET),
                        entry("Crane", PartyRole.SELLER));
    }

    @Test
    void ownersOfWhatIsBoughtSell() {
        assertThat(roles(read(
                        "Acme to buy Bolt", "Acme agreed to buy Bolt. Bolt is owned by Crane and Dorn, two funds.")))
                .containsEntry("Crane", PartyRole.SELLER)
                .containsEntry("Dorn", PartyRole.SELLER);
    }

    @Test
    void holderOfTheStakeThatIsBoughtSells() {
        assertThat(roles(read(
                        "Acme to buy stake in Bolt", "Acme agreed to buy Crane's 31 percent stake in Bolt, it said.")))
                .containsOnly(
                        entry("Acme", PartyRole.INVESTOR),
                        entry("Bolt", PartyRole.TARGET),
                        entry("Crane", PartyRole.SELLER));
    }

    @Test
    void namedUnitIsWhatIsSold() {
        assertThat(roles(read("Acme to sell unit to Crane", "Acme will sell its Bolt unit to Crane, it said.")))
                .containsEntry("Bolt", PartyRole.TARGET)
                .containsEntry("Acme", PartyRole.SELLER)
                .containsEntry("Crane", PartyRole.BUYER);
    }

    @Test
    void sellingTheCompanyIsSellingItself() {
        DealReading reading = read("Bolt agrees to sale", "Bolt holders voted to sell the company to Acme, it said.");

        assertThat(roles(reading)).containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoBidsTogetherIsJoinedOverDescriptions() {
        assertThat(roles(read("Acme bids for Bolt", "Acme and buyout firm Crane offered to buy Bolt, they said.")))
                .containsEntry("Acme", PartyRole.BUYER)
                .containsEntry("Crane", PartyRole.BUYER);
    }

    @Test
    void membersOfTheConsortiumBuy() {
        assertThat(roles(read(
                        "Acme group to buy Bolt",
                        "An Acme group agreed to buy Bolt. It rained. The Acme consortium includes Crane and Dorn.")))
                .containsEntry("Crane", PartyRole.BUYER)
                .containsEntry("Dorn", PartyRole.BUYER);
    }

    @Test
    void whoAnswersABidIsItsTarget() {
        assertThat(roles(read("Bolt mulls raised Acme bid", "Bolt is considering the raised Acme bid, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoIsOutbidIsNoTarget() {
        assertThat(roles(read(
                        "Acme tops Crane with $3 billion offer for Bolt", "Acme made a $3 billion offer for Bolt.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoRaisesABidBuys() {
        assertThat(roles(read("Acme to sweeten Bolt bid", "Acme will raise the hostile Bolt bid, it said.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void whoseBidIsRejectedBuys() {
        assertThat(roles(read("Acme bid rejected by Bolt", "Acme, whose offer was rejected by Bolt, will wait.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.TARGET));
    }

    @Test
    void ownerOfAPartThatIsBoughtSells() {
        assertThat(roles(read("Acme to buy part of Bolt's paint works", "Acme will buy part of Bolt's paint works.")))
                .containsOnly(entry("Acme", PartyRole.BUYER), entry("Bolt", PartyRole.SELLER));
    }

    @Test
    void whoIsTalkedToDoesNotAct() {
        assertThat(roles(read("Acme in talks to buy Crane", "Acme is in talks with Bolt to buy Crane, sources said.")))
                .containsEntry("Acme", PartyRole.BUYER)
                .containsEntry("Crane", PartyRole.TARGET);
    }

    @Test
    void takeoverWithAStakeOnTheWayIsATakeover() {
        assertThat(read(
                                "Acme raises bid for Bolt, buys stake",
                                "Acme raised its bid for Bolt and bought a stake in Bolt. The takeover of Bolt needs consent.")
                        .getTypes())
                .containsExactly(DealType.ACQUISITION);
    }

    @Test
    void goodsSoldInAnothersShopsAreSupply() {
        assertThat(read("Acme to sell phones in Bolt stores", "Acme will sell its phones in Bolt stores, it said.")
                        .getTypes())
                .doesNotContain(DealType.ASSET_SALE, DealType.ACQUISITION);
    }

    @Test
    void mergingOnesOwnPartsIsNoDeal() {
        assertThat(read("Acme to merge two departments", "Acme will combine its two departments to save money.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void stockSoldInAnOfferIsNoDeal() {
        assertThat(read(
                                "Acme to sell $3 billion of stock in record offer",
                                "Acme will sell $3 billion of stock in a public offer.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void holderThatTrimsItsStakeIsNoDeal() {
        assertThat(read("Acme trims Bolt stake", "Acme has cut its holding in Bolt to 4 percent, a filing showed.")
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void lookingForOpportunitiesIsNoDeal() {
        String rest = " It was founded in 1903. It has 300 people. Its seat is in Eld.";

        assertThat(read("Acme sees openings at Bolt", "Acme is trying to buy assets of Bolt and others." + rest)
                        .getIsDeal())
                .isTrue();
        assertThat(read("Acme sees openings at Bolt", "Acme is seeking opportunities to buy assets of Bolt." + rest)
                        .getIsDeal())
                .isFalse();
    }

    @Test
    void emptyArticleIsNoDeal() {
        assertThat(read("", "").getIsDeal()).isFalse();
    }
}
