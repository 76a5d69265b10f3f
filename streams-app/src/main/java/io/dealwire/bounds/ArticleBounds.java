package io.dealwire.bounds;

import io.dealwire.avro.RawArticle;
import io.dealwire.text.TextSize;
import java.util.Optional;

/**
 * How large the parts of an article may be, headline and body apart: those two together have the setting {@code
 * article.max-text}. Parts are carried into stories, deals and messages, many times in one record, and so the bounds are close.
 */
public final class ArticleBounds {

    /** Most bytes of an articleId in UTF-8. */
    public static final int ID_BYTES = 1 << 10;
    /** Most bytes of an address in UTF-8. */
    public static final int URL_BYTES = 8 << 10;
    /** Most UTF-16 code units of an outlet's name. */
    public static final int SOURCE_CHARACTERS = 256;
    /** Most UTF-16 code units of a language tag. */
    public static final int LANGUAGE_CHARACTERS = 64;
    /** Most bytes of all attributes together, names and values, in UTF-8. */
    public static final int ATTRIBUTE_BYTES = 64 << 10;

    private ArticleBounds() {}

    /** What is too large about an articleId, in words that do not repeat it; empty when nothing is. */
    public static Optional<String> excess(String articleId) {
        return Excess.bytes("id", articleId, ID_BYTES);
    }

    /** Why an articleId is no text, in words that do not repeat it; empty when it is one. */
    public static Optional<String> notText(String articleId) {
        return NotText.of("id", articleId);
    }

    /** What is too large about an article, in words that do not repeat it; empty when nothing is. */
    public static Optional<String> excess(RawArticle article) {
        return Excess.bytes("url", article.getUrl(), URL_BYTES)
                .or(() -> Excess.characters("source", article.getSource(), SOURCE_CHARACTERS))
                .or(() -> Optional.ofNullable(article.getLanguage())
                        .flatMap(tag -> Excess.characters("language", tag, LANGUAGE_CHARACTERS)))
                .or(() -> Excess.over("attributes", attributeBytes(article), "bytes", ATTRIBUTE_BYTES));
    }

    private static long attributeBytes(RawArticle article) {
        return article.getAttributes().entrySet().stream()
                .mapToLong(attribute -> TextSize.bytes(attribute.getKey()) + TextSize.bytes(attribute.getValue()))
                .sum();
    }
}
