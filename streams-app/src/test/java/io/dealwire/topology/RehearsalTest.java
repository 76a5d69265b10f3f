package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.RawArticle;
import io.dealwire.deal.reading.DealExtractor;
import io.dealwire.entity.ArticleTagger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rehearsal is worth something when its articles go through all that a real one goes through. */
class RehearsalTest {

    private final ArticleTagger tagger = Rehearsal.tagger();
    private final DealExtractor extractor = new DealExtractor();

    @Test
    void itsArticlesNameAllThatIsTagged() {
        ArticleTags tags = tagger.tag(Rehearsal.article(0));

        assertThat(tags.getCompanies()).isNotEmpty();
        assertThat(tags.getPeople()).isNotEmpty();
        assertThat(tags.getMoney()).isNotEmpty();
        assertThat(tags.getDates()).isNotEmpty();
    }

    @Test
    void itsArticlesTellDealsOfSeveralTypes() {
        List<DealReading> readings = IntStream.range(0, 6)
                .mapToObj(Rehearsal::article)
                .map(this::read)
                .toList();

        assertThat(readings).allMatch(DealReading::getIsDeal);
        assertThat(readings.stream().map(DealReading::getTypes).distinct()).hasSizeGreaterThan(1);
    }

    private DealReading read(RawArticle article) {
        return extractor.read("rehearsal", article, tagger.tag(article));
    }
}
