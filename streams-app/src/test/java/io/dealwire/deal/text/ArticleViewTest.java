package io.dealwire.deal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.PersonTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleViewTest {

    @Test
    void aSectionIntroducesACompany() {
        assertThat(view("Acme buys a mill.\n\nAbout Acme\nAcme mills.").introduces(0))
                .isTrue();
        assertThat(view("Acme buys a mill. About the Acme: it mills.").introduces(0))
                .isTrue();
        assertThat(view("<p>Acme buys a mill.</p><p>About Acme</p>").introduces(0))
                .isTrue();
    }

    @Test
    void wordsAboutACompanyInASentenceIntroduceNobody() {
        assertThat(view("Bolt read the book About Acme with joy.").introduces(0))
                .isFalse();
        assertThat(view("Bolt talks about Acme. Acme mills.").introduces(0)).isFalse();
    }

    @Test
    void aCompanySpeaksWhereSomebodyOfItIsNamed() {
        ArticleView silent = view("Acme buys a mill.");
        ArticleView speaking = ArticleView.of(
                silent.article(),
                ArticleTags.newBuilder(silent.tags())
                        .setPeople(List.of(PersonTag.newBuilder()
                                .setName("Ann Teller")
                                .setRole("chief executive")
                                .setCompanyId("acme")
                                .build()))
                        .build());

        assertThat(silent.speaks(0)).isFalse();
        assertThat(speaking.speaks(0)).isTrue();
    }

    @Test
    void linesBeyondTheEndAreNone() {
        ArticleView view = view("Acme buys a mill. It is old.");

        assertThat(view.lines(2, 8)).hasSize(1);
        assertThat(view.lines(9, 12)).isEmpty();
        assertThat(view.line(9)).isEmpty();
        assertThat(view.companies(9)).isEmpty();
    }

    private static ArticleView view(String body) {
        List<Span> mentions = new ArrayList<>();
        for (int at = body.indexOf("Acme"); at >= 0; at = body.indexOf("Acme", at + 1)) {
            mentions.add(new Span(TextField.BODY, at, at + 4));
        }
        RawArticle article = RawArticle.newBuilder()
                .setTitle("A mill is bought")
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .build();
        return ArticleView.of(
                article,
                ArticleTags.newBuilder()
                        .setCompanies(List.of(CompanyTag.newBuilder()
                                .setCompanyId("acme")
                                .setName("Acme")
                                .setMentions(mentions)
                                .build()))
                        .build());
    }
}
