package io.dealwire.embedded.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.reference.ReferenceFile;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedDealTest {

    private final ArticleTagger tagger = new ArticleTagger(CompanyIndex.of(shipped()));
    private final DealExtractor extractor = new DealExtractor();

    @Test
    void everyArticleReadsAsTheDealOfItsTwoCompanies() {
        IntStream.iterate(0, number -> number < 120_000, number -> number + 97)
                .mapToObj(InventedDeal::new)
                .forEach(deal -> {
                    RawArticle article = deal.article(Instant.EPOCH);
                    DealReading reading = extractor.read(deal.articleId(), article, tagger.tag(article));
                    assertThat(reading.getIsDeal()).as(deal.title()).isTrue();
                    assertThat(reading.getParties())
                            .extracting(DealParty::getCompanyId)
                            .containsExactlyInAnyOrderElementsOf(deal.companyIds());
                });
    }

    private static Map<String, Company> shipped() {
        return ReferenceFile.companies(ReferenceFile.shipped(), "test");
    }
}
