package io.dealwire.entity.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DateTag;
import io.dealwire.avro.TextField;
import io.dealwire.entity.words.FieldText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTaggerTest {

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2017, 7, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It said on Wednesday that|Wednesday|2017-07-05",
                "It said on Friday that|Friday|2017-06-30",
                "It closes next Monday at|Monday|2017-07-10",
                "It closed yesterday at|yesterday|2017-07-04",
                "It closes tomorrow at|tomorrow|2017-07-06",
                "On July 3 it said|July 3|2017-07-03",
                "On Aug. 29 it said|Aug. 29|2017-08-29",
                "On July 5, 2012, it said|July 5, 2012|2012-07-05",
                "On 5 July 2012 it said|5 July 2012|2012-07-05",
                "On the 21st of September it will|21st of September|2017-09-21",
                "On 2017-06-30 it said|2017-06-30|2017-06-30",
            })
    void datesAreRelativeToPublication(String sentence, String written, LocalDate date) {
        List<DateTag> tags = DateTagger.tag(new FieldText(TextField.BODY, sentence), PUBLISHED);

        assertThat(tags).hasSize(1);
        assertThat(tags.get(0).getDate()).isEqualTo(date);
        assertThat(sentence.substring(
                        tags.get(0).getSpan().getStart(), tags.get(0).getSpan().getEnd()))
                .isEqualTo(written);
    }

    @Test
    void aDayWithoutYearIsTheOneNearestToPublication() {
        FieldText text = new FieldText(TextField.BODY, "It agreed on December 29 to sell the unit.");

        assertThat(DateTagger.tag(text, LocalDate.of(2017, 1, 9)))
                .extracting(DateTag::getDate)
                .containsExactly(LocalDate.of(2016, 12, 29));
    }

    @Test
    void aMonthWithoutDayIsNoDate() {
        assertThat(DateTagger.tag(new FieldText(TextField.BODY, "It may sell in March or June."), PUBLISHED))
                .isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        assertThat(DateTagger.tag(new FieldText(TextField.BODY, "It said on February 31 that"), PUBLISHED))
                .isEmpty();
    }
}
