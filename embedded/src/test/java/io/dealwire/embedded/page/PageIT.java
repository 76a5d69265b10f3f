package io.dealwire.embedded.page;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import io.dealwire.ingest.publish.ArticlePublisher;
import io.dealwire.query.Instance;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page as a browser shows it, over the samples in a running stack that demands a token. */
class PageIT {

    private static final String TOKEN = "only-for-this-test";
    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    @RegisterExtension
    private static final TestStack stack = TestStack.forAllTests().small();

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Settings settings;
    private static Instance instance;

    @BeforeAll
    static void startStackAndBrowser() throws Exception {
        Optional<Browser> installed = Browser.start();
        Assumptions.assumeTrue(
                installed.isPresent(),
                "The page is not looked at: there is no Chromium here (Debian: apt-get install chromium chromium-driver)");
        browser = installed.orElseThrow();
        settings = stack.settings(Map.of(
                "http.port",
                "0",
                "http.token",
                TOKEN,
                "story.expiry",
                "false",
                "streams.standby-replicas",
                "0",
                "streams.state-dir",
                folder.toString()));
        stack.createTopics();
        stack.loadCompanies();
        instance = Instance.start(settings);
        try (InputStream samples = PageIT.class.getResourceAsStream("/samples/articles.jsonl")) {
            publish(samples);
        }
        stack.awaitAllRead();
        browser.open(at("/"));
        browser.find("#token input").sendKeys(TOKEN, Keys.ENTER);
        browser.find("[data-deal]");
        browser.complaints();
    }

    @AfterAll
    static void stopStackAndBrowser() {
        Optional.ofNullable(instance).ifPresent(Instance::close);
        Optional.ofNullable(browser).ifPresent(Browser::close);
    }

    @BeforeEach
    void layOutForADesk() {
        browser.screen(WIDE, "light");
    }

    /** The browser itself writes of every answer of 401 and 404; those that the page expects are no complaint of the page's. */
    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(browser.complaints())
                .filteredOn(line -> !line.matches(".*(/events|\\b401\\b).*"))
                .isEmpty();
    }

    @Test
    void dealsAreATableWithPartiesAndValue() {
        browser.open(at("/"));

        assertThat(browser.find("[data-deal]", "Logitech to buy headphone maker")
                        .getText())
                .contains(
                        "Acquisition", "Announced", "Bremmer Audio AG Target", "Logitech International Buyer", "$640M");
        assertThat(browser.count("[data-deal]")).isGreaterThanOrEqualTo(12);
    }

    @Test
    void everyFilterStandsInTheAddress() {
        browser.open(at("/?status=TERMINATED&sort=value"));
        browser.find("[data-deal]:first-of-type", "$4.1B");
        assertThat(browser.count("[data-deal]")).isEqualTo(2);

        browser.click("summary", "Type");
        browser.find("input[value=MERGER]").click();

        eventually().until(() -> browser.count("[data-deal]") == 1);
        assertThat(browser.address()).contains("status=TERMINATED", "type=MERGER", "sort=value");
    }

    @Test
    void valueLeadsToItsSentence() {
        browser.open(at("/"));

        browser.click("[data-deal] a", "$85M");

        assertThat(browser.find("mark:focus").getText()).contains("its $85 million purchase");
    }

    @Test
    void stepsOfTheTimelineLeadToTheirSentences() {
        browser.open(at("/?company=general-mills"));
        browser.click(".headline", "General Mills");

        browser.click(".timeline a", "Rumoured");

        assertThat(browser.find("mark:focus").getText()).contains("in talks to buy granola maker");
    }

    @Test
    void dealTellsCopiesAndWhyOthersAreNoParty() {
        browser.open(at("/?status=TERMINATED&type=MERGER"));
        browser.click(".headline", "Talbridge");

        browser.find("table", "no sentence tells that it takes part in this deal");
        assertThat(browser.textOf(".copy")).contains("the same text, word for word");
    }

    @Test
    void companyIsFoundByWhatIsTypedAndShowsItsCounts() {
        browser.open(at("/"));
        browser.find("#find").sendKeys("logit");
        browser.find("#find-list li", "Logitech");
        browser.find("#find").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

        browser.find("h1", "Logitech");
        assertThat(browser.address()).contains("/company?id=logitech");
        browser.find(".plot a");
        browser.find("table", "Bremmer Audio AG");
        assertThat(browser.find(".figures").getText()).contains("1 deal announced or completed");
    }

    @Test
    void countsLeadToTheDealsTheyCount() {
        browser.open(at("/company?id=bremmer-audio"));

        browser.find("a[aria-label='Terminated: 1 deal']").click();

        browser.find("h2", "Its deals, narrowed");
        eventually().until(() -> browser.count(".list tbody tr") == 1);
        assertThat(browser.find(".list tbody tr").getText()).contains("Sonos tops Logitech");
    }

    /** Days of one deal each, every so many, from the last day of a month on. */
    @ParameterizedTest
    @CsvSource({"20, 1, day", "20, 10, week", "20, 30, month", "20, 700, year"})
    void barsHoldEveryDayOnceWhateverTheSpan(int days, int apart, String step) {
        browser.open(at("/pipeline"));

        assertThat(browser.answer("""
                const [days, apart, done] = arguments;
                const byDay = Object.fromEntries(Array.from({ length: days },
                    (_, at) => [new Date(Date.UTC(2024, 0, 31 + at * apart)).toISOString().slice(0, 10), 1]));
                import('./assets/any/plot.js').then(({ bars }) => {
                  const made = bars(byDay);
                  const joined = made.bars.every((bar, at, all) => at === 0 || +all[at - 1].to === +bar.from);
                  done(`${made.step} ${made.bars.reduce((sum, bar) => sum + bar.count, 0)} ${joined} ${made.bars.length <= 61}`);
                }, error => done(String(error)));
                """, days, apart)).isEqualTo(step + " " + days + " true true");
    }

    @Test
    void pipelineShowsThreadsLagAndDeadLetters() {
        browser.open(at("/pipeline"));

        browser.find(".state", "RUNNING");
        browser.find("table", "StreamThread-");
        browser.find("table", stack.topics().articlesRaw());
        browser.find("table", "date-in-future");
    }

    @Test
    void dealOfANewArticleShowsUpByItself() throws IOException {
        browser.open(at("/"));
        browser.find("[data-deal]");

        publish("""
                {"id":"page-live","url":"https://wire.example/live","source":"Coastal Wire","publishedAt":"2026-03-14T09:00:00Z",
                "title":"Halden Foods to buy Brixby Dairy for $45 million",
                "body":"OSLO, March 14 - Halden Foods ASA said on Saturday it had agreed to buy Brixby Dairy Ltd for $45 million in cash."}
                """);

        browser.find("[data-deal]", "Halden Foods to buy Brixby Dairy");
        assertThat(browser.textOf("#news")).contains("new deal", "Halden Foods to buy Brixby Dairy");
    }

    @Test
    void articleMadeOfScriptsIsShownAndDoesNothing() throws IOException {
        publish("""
                {"id":"page-hostile/..?<b>&\\"","url":"javascript:window.ran=true","source":"<img src=x onerror=window.ran=true>",
                "publishedAt":"2026-03-14T10:00:00Z",
                "title":"Kestrel Pumps to buy Marlow Valves for $12 million <img src=x onerror=window.ran=true>",
                "body":"<p onclick='window.ran=true'>LEEDS, March 14 - Kestrel Pumps Inc said it had agreed to buy Marlow Valves Ltd for $12 million \
                in cash.</p><script>window.ran=true</script><a href='javascript:window.ran=true'>more</a><iframe srcdoc='<script>top.ran=true</script>'></iframe>"}
                """);
        browser.open(at("/"));
        browser.click(".headline", "Kestrel Pumps");
        browser.find(".article .body", "<script>window.ran=true</script>").click();

        assertThat(browser.run("return window.ran")).isNull();
        assertThat(browser.count("main script, main img, main iframe, a[href^='javascript']"))
                .isZero();
        assertThat(browser.find(".article mark").getText()).contains("Kestrel Pumps");
    }

    @Test
    void everythingCanBeDoneByKeyboard() {
        browser.open(at("/"));
        browser.find("[data-deal]");

        browser.type("jjk");
        String first = browser.focused();
        browser.type(Keys.ENTER);
        browser.find("h1", first);
        browser.type(Keys.ESCAPE);
        browser.find("h1", "Deals");
        browser.type("/");
        browser.type("dolby");
        browser.find("#find-list li", "Dolby");
        browser.type(Keys.ENTER);

        browser.find("h1", "Dolby");
    }

    @Test
    void tokenIsAskedForAgainUntilItIsTheRightOne() {
        browser.openTab(at("/"));
        try {
            browser.find("#token input").sendKeys("another", Keys.ENTER);
            browser.find("#token-refused", "not accepted");
            browser.find("#token input").sendKeys(TOKEN, Keys.ENTER);

            browser.find("[data-deal]");
        } finally {
            browser.closeTab();
        }
    }

    @Test
    void viewNamesItsQuestionsAsCommandsWithoutTheToken() {
        browser.open(at("/?status=COMPLETED"));
        browser.find("[data-deal]");
        browser.click("footer summary", "As cURL");

        assertThat(browser.find("footer pre").getText())
                .contains("curl", "$DEALWIRE_HTTP_TOKEN", "/api/v1/deals?status=COMPLETED")
                .doesNotContain(TOKEN);
    }

    @Test
    void whatIsNotThereIsSaidWithWhatToDo() {
        browser.open(at("/deal?id=none"));

        assertThat(browser.find("[role=alert]").getText())
                .contains("There is no deal none", "may have been taken down");
        assertThat(browser.complaints()).allMatch(line -> line.contains("404"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?status=RUMOURED",
                "/company?id=bremmer-audio",
                "/company?id=bremmer-audio&status=TERMINATED",
                "/pipeline"
            })
    void nothingIsTooWideForATelephone(String view) {
        browser.screen(NARROW, "light");
        browser.open(at(view));
        browser.find("main h1");

        assertThat(browser.width()).isLessThanOrEqualTo(NARROW);
    }

    @ParameterizedTest
    @CsvSource({
        "/, light",
        "/, dark",
        "/company?id=bremmer-audio, light",
        "/company?id=bremmer-audio, dark",
        "/pipeline, light",
        "/pipeline, dark"
    })
    void axeFindsNothingSerious(String view, String colours) throws IOException {
        browser.screen(WIDE, colours);
        browser.open(at(view));
        browser.find("main table");

        assertThat(browser.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
    void dealWithItsTextOpenFitsAndAxeFindsNothingSerious(int width, String colours) throws IOException {
        browser.screen(WIDE, colours);
        browser.open(at("/"));
        browser.click("[data-deal] a", "$85M");
        browser.find("mark:focus");
        browser.screen(width, colours);

        assertThat(browser.width()).isLessThanOrEqualTo(width);
        assertThat(browser.findings()).isEmpty();
    }

    private static String at(String path) {
        return instance.url().orElseThrow() + path;
    }

    private static void publish(String article) throws IOException {
        publish(new ByteArrayInputStream(article.replace("\n", " ").getBytes(StandardCharsets.UTF_8)));
    }

    private static void publish(InputStream lines) throws IOException {
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                ArticlePublisher publisher = ArticlePublisher.open(
                        settings.kafka(),
                        serdes.published(RawArticle.class).serializer(),
                        stack.topics().articlesRaw(),
                        refused -> {
                            throw new AssertionError(refused.toString());
                        })) {
            new ArticleReader(ArticleDefaults.NONE)
                    .read(InputFile.standardInput(InputFile.Format.JSONL), lines, input -> {
                        assertThat(input).isInstanceOf(ArticleInput.Readable.class);
                        publisher.publish((ArticleInput.Readable) input);
                    });
            publisher.flush();
        }
    }
}
