package io.dealwire.embedded.pipeline;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.TaggedArticle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a drained pipeline knows. */
public interface Findings {

    /** The last state of an article; empty when it was refused or taken down. */
    Optional<TaggedArticle> article(String articleId);

    /** A deal; empty when it was merged into another or lost its last report. */
    Optional<Deal> deal(String dealId);

    /** Every article, in no order. */
    void articles(Consumer<TaggedArticle> each);

    /** Every deal, in no order. */
    List<Deal> deals();

    /** The counts of every company, in no order. */
    List<CompanyDealCounts> counts();

    /** Everything refused, in order of refusal by partition. */
    List<DeadLetter> deadLetters();

    /**
     * A record that was refused.
     *
     * @param key key as text; empty when there was none
     * @param reason kind of trouble, one of few
     * @param message what is wrong, one line
     * @param topic the topic it was read from
     * @param partition its partition
     * @param offset its offset
     */
    record DeadLetter(Optional<String> key, String reason, String message, String topic, int partition, long offset) {}
}
