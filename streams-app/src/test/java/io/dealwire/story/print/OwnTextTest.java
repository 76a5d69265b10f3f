package io.dealwire.story.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dealwire.config.StorySettings;
import io.dealwire.story.Texts;
import io.dealwire.story.print.Verdict.Objection;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says itself makes its story, not what stands around it. */
class OwnTextTest {

    private static final String HEADLINE = "Brightwater buys Larkfield";

    private static final String BRIGHTWATER = """
            Brightwater Pumps said on Tuesday it had bought the valve maker Larkfield Castings for 38 million euros, its third purchase \
            this year. Larkfield employs 210 people in Utrecht and sells to waterworks in nine countries. The founder, Joris Vermeer, \
            stays on as an adviser until 2028, and the foundry keeps its name. Brightwater pays half in cash and half in shares.
            """;
    private static final String HOLMGREN = """
            The software house Holmgren Data opens an office in Tallinn in May and wants to hire forty engineers there before the end of \
            the year, it announced at a conference in Stockholm. Its chief technologist, Astrid Ek, said that rents had become \
            hard to bear at home. Holmgren makes planning tools for ferries and ports and had sales of 17 million crowns.
            """;

    /** What an outlet puts under every text, without a heading that anybody would know. */
    private static final String FOOTER = """

            Harbour Wire is a specialised communications service with a focus on small companies that want to be heard. It gives its \
            clients access to a vast network of editors, places their texts in more than five thousand publications, improves each \
            release before it goes out so that it makes the greatest impression, spreads it to millions of followers, and offers a full \
            array of tailored services besides. With broad reach and a seasoned team of writers, Harbour Wire is in the best position to \
            serve companies that want to reach a wide audience of savers, consumers, journalists and the general public. By cutting \
            through the flood of information in markets today, Harbour Wire brings its clients unrivalled recognition. Harbour Wire is \
            where breaking news, insight and useful information meet. It takes no responsibility for the forecasts of third parties, \
            does not give advice on securities, and is paid for its services by the companies that its texts are about, in cash or \
            otherwise, which readers should keep in mind whenever they act on anything that they have seen on these pages.
            """;

    private static final String SAFE_HARBOUR =
            "This release contains forward-looking statements within the meaning of the Private "
                    + "Securities Litigation Reform Act of 1995. Such statements are subject to risks and uncertainties that could cause results "
                    + "to differ materially from those expressed or implied. Among these risks are general economic conditions, competition, "
                    + "changes of law, the loss of key personnel and other factors described from time to time in filings with the Securities "
                    + "and Exchange Commission. The company undertakes no obligation to update any statement, except as required by law.";

    @Test
    void textsThatShareTheFooterOfAnOutletAreTwoStories() {
        assertThat(verdict(BRIGHTWATER + FOOTER, HOLMGREN + FOOTER).objection()).isEqualTo(Objection.FURNITURE);
    }

    @Test
    void textsThatShareALegalNoticeAreTwoStories() {
        assertThat(isCopy(
                        "Brightwater Pumps Inc will buy Larkfield Castings for 38 million dollars. " + SAFE_HARBOUR,
                        "Holmgren Data Corp has named Astrid Ek its chief financial officer. " + SAFE_HARBOUR))
                .isFalse();
    }

    @Test
    void aLegalNoticeWithoutAHeadingIsNoPartOfTheText() {
        assertThat(hash(BRIGHTWATER.strip() + " " + SAFE_HARBOUR)).isEqualTo(hash(BRIGHTWATER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About Harbour Wire",
                "About Harbour Wire: Harbour Wire helps.",
                "ABOUT HARBOUR WIRE INC.",
                "Forward-Looking Statements",
                "Cautionary Note Regarding Forward-Looking Statements",
                "Safe Harbor Statement",
                "Contact:",
                "Media Contacts",
                "For media inquiries, please contact:",
                "Contact DetailsHarbour Wire",
                "Disclaimer",
                "NOTE TO EDITORS",
                "Source: Harbour Wire",
                "View source version on harbourwire.example",
                "View the original release on harbourwire.example",
                "To view the full press release, visit harbourwire.example",
                "For more information, please visit harbourwire.example",
                "###"
            })
    void whatFollowsTheHeadingOfEndMatterIsNoPartOfTheText(String heading) {
        assertThat(hash(BRIGHTWATER + "\n\n" + heading + "\n" + FOOTER)).isEqualTo(hash(BRIGHTWATER));
        assertThat(hash(BRIGHTWATER.strip() + "  " + heading + "  " + FOOTER.strip()))
                .as("a text that has lost its line breaks")
                .isEqualTo(hash(BRIGHTWATER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About 300 people came to the meeting in Utrecht on Monday, the company said, and most of them were glad to hear it.",
                "Contact lenses are what Larkfield makes besides valves and castings, and that is a business with a future.",
                "Sources close to the seller said that the price had been much higher in an earlier round of bids for the firm.",
                "It is looking forward to a good year, it said, and contains its costs as well as it can in these times."
            })
    void aSentenceThatOnlyBeginsLikeAHeadingStays(String sentence) {
        assertThat(hash(BRIGHTWATER + "\n" + sentence)).isNotEqualTo(hash(BRIGHTWATER));
    }

    @Test
    void endMatterThatStandsBeforeEverythingElseIsNoEnd() {
        assertThat(NewsText.of(HEADLINE, "Contact: Joris Vermeer\n\n" + BRIGHTWATER)
                        .words()
                        .count())
                .isGreaterThan(NewsText.of(HEADLINE, BRIGHTWATER).words().count());
    }

    @Test
    void aTextOfNothingButFurnitureIsStillATextAndItsCopiesAreCopies() {
        String about = "About Brightwater Pumps\n" + BRIGHTWATER;

        assertThat(isCopy(about, about)).isTrue();
        assertThat(isCopy(about, about + "\nReprinted with the kind permission of Harbour Wire."))
                .isTrue();
    }

    @Test
    void aCopyIsOneBetweenTheFurnitureOfAnotherOutlet() {
        String courier = """

                About the Courier
                The Courier is the paper of the towns on the lower river, has been printed without a break since 1871 and belongs to \
                its readers. It keeps four offices and a school for young reporters, and it may be had at every station, by post and \
                on the telephone. Whoever would like to help it does so best by a subscription, which costs nine crowns a month.
                """;

        assertThat(isCopy(BRIGHTWATER + "\nAbout Harbour Wire\n" + FOOTER, BRIGHTWATER + courier))
                .isTrue();
    }

    @Test
    void aCopyIsOneBehindALongIntroduction() {
        String introduction = """
                Good morning, and welcome to the letter for people who follow the makers of pumps, valves and pipes. There is a lot to \
                read today, so pour yourself a second cup before you begin. We have looked through the reports of eleven companies so \
                that you do not have to, and found one piece of news that deserves to be printed in full. As always, write to us when you \
                think that we have missed something, or when you know more than we do, which happens oftener than we like to admit. \
                Here it comes, word for word, as the company sent it out.

                """;

        assertThat(isCopy(introduction + BRIGHTWATER + HOLMGREN.substring(0, 120), BRIGHTWATER))
                .isTrue();
    }

    @Test
    void aCopyCutToAThirdIsOneBetweenFooters() {
        String cut = Texts.cut(Texts.TAKEOVER, 0.3);

        assertThat(isCopy(Texts.TAKEOVER + "\nAbout Fjordwire\n" + FOOTER, cut + "\nAbout Harbour Wire\n" + FOOTER))
                .isTrue();
    }

    @Test
    void aCopyIsOneUnderAnotherHeadlineAndDateline() {
        assertThat(isCopy(
                        "Pumps: a third purchase",
                        "UTRECHT, Netherlands, May 5, 2026 /HarbourWire/ -- " + BRIGHTWATER,
                        "Brightwater pays 38 million for foundry",
                        "AMSTERDAM--(COURIER)--" + BRIGHTWATER))
                .isTrue();
    }

    @Test
    void navigationAboveATextIsNotItsOpening() {
        String navigation = "Home\nMarkets\nShipping and ports\nLetters\n\n";
        NewsText text = NewsText.of(HEADLINE, navigation + BRIGHTWATER);

        assertThat(text.words().end(text.opening() - 1))
                .isEqualTo(navigation.strip().length());
    }

    @Test
    void aLawFirmsTemplateAboutAnotherCompanyIsAnotherStory() {
        String template = """
                The firm Quill & Partners is looking into the sale of %1$s to %2$s for %3$s dollars a share. The inquiry asks whether the \
                board of %1$s broke its duties to shareholders by failing to hold a fair auction, and whether %3$s dollars is \
                enough. Under the agreement, shareholders of %1$s receive %3$s dollars in cash for each share that they own. If you own shares and are \
                concerned about the sale, or if you would like to learn more about your rights, you may write to the firm without any \
                cost or obligation. Quill & Partners has won large sums for shareholders in the state courts of Delaware and Nevada.
                """;

        assertThat(isCopy(
                        template.formatted("Larkfield", "Brightwater Pumps", "21.50"),
                        template.formatted("Holmgren", "Osprey Marine", "9.10")))
                .isFalse();
    }

    @Test
    void onePartyChangedAtTheStartOfASentenceMakesAnotherStory() {
        String template = """
                %s announced today that its board has declared a quarterly dividend of 0.21 dollars a share. The dividend is payable on \
                March 15 to holders of record at the close of business two weeks before. The amount and the time of dividends to come \
                depend on earnings, capital requirements and the financial condition, and are for the board to decide. No assurance \
                can be given that any will be paid.
                """;

        assertThat(verdict(template.formatted("Larkfield"), template.formatted("Holmgren"))
                        .objection())
                .isEqualTo(Objection.TEMPLATE);
    }

    @Test
    void aMendedNameLeavesALongerTextTheSameStory() {
        assertThat(isCopy(Texts.TAKEOVER, Texts.TAKEOVER.replace("Weir", "Weier")))
                .isTrue();
    }

    @Test
    void aLongUpdateWithParagraphsOfItsOwnIsTheSameStory() {
        String before = Texts.TAKEOVER.substring(0, Texts.TAKEOVER.indexOf("The purchase gives"));
        String rest = Texts.TAKEOVER.substring(before.length()) + Texts.SOLAR + FOOTER;

        assertThat(isCopy(before + Texts.cut(HOLMGREN, 0.25) + "\n" + rest, Texts.cut(BRIGHTWATER, 0.8) + "\n" + rest))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Markets today",
                "Weather for the weekend",
                "Ferries: what to know about the new timetable",
                "All letters to the editor in one place",
                "Why pumps matter more than most people think",
                "The ten best sellers of the year in books and music"
            })
    void aFlashIsFoundInAnotherPagesWords(String tail) {
        String flash =
                "Brightwater Pumps will buy Larkfield Castings of Utrecht for 38 million euros in cash, the two companies said on Monday.";

        assertThat(isCopy(HEADLINE, flash, HEADLINE + " | Business", flash + "\nRead more: " + tail))
                .isTrue();
    }

    @Test
    void charactersThatNobodySeesDoNotPartWords() {
        assertThat(hash(BRIGHTWATER.replace("it", "i\u200Bt").replace("Larkfield", "Lark\u00ADfi\u2060eld\uFEFF")))
                .isEqualTo(hash(BRIGHTWATER));
    }

    @Test
    void wordsThatPapersSpellAlikeAreOneWord() {
        assertThat(hash(BRIGHTWATER.replace("Larkfield", "L\u00e6rkf\u00ef\u00f8ld")))
                .isEqualTo(hash(BRIGHTWATER.replace("Larkfield", "Laerkfiold")));
        assertThat(hash(BRIGHTWATER.replace("Larkfield", "Larkfi\u0065\u0301ld").replace(' ', '\u202f')))
                .isEqualTo(hash(BRIGHTWATER.replace("Larkfield", "Larkfi\u00e9ld")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward-looking ", "About A\n", "a b c d e f g h\nAbout\n", "  ", "contact media and "})
    void furnitureIsFoundInTimeThatGrowsWithTheText(String part) {
        String body = BRIGHTWATER + part.repeat(1_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Furniture.end(body, 0));
    }

    private static long hash(String body) {
        return NewsText.of(HEADLINE, body).words().sequenceHash();
    }

    private static boolean isCopy(String left, String right) {
        return isCopy(HEADLINE, left, "News of the day", right);
    }

    private static boolean isCopy(String leftTitle, String left, String rightTitle, String right) {
        long[] anchors = Fingerprinter.print(leftTitle, left).anchors();
        long[] others = Fingerprinter.print(rightTitle, right).anchors();
        return Arrays.stream(anchors).anyMatch(anchor -> Arrays.binarySearch(others, anchor) >= 0)
                && verdict(leftTitle, left, rightTitle, right).copy();
    }

    private static Verdict verdict(String left, String right) {
        return verdict(HEADLINE, left, "News of the day", right);
    }

    private static Verdict verdict(String leftTitle, String left, String rightTitle, String right) {
        StorySettings settings = StorySettings.defaults();
        return new SameStory(settings.wording(), settings.agreement())
                .judge(
                        Fingerprinter.print(leftTitle, left).fingerprint(),
                        Fingerprinter.print(rightTitle, right).fingerprint());
    }
}
