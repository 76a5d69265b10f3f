package io.dealwire.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person says is right for one article.
 *
 * @param articleId the article
 * @param story name of its story: articles of one name are copies of each other; empty when stories are not judged
 * @param edit how the article was made from another, or what kind it is; splits the figures
 * @param deal what it says of a deal; empty when deals are not judged
 */
public record GoldArticle(String articleId, Optional<String> story, Optional<String> edit, Optional<Deal> deal) {

    /**
     * Deal or not, and which.
     *
     * @param isDeal whether the article is about one specific deal
     * @param key name of the deal: articles of one name report one deal
     * @param parties who takes part; empty when they are not judged
     * @param mentioned companies that are named and take no part
     * @param types types, the most fitting first; empty when they are not judged
     * @param alsoTypes types that are neither right nor wrong
     * @param statuses any of them is right; none: not judged
     * @param value the headline value; empty when it is not judged
     */
    public record Deal(
            boolean isDeal,
            Optional<String> key,
            Optional<List<Party>> parties,
            List<String> mentioned,
            Optional<List<String>> types,
            Set<String> alsoTypes,
            Set<String> statuses,
            Optional<Value> value) {}

    /**
     * A party.
     *
     * @param roles any of them is right; none: not judged
     * @param aliases other names of it
     */
    public record Party(String name, Set<String> roles, List<String> aliases) {}

    /** A headline value, or that there is none. */
    public record Value(Optional<Amount> amount) {}

    /** An amount of money in units of a currency; the currency may be left open. */
    public record Amount(BigDecimal amount, Optional<String> currency) {}
}
