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
    })
    void timesAsFeedsWriteThemAreRead(String written, String meant) {
        assertThat(PublicationTime.parse(written)).isEqualTo(Instant.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2017", "2017-13-01", "2017-07-05T25:00:00Z", "2017-07-05Tnoon", "05.07.2017"})
    void whatIsNoTimeIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationTime.parse(written));
    }
}
