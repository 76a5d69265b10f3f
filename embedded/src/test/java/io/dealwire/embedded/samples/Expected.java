package io.dealwire.embedded.samples;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.dealwire.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a reader finds in the samples: {@code samples/expected.json}. */
record Expected(
        int articles,
        int stories,
        List<List<String>> storiesOfSeveralArticles,
        List<Deal> deals,
        Map<String, Integer> counts,
        List<String> noCount,
        List<String> takenDown,
        List<String> corrected,
        int deadLetters) {

    /** A deal. {@code alsoParties} may be told as parties or not; any of the types and statuses is right. */
    record Deal(
            String key,
            List<Party> parties,
            List<String> alsoParties,
            List<String> types,
            List<String> statuses,
            Value value,
            List<String> articles) {}

    /** A party: how its name begins, and the roles of which any is right. */
    record Party(String name, List<String> roles) {}

    /** The headline value. */
    record Value(BigDecimal amount, String currency) {}

    static Expected read() throws IOException {
        try (InputStream input = Expected.class.getResourceAsStream("/samples/expected.json")) {
            return Json.mapper()
                    .readerFor(Expected.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(input);
        }
    }
}
