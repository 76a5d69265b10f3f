package io.dealwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticleInput.TakeDown;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLineParserTest {

    private static final Location AT = new Location("news.jsonl", 7);

    private final ArticleLineParser parser = new ArticleLineParser(ArticleDefaults.NONE);

    @Test
    void everyFieldOfALineIsRead() {
        ArticleInput input = parser.parse(AT, """
                {"id":"a1","url":"https://news.example/1","source":"Harbour Post","title":"T","body":"B",
                 "publishedAt":"2026-03-02T10:00:00+02:00","language":"en","section":"markets","attributes":{"desk":"M&A"}}
                """);
        assertThat(input)
                .isEqualTo(new Article(
                        AT,
                        "a1",
                        RawArticle.newBuilder()
                                .setUrl("https://news.example/1")
                                .setSource("Harbour Post")
                                .setTitle("T")
                                .setBody("B")
                                .setLanguage("en")
                                .setPublishedAt(Instant.parse("2026-03-02T08:00:00Z"))
                                .setAttributes(Map.of("section", "markets", "desk", "M&A"))
                                .build()));
    }

    @Test
    void whatALineLeavesOutIsTakenFromTheDefaults() {
        Instant published = Instant.parse("2026-03-02T08:00:00Z");
        Instant fetched = Instant.parse("2026-03-02T09:00:00Z");
        ArticleInput input = new ArticleLineParser(new ArticleDefaults(
                        "Harbour Post", Optional.of("fi"), Optional.of(published), Optional.of(fetched)))
                .parse(AT, "{\"id\":\"a1\",\"title\":\"T\"}");
        RawArticle article = ((Article) input).article();
        assertThat(article.getSource()).isEqualTo("Harbour Post");
        assertThat(article.getLanguage()).isEqualTo("fi");
        assertThat(article.getPublishedAt()).isEqualTo(published);
        assertThat(article.getFetchedAt()).isEqualTo(fetched);
        assertThat(article.getBody()).isEmpty();
    }

    @Test
    void deletedTakesTheArticleDown() {
        assertThat(parser.parse(AT, "{\"id\":\"a1\",\"deleted\":true}")).isEqualTo(new TakeDown(AT, "a1"));
    }

    @Test
    void notDeletedIsAnOrdinaryArticle() {
        assertThat(parser.parse(AT, "{\"id\":\"a1\",\"title\":\"T\",\"publishedAt\":\"2026-03-02\",\"deleted\":false}"))
                .isInstanceOf(Article.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,2]                                                  |    | no JSON object but a list; one article a line is expected",
                "\"text\"                                               |    | no JSON object but a string; one article a line is expected",
                "null                                                   |    | no JSON object but a null; one article a line is expected",
                "{\"title\":\"T\",\"publishedAt\":\"2026-03-02\"}       |    | id is missing",
                "{\"id\":\" \",\"title\":\"T\"}                         |    | id is empty",
                "{\"id\":[\"a\"],\"title\":\"T\"}                       |    | id is a list, not a text",
                "{\"id\":\"a1\",\"publishedAt\":\"2026-03-02\"}         | a1 | neither title nor body",
                "{\"id\":\"a1\",\"title\":\" \",\"body\":\"\"}          | a1 | neither title nor body",
                "{\"id\":\"a1\",\"title\":\"T\"}                        | a1 | publishedAt is missing",
                "{\"id\":\"a1\",\"title\":5}                            | a1 | title is a number, not a text",
                "{\"id\":\"a1\",\"deleted\":\"yes\"}                    | a1 | deleted is a string, not true or false",
                "{\"id\":\"a1\",\"title\":\"T\",\"publishedAt\":\"soon\"} | a1 | publishedAt \"soon\" is no time such as 2017-07-05T09:05:00Z",
                "{\"id\":\"a1\",\"title\":\"T\",\"publishedAt\":1499245500} | a1 | publishedAt is a number, not a text",
            })
    void aLineThatIsNoArticleSaysWhy(String line, String id, String reason) {
        assertThat(parser.parse(AT, line)).isEqualTo(new Unreadable(AT, Optional.ofNullable(id), reason));
    }

    @Test
    void aLineThatIsNoJsonSaysSoInOneLine() {
        Unreadable unreadable = (Unreadable) parser.parse(AT, "{\"id\":\"a1\",\"title\":\"broken");
        assertThat(unreadable.reason()).startsWith("no JSON: ").doesNotContain("\n");
    }

    @Test
    void aNumberMayBeAnId() {
        assertThat(parser.parse(AT, "{\"id\":42,\"deleted\":true}")).isEqualTo(new TakeDown(AT, "42"));
    }

    @Property
    void noLineWhateverItHoldsThrows(@ForAll String line) {
        assertThat(parser.parse(AT, line).at()).isEqualTo(AT);
    }

    @Property
    void anyTextSurvivesTheWayThroughJson(@ForAll String title) {
        String line = Json.mapper()
                .createObjectNode()
                .put("id", "a1")
                .put("title", "T" + title)
                .put("publishedAt", "2026-03-02")
                .toString();
        assertThat(((Article) parser.parse(AT, line)).article().getTitle()).isEqualTo("T" + title);
    }
}
