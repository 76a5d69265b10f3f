package io.dealwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2017-07-05T09:05:00Z, 2017-07-05T09:05:00Z",
        "2017-07-05T09:05:00.250Z, 2017-07-05T09:05:00.250Z",
        "2017-07-05T09:05:00+02:00, 2017-07-05T07:05:00Z",
        "2017-07-05T09:05:00, 2017-07-05T09:05:00Z",
        "2017-07-05T09:05, 2017-07-05T09:05:00Z",
        "2017-07-05 09:05:00, 2017-07-05T09:05:00Z",
        "2017-07-05, 2017-07-05T00:00:00Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
        "2017-07-05T09:05:00+0000, 2017-07-05T09:05:00Z",
        "2017-07-05T09:05:00.250-0430, 2017-07-05T13:35:00.250Z",
        "2017-07-05T09:05:00+02, 2017-07-05T07:05:00Z",
        "2017-07-05 09:05:00 +0200, 2017-07-05T07:05:00Z",
        "2017-07-05t09:05:00z, 2017-07-05T09:05:00Z",
        "2017-07-05T09:05:00+02:00[Europe/Paris], 2017-07-05T07:05:00Z",
    })
    void timesAsFeedsWriteThemAreRead(String written, String meant) {
        assertThat(PublicationTime.parse(written)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 05 Jul 2017 09:05:00 GMT      | 2017-07-05T09:05:00Z",
                "Wed, 5 Jul 2017 09:05:00 +0200     | 2017-07-05T07:05:00Z",
                "Wed, 05 Jul 2017 09:05:00 EDT      | 2017-07-05T13:05:00Z",
                "Wed, 05 Jul 2017 09:05:00 GMT+0000 | 2017-07-05T09:05:00Z",
                "Mon, 05 Jul 2017 09:05 UT          | 2017-07-05T09:05:00Z",
                "05 Jul 17 09:05:00 Z               | 2017-07-05T09:05:00Z",
                "05 July 97 09:05:00 PST            | 1997-07-05T17:05:00Z",
                "Wed, 05 Jul 2017 09:05:00          | 2017-07-05T09:05:00Z",
                "Wed, 05 Jul 2017 09:05:00 +0000 (UTC) | 2017-07-05T09:05:00Z",
            })
    void timesAsMailAndRssWriteThemAreRead(String written, String meant) {
        assertThat(PublicationTime.parse(written)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wed, 31 Feb 2017 09:05:00 GMT",
                "Wed, 05 Xyz 2017 09:05:00 GMT",
                "Wed, 05 Jul 2017 09:05:00 HERE",
                "Wed, 05 Jul 2017 25:05:00 GMT",
                "Wed, 05 Jul 2017 09:05:00 +9900",
                "Wed, 05 Jul 2017",
                "2017-07-05T09:05:00 HERE"
            })
    void whatOnlyLooksLikeSuchATimeIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationTime.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2017", "2017-13-01", "2017-07-05T25:00:00Z", "2017-07-05Tnoon", "05.07.2017"})
    void whatIsNoTimeIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationTime.parse(written));
    }
}
