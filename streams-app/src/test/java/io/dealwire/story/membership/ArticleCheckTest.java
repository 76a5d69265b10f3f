package io.dealwire.story.membership;

import static io.dealwire.story.Texts.MONDAY;
import static io.dealwire.story.Texts.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dealwire.avro.RawArticle;
import io.dealwire.story.membership.RejectedArticleException.Reason;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleCheckTest {

    private static final Instant NOW = MONDAY;
    private final ArticleCheck check = new ArticleCheck(100);

    @Test
    void aRecordWithoutKeyIsRejected() {
        assertThat(rejected(Optional.empty(), article("a", "Title", "Body", NOW)))
                .isEqualTo(Reason.MISSING_KEY);
        assertThat(rejected(Optional.of(" "), article("a", "Title", "Body", NOW)))
                .isEqualTo(Reason.MISSING_KEY);
    }

    @Test
    void anArticleWithoutTitleAndBodyIsRejected() {
        assertThat(rejected(article("a", " ", "\n", NOW))).isEqualTo(Reason.MISSING_TEXT);
    }

    @Test
    void aTitleAloneIsEnough() {
        assertThatCode(() -> check.check(Optional.of("id"), Optional.of(article("a", "Title", "", NOW)), NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void textIsMeasuredInBytes() {
        assertThatCode(() -> check.check(Optional.of("id"), Optional.of(article("a", "", "x".repeat(100), NOW)), NOW))
                .doesNotThrowAnyException();
        assertThat(rejected(article("a", "", "é".repeat(51), NOW))).isEqualTo(Reason.TEXT_TOO_LARGE);
        assertThat(rejected(article("a", "", "€".repeat(34), NOW))).isEqualTo(Reason.TEXT_TOO_LARGE);
        assertThat(rejected(article("a", "", "😀".repeat(26), NOW))).isEqualTo(Reason.TEXT_TOO_LARGE);
    }

    @Test
    void datesBefore1970AndMoreThanADayAheadAreRejected() {
        assertThat(rejected(article("a", "Title", "", Instant.EPOCH.minusMillis(1))))
                .isEqualTo(Reason.DATE_TOO_EARLY);
        assertThat(rejected(article("a", "Title", "", NOW.plusSeconds(86_401)))).isEqualTo(Reason.DATE_IN_FUTURE);
        assertThatCode(() -> check.check(
                        Optional.of("id"), Optional.of(article("a", "Title", "", NOW.plusSeconds(86_400))), NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsOverABoundIsRejected() {
        assertThat(rejected(article("s".repeat(257), "Title", "", NOW))).isEqualTo(Reason.FIELD_TOO_LARGE);
        assertThat(rejected(Optional.of("i".repeat(1025)), article("a", "Title", "", NOW)))
                .isEqualTo(Reason.ID_TOO_LARGE);
    }

    @Test
    void aTakeDownOfAnEndlessIdIsRejected() {
        assertThat(catchThrowableOfType(
                                RejectedArticleException.class,
                                () -> check.check(Optional.of("i".repeat(1025)), Optional.empty(), NOW))
                        .reason())
                .isEqualTo(Reason.ID_TOO_LARGE);
    }

    @Test
    void anIdWithControlCharactersIsNoText() {
        assertThat(rejected(Optional.of("a\u0000b"), article("a", "Title", "Body", NOW)))
                .isEqualTo(Reason.ID_NOT_TEXT);
        assertThat(rejected(Optional.of("a\nb"), article("a", "Title", "Body", NOW)))
                .isEqualTo(Reason.ID_NOT_TEXT);
    }

    @Test
    void aTakeDownNeedsAKeyOnly() {
        assertThatCode(() -> check.check(Optional.of("id"), Optional.empty(), NOW))
                .doesNotThrowAnyException();
    }

    private Reason rejected(RawArticle article) {
        return rejected(Optional.of("id"), article);
    }

    private Reason rejected(Optional<String> key, RawArticle article) {
        return catchThrowableOfType(RejectedArticleException.class, () -> check.check(key, Optional.of(article), NOW))
                .reason();
    }
}
