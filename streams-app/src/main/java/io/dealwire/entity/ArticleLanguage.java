package io.dealwire.entity;

import io.dealwire.avro.NotRead;
import io.dealwire.avro.RawArticle;
import io.dealwire.text.ForeignLanguage;
import io.dealwire.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an article is in English, the only language that is read. Its field {@code language} says so; where that is empty or
 * names no language, the text does, and is read when in doubt.
 */
final class ArticleLanguage {

    private static final Set<String> ENGLISH = Set.of("en", "eng");
    /** The codes of ISO 639, of two letters and of three. */
    private static final Set<String> LANGUAGES = Stream.of(Locale.getISOLanguages())
            .flatMap(code -> Stream.of(code, Locale.forLanguageTag(code).getISO3Language()))
            .collect(Collectors.toUnmodifiableSet());

    private ArticleLanguage() {}

    /** Why the article is not read by what its field tells; empty when the field lets it be read, or tells nothing. */
    static Optional<NotRead> told(RawArticle article) {
        return named(article)
                .filter(locale -> !ENGLISH.contains(locale.getLanguage()))
                .map(locale -> new NotRead(locale.toLanguageTag(), false));
    }

    /** Why the article is not read by what its text shows; empty when the field names a language, or the text may be English. */
    static Optional<NotRead> detected(RawArticle article, List<Tokens> texts) {
        return named(article).isPresent()
                ? Optional.empty()
                : ForeignLanguage.of(texts).map(language -> new NotRead(language, true));
    }

    /** The language that the field names. Feeds write en_US too. */
    private static Optional<Locale> named(RawArticle article) {
        return Optional.ofNullable(article.getLanguage())
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')))
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()));
    }
}
