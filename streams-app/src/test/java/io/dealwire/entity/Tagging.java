package io.dealwire.entity;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.reference.ReferenceFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the tests of this package share: an article, a tagger with the shipped reference, what a span selects. */
public final class Tagging {

    private static final Map<String, Company> SHIPPED = ReferenceFile.companies(ReferenceFile.shipped(), "test");
    private static final ArticleTagger TAGGER = new ArticleTagger(CompanyIndex.of(SHIPPED));

    private Tagging() {}

    /** A Wednesday. */
    static final Instant PUBLISHED = Instant.parse("2017-07-05T09:00:00Z");

    static Map<String, Company> shipped() {
        return SHIPPED;
    }

    public static RawArticle article(String title, String body) {
        return RawArticle.newBuilder()
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(PUBLISHED)
                .build();
    }

    public static ArticleTags tags(String title, String body) {
        return TAGGER.tag(article(title, body));
    }

    public static ArticleTags tags(String body) {
        return tags("", body);
    }

    /** Ids of the companies found. */
    public static List<String> companies(ArticleTags tags) {
        return tags.getCompanies().stream().map(CompanyTag::getCompanyId).toList();
    }

    public static String select(RawArticle article, Span span) {
        String text = span.getField() == TextField.TITLE ? article.getTitle() : article.getBody();
        return text.substring(span.getStart(), span.getEnd());
    }
}
