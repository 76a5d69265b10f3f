package io.dealwire.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.DateTag;
import io.dealwire.avro.PersonTag;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.entity.index.CompanyIndex;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagBoundsTest {

    private static final Span SPAN = new Span(TextField.BODY, 1, 2);

    @Test
    void whatIsWithinTheBoundsStaysAsItIs() {
        ArticleTags tags = new ArticleTagger(CompanyIndex.of(java.util.Map.of()))
                .tag(Tagging.article("", "The company Quorvex Ltd paid $5 million on 2 March 2026, Jane Smith said."));

        assertThat(tags.getCompanies()).isNotEmpty();
        assertThat(TagBounds.bounded(tags)).isEqualTo(tags);
    }

    @Test
    void theMostRelevantCompaniesAreKept() {
        ArticleTags kept = TagBounds.bounded(tags(30_000, 1, "Acme"));

        assertThat(kept.getCompanies())
                .extracting(CompanyTag::getCompanyId)
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "c" + i).toList());
    }

    @Test
    void mentionsPeopleAndFiguresAreBoundedToo() {
        ArticleTags kept = TagBounds.bounded(tags(600, 100_000, "Acme"));

        assertThat(kept.getCompanies()).allSatisfy(tag -> {
            assertThat(tag.getMentions()).hasSize(200);
            assertThat(tag.getTickers()).hasSize(8);
        });
        assertThat(kept.getPeople())
                .hasSize(500)
                .allSatisfy(person -> assertThat(person.getMentions()).hasSize(200));
        assertThat(kept.getDates()).hasSize(1_000);
    }

    @Test
    void aNameIsCutBetweenTwoCharacters() {
        ArticleTags kept = TagBounds.bounded(tags(1, 1, "x" + "😀".repeat(1_000)));

        assertThat(kept.getCompanies().get(0).getName()).isEqualTo("x" + "😀".repeat(127));
        assertThat(kept.getPeople().get(0).getRole()).isEqualTo("x" + "😀".repeat(127));
    }

    private static ArticleTags tags(int number, int mentions, String name) {
        List<Span> spans = Collections.nCopies(mentions, SPAN);
        return ArticleTags.newBuilder()
                .setCompanies(IntStream.range(0, number)
                        .mapToObj(i -> CompanyTag.newBuilder()
                                .setCompanyId("c" + i)
                                .setName(name)
                                .setNamed(name)
                                .setTickers(Collections.nCopies(32, "ACME"))
                                .setMentions(spans)
                                .build())
                        .toList())
                .setPeople(Collections.nCopies(number, new PersonTag(name, name, null, spans)))
                .setDates(Collections.nCopies(2_000, new DateTag(LocalDate.EPOCH, SPAN)))
                .build();
    }
}
