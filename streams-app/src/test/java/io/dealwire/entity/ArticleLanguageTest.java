package io.dealwire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.NotRead;
import io.dealwire.avro.RawArticle;
import io.dealwire.entity.index.CompanyIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLanguageTest {

    private static final String GERMAN =
            "Nokia hat am Montag mitgeteilt, dass der Konzern die Larkfield GmbH für 300 Millionen Euro übernehmen wird. Die"
                    + " Aufsichtsräte haben dem Geschäft zugestimmt, das noch von den Behörden geprüft wird.";
    private static final String ENGLISH =
            "Nokia said on Monday that it had agreed to buy Larkfield Ltd for 300 million euros. The boards of both companies"
                    + " have approved the deal, which is still subject to review by the authorities.";

    private final ArticleTagger tagger = new ArticleTagger(CompanyIndex.of(Tagging.shipped()));

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"en", "en-GB", "EN_us", " en", "eng", "und", "mul", "English", "german", "qqq", "1"})
    void anEnglishTextIsReadUnlessItsFieldNamesAnotherLanguage(String language) {
        ArticleTags tags = tags(language, ENGLISH);

        assertThat(tags.getNotRead()).isNull();
        assertThat(Tagging.companies(tags)).contains("nokia");
    }

    @ParameterizedTest
    @CsvSource({"de, de", "de-AT, de-AT", "deu, deu", "FR_ca, fr-CA", "zh-Hant-TW, zh-Hant-TW"})
    void theFieldIsBelieved(String language, String tag) {
        assertThat(tags(language, ENGLISH).getNotRead()).isEqualTo(new NotRead(tag, false));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"und", "german"})
    void aFieldThatNamesNoLanguageLeavesItToTheText(String language) {
        assertThat(tags(language, GERMAN).getNotRead()).isEqualTo(new NotRead("de", true));
    }

    @Test
    void aTextWhoseFieldSaysEnglishIsRead() {
        assertThat(tags("en", GERMAN).getNotRead()).isNull();
    }

    @Test
    void whatIsNotReadNamesNothing() {
        ArticleTags tags = tags(null, GERMAN);

        assertThat(tags.getCompanies()).isEmpty();
        assertThat(tags.getPeople()).isEmpty();
        assertThat(tags.getMoney()).isEmpty();
        assertThat(tags.getDates()).isEmpty();
        assertThat(tags.getReferenceVersion()).isNotEmpty();
    }

    private ArticleTags tags(String language, String body) {
        RawArticle article = RawArticle.newBuilder(Tagging.article("Nokia", body))
                .setLanguage(language)
                .build();
        return tagger.tag(article);
    }
}
