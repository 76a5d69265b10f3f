package io.dealwire.entity.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.entity.Tagging;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tagger promises about companies, on texts written for this test. */
class CompanyTaggingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The network supplier Nokia Oyj signed the contract.|nokia",
                "The contract was signed by Xiaomi Corp.|xiaomi",
                "International Business Machines Corp signed.|ibm",
                "Analysts like Procter and Gamble Co more.|procter-and-gamble",
                "The shares of Nestlé rose.|nestle",
                "The shares of Mærsk A/S rose.|maersk",
                "The shares of MAERSK A/S rose.|maersk",
                "The shares of A.P. Møller-Mærsk rose.|maersk",
                "The shares of Ørsted A/S rose.|orsted",
                "The shares of Oersted A/S rose.|orsted",
                "The shares of Orsted A/S rose.|orsted",
                "The lender Crédit Agricole SA rose.|credit-agricole",
                "The lender CREDIT AGRICOLE SA rose.|credit-agricole",
                "The builder Kloeckner & Co SE rose.|klockner",
                "The retailer Macyʼs Inc rose.|macys",
                "The operator AT＆T Inc rose.|at-and-t",
                "Shares of Wal-Mart Stores Inc. rose.|walmart",
                "Shares of McDonalds Corp rose.|mcdonalds",
                "The factory belongs to Robert Bosch GmbH.|bosch",
                "They sued Big Blue over patents.|ibm",
                "The lender HSBC Holdings plc rose.|hsbc",
                "He left Kohlberg, Kravis, Roberts & Co in May.|kkr",
            })
    void companiesAreFoundUnderTheirNames(String body, String id) {
        assertThat(Tagging.companies(Tagging.tags(body))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Research In Motion showed a new phone.|blackberry|Research In Motion",
                "Google Inc bought a start-up.|google|Google Inc",
                "Shares of Facebook Inc fell.|meta-platforms|Facebook Inc",
            })
    void renamedCompaniesKeepTheirIdAndAreNamedAsTheArticleDoes(String body, String id, String named) {
        CompanyTag tag = Tagging.tags(body).getCompanies().get(0);

        assertThat(tag.getCompanyId()).isEqualTo(id);
        assertThat(tag.getNamed()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He ate an apple and a target was set in the gap.",
                "Apple trees bloom early in the valley.",
                "Orange juice from the orange groves got dearer.",
                "The visa office in Delhi closed.",
                "The farm grows Vivo wheat in the north.",
                "Harrison Ford starred in the film.",
                "They live in Orange County, near Shell Beach.",
                "Dow Jones Industrial Average futures fell.",
                "The S&P 500 and the Nasdaq Composite fell.",
                "The New York Times reported it first.",
                "LONDON (Reuters) - Rain is expected on Friday.",
                "The Federal Reserve and the Bank of England met.",
            })
    void ordinaryWordsPlacesPeopleAndIndicesAreNoCompanies(String body) {
        assertThat(Tagging.companies(Tagging.tags(body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The phones of Apple sold well and Apple's shares rose.|apple",
                "The retailer Target said sales rose.|target",
                "Rival card network Visa said it would appeal.|visa",
                "The oil producer Shell agreed to sell its refinery.|shell",
            })
    void namesThatAreWordsTooAreFoundWhereTheTextSupportsThem(String body, String id) {
        assertThat(Tagging.companies(Tagging.tags(body))).containsExactly(id);
    }

    @Test
    void tradeDecidesBetweenCompaniesOfOneName() {
        assertThat(Tagging.companies(Tagging.tags("The smartphone makers Oppo and Vivo said their phone sales rose.")))
                .contains("vivo")
                .doesNotContain("telefonica-brasil", "vivo-energy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The start-up, hailed as the \"Apple of China,\" signed a contract.",
                "It is called the Google of Russia.",
                "Investors see the Uber for dogs as a bubble.",
                "The firm wants to be India's answer to Google.",
                "Everybody looks for the next Google.",
            })
    void nicknamesAreNoMentions(String body) {
        assertThat(Tagging.companies(Tagging.tags(body))).doesNotContain("apple", "google", "uber");
    }

    @Test
    void unknownCompaniesAreFoundByTheirLegalForm() {
        CompanyTag tag = Tagging.tags("It will buy Talbridge Oatfields Ltd next year.")
                .getCompanies()
                .get(0);

        assertThat(tag.getCompanyId()).isEqualTo("talbridge-oatfields");
        assertThat(tag.getName()).isEqualTo("Talbridge Oatfields Ltd");
        assertThat(tag.getKnown()).isFalse();
        assertThat(tag.getListed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nokia will buy the software maker Quorvex next year.",
                "Nokia agreed to acquire Quorvex for cash.",
                "Quorvex, a maker of sensors, was founded in 1999.",
                "Quorvex (NYSE: QVX) rose.",
                "Quorvex Pharmaceuticals rose.",
                "Nokia made a bid for Quorvex on Monday.",
                "Nokia holds a stake in Quorvex, it said.",
                "Nokia plans a merger with Quorvex, it said.",
                "On Monday Quorvex shares rose.",
                "Nokia met with Quorvex's board.",
            })
    void unknownCompaniesAreFoundByWhatStandsAroundThem(String body) {
        assertThat(Tagging.companies(Tagging.tags(body))).anyMatch(id -> id.startsWith("quorvex"));
    }

    @Test
    void wordsThatSayLittleEachMakeANameTogether() {
        assertThat(Tagging.companies(Tagging.tags("Nokia will buy the retailer Liberty Travel next year.")))
                .contains("liberty-travel");
        assertThat(Tagging.companies(Tagging.tags("The group City Pacific Ltd bid for it.")))
                .contains("city-pacific");
    }

    @Test
    void surnameWithSharesIsNoCompany() {
        assertThat(Tagging.companies(Tagging.tags("Susan Quorvex left. On Monday Quorvex shares were sold.")))
                .isEmpty();
    }

    @Test
    void initialsWithTheLegalFormLinkToTheFullName() {
        RawArticle article = Tagging.article(
                "TQOC in bid for Bolt", "Talbridge Quorvex Ostrava Corp made a bid. TQOC said the offer was fair.");

        assertThat(mentions(article, "talbridge-quorvex-ostrava"))
                .containsExactly("TQOC", "Talbridge Quorvex Ostrava Corp", "TQOC");
    }

    @Test
    void longerNameTakesThePlaceOfTheCompanyItBeginsWith() {
        RawArticle article =
                Tagging.article("Nokia Ostrava agrees to bid", "Nokia Ostrava Ltd backs a bid by Nokia, it said.");

        assertThat(mentions(article, "nokia-ostrava")).containsExactly("Nokia Ostrava", "Nokia Ostrava Ltd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nokia shares rose 3 percent on Nasdaq.",
                "Nokia is listed on the Nasdaq Stock Market, it said.",
                "Nasdaq-listed Nokia rose."
            })
    void exchangeWhereSharesAreTradedIsNoCompanyOfTheNews(String body) {
        assertThat(Tagging.companies(Tagging.tags(body))).containsExactly("nokia");
    }

    @Test
    void exchangeThatActsIsACompany() {
        assertThat(Tagging.tags("Nasdaq Inc made a bid for OMX. Its shares rose on Nasdaq.")
                        .getCompanies())
                .anyMatch(company -> company.getName().contains("Nasdaq")
                        && company.getMentions().size() == 2);
    }

    @Test
    void nameWithItsLegalFormIsTheFullest() {
        assertThat(Tagging.tags("Hewlett-Packard rose. HP Inc fell. Hewlett-Packard rose.")
                        .getCompanies()
                        .get(0)
                        .getNamed())
                .isEqualTo("HP Inc");
    }

    @Test
    void aPersonExplainedByARoleIsNoCompany() {
        assertThat(Tagging.companies(Tagging.tags("Quorvex Orr, a telecom expert and CEO of a website, said so.")))
                .isEmpty();
    }

    @Test
    void anUnknownCompanyHasOneIdWithAndWithoutLegalForm() {
        RawArticle article =
                Tagging.article("Nokia to buy Quorvex", "Nokia will buy Quorvex Ltd. It said Quorvex was cheap.");

        assertThat(mentions(article, "quorvex")).containsExactly("Quorvex", "Quorvex Ltd", "Quorvex");
    }

    @Test
    void tickersInTheTextIdentifyACompany() {
        assertThat(Tagging.companies(Tagging.tags("International Biz Machines (NYSE: IBM) rose.")))
                .contains("ibm");
    }

    @Test
    void laterShorterMentionsLinkToTheFirst() {
        RawArticle article =
                Tagging.article("", "Lenovo Group Ltd rose. Talbridge Energy Plc fell. Lenovo sold; Talbridge bought.");

        assertThat(mentions(article, "lenovo")).containsExactly("Lenovo Group Ltd", "Lenovo");
        assertThat(mentions(article, "talbridge-energy")).containsExactly("Talbridge Energy Plc", "Talbridge");
    }

    @Test
    void theOnlyCompanyOfACountryIsFoundByDescription() {
        RawArticle article =
                Tagging.article("", "Nokia and Xiaomi met. The Finnish group sold, the Chinese company bought.");

        assertThat(mentions(article, "nokia")).containsExactly("Nokia", "The Finnish group");
        assertThat(mentions(article, "xiaomi")).containsExactly("Xiaomi", "the Chinese company");
    }

    @Test
    void aDescriptionThatFitsTwoCompaniesLinksToNeither() {
        RawArticle article = Tagging.article("", "Huawei and Xiaomi met. The Chinese company bought.");

        assertThat(mentions(article, "xiaomi")).containsExactly("Xiaomi");
        assertThat(mentions(article, "huawei")).containsExactly("Huawei");
    }

    @Test
    void initialsOfALongNameLinkToIt() {
        RawArticle article =
                Tagging.article("", "Talbridge Quorvex Networks Ltd (TQN) rose. Shares in TQN closed higher.");

        assertThat(mentions(article, "talbridge-quorvex-networks"))
                .containsExactly("Talbridge Quorvex Networks Ltd", "TQN", "TQN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOKIA AND XIAOMI SIGN PATENT DEAL", "Nokia and Xiaomi Sign Patent Deal"})
    void headlinesInCapitalsAreRead(String title) {
        assertThat(Tagging.companies(Tagging.tags(title, ""))).containsExactlyInAnyOrder("nokia", "xiaomi");
    }

    @Test
    void wordsOfACapitalisedHeadlineAreNoCompanies() {
        assertThat(Tagging.companies(Tagging.tags("Nokia Shares Gap Wide After Target Is Missed", "")))
                .containsExactly("nokia");
    }

    @Test
    void theEmployerOfAQuotedAnalystIsNoSubject() {
        assertThat(Tagging.companies(Tagging.tags("Nokia rose, said Ann Lee, an analyst at Goldman Sachs.")))
                .containsExactly("nokia");
    }

    @Test
    void aTitleCountsMoreThanAPassingMention() {
        ArticleTags tags = Tagging.tags(
                "Nokia signs a contract", "Nokia signed. It did so before. It did not say more. Xiaomi did once.");

        assertThat(Tagging.companies(tags)).containsExactly("nokia", "xiaomi");
        assertThat(tags.getCompanies().get(0).getRelevance())
                .isGreaterThan(tags.getCompanies().get(1).getRelevance())
                .isLessThanOrEqualTo(1);
    }

    /** The texts that the mentions of a company select. */
    private static List<String> mentions(RawArticle article, String id) {
        return Tagging.tags(article.getTitle(), article.getBody()).getCompanies().stream()
                .filter(tag -> tag.getCompanyId().equals(id))
                .flatMap(tag -> tag.getMentions().stream())
                .map(span -> Tagging.select(article, span))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Infralane raises $12 million|Infralane, a platform for crews, today announced a seed round. Infralane's crews like it. Visit www.infralane.com.|infralane",
                "Quanto.ai opens in Oslo|Quanto.ai, a provider of tools for clerks, has opened in Oslo. Quanto.ai's clerks moved in May.|quantoai",
                "Sable 360 joins forces with Norvane|Sable 360, a maker of cameras, today announced a partnership. Sable 360's cameras are small.|sable-360",
            })
    void aPrivateCompanyIsFoundByAllThatTheArticleTells(String title, String body, String id) {
        assertThat(Tagging.companies(Tagging.tags(title, body))).contains(id);
    }

    @Test
    void everyInvestorOfAListIsACompany() {
        ArticleTags tags = Tagging.tags(
                "Infralane raises $12 million",
                "Infralane has raised $12 million. The round was led by Kesterly Ventures, with participation from Umbrane, Norvane Lab and Sornetto. Umbrane's partners"
                        + " joined the board.");

        assertThat(Tagging.companies(tags)).contains("kesterly-ventures", "umbrane", "norvane-lab", "sornetto");
    }

    @Test
    void aVerbOfTheHeadlineIsNoPartOfAName() {
        ArticleTags tags = Tagging.tags(
                "Infralane Ventures Invests in Norvane Inc",
                "Infralane Ventures said on Monday it had invested in Norvane Inc.");

        assertThat(Tagging.companies(tags)).containsExactlyInAnyOrder("infralane-ventures", "norvane");
    }

    @Test
    void exchangesAndTickersInMarksAreNoCompanies() {
        ArticleTags tags = Tagging.tags(
                "Norvane Inc buys Umbrane Inc",
                "Norvane Inc. (NYSE American: NRVN) (TSX: NRV) said it had bought Umbrane Inc (LSE:UMBR, OTC:UMBRF). NRVN's shares rose.");

        assertThat(Tagging.companies(tags)).containsExactlyInAnyOrder("norvane", "umbrane");
    }

    @Test
    void theShortNameInBracketsIsTheCompanyItself() {
        ArticleTags tags = Tagging.tags(
                "Norvane buys a mill",
                "Norvane River Milling, Inc. (\u201cNRM\u201d or the \u201cCompany\u201d) said NRM's board had agreed to buy a mill.");

        assertThat(Tagging.companies(tags)).containsExactly("norvane-river-milling");
    }

    @Test
    void aLineBreakEndsAName() {
        ArticleTags tags = Tagging.tags(
                "Norvane Inc opens a mill", "The mill opened today.\n\nAbout Norvane Inc\nNorvane Inc makes paper.");

        assertThat(Tagging.companies(tags)).containsExactly("norvane");
    }

    @Test
    void personsPlacesAndProductsAreNoCompanies() {
        ArticleTags tags = Tagging.tags(
                "Norvane Inc opens a mill in Luleo",
                "Norvane Inc said its chief executive, Mary Sornetto, had opened the mill in Luleo with the Brightgrain platform. Ms Sornetto spoke of jobs.");

        assertThat(Tagging.companies(tags)).containsExactly("norvane");
    }
}
