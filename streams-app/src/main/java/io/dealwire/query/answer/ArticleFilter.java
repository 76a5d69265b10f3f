package io.dealwire.query.answer;

import io.dealwire.avro.TaggedArticle;
import io.dealwire.query.http.Parameters;
import java.time.Instant;
import java.util.Optional;

/**
 * Which articles a list is about; what is empty does not matter.
 *
 * @param source its outlet, in any case
 * @param story storyId
 * @param deal dealId
 * @param company companyId of one that it names
 * @param from published at or after
 * @param to published before
 */
public record ArticleFilter(
        Optional<String> source,
        Optional<String> story,
        Optional<String> deal,
        Optional<String> company,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static ArticleFilter of(Parameters parameters) {
        return new ArticleFilter(
                parameters.text("source"),
                parameters.text("story"),
                parameters.text("deal"),
                parameters.text("company"),
                parameters.moment("from"),
                parameters.moment("to"));
    }

    /** The names of the parameters of a list of articles: those that {@link #of} reads, and those of a page. */
    public static String[] parameters() {
        return new String[] {"source", "story", "deal", "company", "from", "to", "limit", "after"};
    }

    boolean matches(TaggedArticle article) {
        return source.map(article.getSource()::equalsIgnoreCase).orElse(true)
                && story.map(article.getStory().getStoryId()::equals).orElse(true)
                && deal.map(id -> id.equals(article.getDealId())).orElse(true)
                && company.map(id -> article.getCompanies().stream()
                                .anyMatch(tag -> tag.getCompanyId().equals(id)))
                        .orElse(true)
                && from.map(time -> !article.getPublishedAt().isBefore(time)).orElse(true)
                && to.map(time -> article.getPublishedAt().isBefore(time)).orElse(true);
    }
}
