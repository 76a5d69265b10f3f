package io.dealwire.deal.text;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.reference.ReferenceFile;
import io.dealwire.text.LinearWork;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The time to read the deal from an article grows no faster than its text does. */
class LinearDealReadingProperties {

    private static final ArticleTagger TAGGER =
            new ArticleTagger(CompanyIndex.of(ReferenceFile.companies(ReferenceFile.shipped(), "test")));
    private static final DealExtractor READER = new DealExtractor();

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void readingTheDealIsLinearInTheText(@ForAll("fragments") String fragment) {
        LinearWork.assertLinear(fragment, LinearDealReadingProperties::reader);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void readingTheDealOfMixturesIsLinearInTheText(@ForAll("mixtures") String mixture) {
        LinearWork.assertLinear(mixture, LinearDealReadingProperties::reader);
    }

    private static Runnable reader(String text) {
        RawArticle article = RawArticle.newBuilder()
                .setTitle(text)
                .setBody(text)
                .setPublishedAt(Instant.EPOCH)
                .build();
        ArticleTags tags = TAGGER.tag(article);
        return () -> READER.read("article", article, tags);
    }

    @Provide
    Arbitrary<String> fragments() {
        return LinearWork.fragments();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return LinearWork.mixtures();
    }
}
