package io.dealwire.deal;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.RawArticle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads from one article whether it is about one specific deal, and which. */
public final class DealExtractor {

    private static final Pattern DEAL =
            Pattern.compile("\\b(acqui\\w+|buys?|merge\\w*|deal|agreement|partnership|licen[cs]\\w+)\\b");

    /** Reads an article. */
    public DealReading read(String articleId, RawArticle article, ArticleTags tags) {
        boolean told = DEAL.matcher(article.getTitle().toLowerCase(Locale.ROOT)).find();
        List<CompanyTag> companies = tags.getCompanies();
        boolean deal = told && companies.size() >= 2;
        if (!deal) {
            return DealReading.newBuilder().build();
        }
        return DealReading.newBuilder()
                .setIsDeal(true)
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(DealStatus.ANNOUNCED)
                .setParties(companies.stream()
                        .limit(2)
                        .map(tag -> new DealParty(tag.getCompanyId(), tag.getName(), PartyRole.UNKNOWN))
                        .toList())
                .build();
    }
}
