package io.dealwire.evaluation;

import io.dealwire.evaluation.GoldArticle.Amount;
import java.util.List;
import java.util.Optional;

/**
 * What the pipeline says of one article: a line of the output of batch processing.
 *
 * @param story id of its story; empty when it stands alone, as an invalid article does
 * @param companies names of the companies tagged
 */
public record Finding(String articleId, Optional<String> story, List<String> companies, Optional<Deal> deal) {

    /** Its deal. */
    public record Deal(String dealId, List<Party> parties, List<String> types, String status, Optional<Amount> value) {}

    /** A party of the deal. */
    public record Party(String name, String role) {}

    /** For an article of which there is no line. */
    static Finding none(String articleId) {
        return new Finding(articleId, Optional.empty(), List.of(), Optional.empty());
    }
}
