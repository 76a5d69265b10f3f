package io.dealwire.entity;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.NotRead;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TextField;
import io.dealwire.entity.company.CompanyTagger;
import io.dealwire.entity.company.CompanyTags;
import io.dealwire.entity.company.Mention;
import io.dealwire.entity.date.DateTagger;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.entity.money.MoneyTagger;
import io.dealwire.entity.people.PeopleTagger;
import io.dealwire.entity.words.FieldText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Tags an English article: companies, people, money and dates, each with its offsets in the original title and body. A pure function of
 * the article and the index; the same article gives the same tags however the index was filled.
 */
public final class ArticleTagger {

    private final CompanyIndex index;

    public ArticleTagger(CompanyIndex index) {
        this.index = index;
    }

    /** Everything named in the article; nothing when it is not in English. */
    public ArticleTags tag(RawArticle article) {
        Optional<NotRead> told = ArticleLanguage.told(article);
        if (told.isPresent()) {
            return notRead(told.get());
        }
        FieldText title = new FieldText(TextField.TITLE, article.getTitle());
        FieldText body = new FieldText(TextField.BODY, article.getBody());
        return ArticleLanguage.detected(article, List.of(title.tokens(), body.tokens()))
                .map(this::notRead)
                .orElseGet(() -> tags(article, List.of(title, body)));
    }

    private ArticleTags notRead(NotRead why) {
        return ArticleTags.newBuilder()
                .setReferenceVersion(index.version())
                .setNotRead(why)
                .build();
    }

    private ArticleTags tags(RawArticle article, List<FieldText> texts) {
        LocalDate published = LocalDate.ofInstant(article.getPublishedAt(), ZoneOffset.UTC);
        List<Mention> mentions = new CompanyTagger(index).tag(texts);
        return ArticleTags.newBuilder()
                .setCompanies(CompanyTags.of(mentions))
                .setPeople(PeopleTagger.tag(texts, mentions))
                .setMoney(texts.stream()
                        .flatMap(text -> MoneyTagger.tag(text).stream())
                        .toList())
                .setDates(texts.stream()
                        .flatMap(text -> DateTagger.tag(text, published).stream())
                        .toList())
                .setReferenceVersion(index.version())
                .build();
    }
}
