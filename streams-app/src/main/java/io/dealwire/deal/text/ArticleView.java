package io.dealwire.deal.text;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article as the deal reader sees it. Companies are told by their index in the tags.
 *
 * @param article the text
 * @param tags who and what it names
 * @param lines the headline and the first sentences
 */
public record ArticleView(RawArticle article, ArticleTags tags, List<Line> lines) {

    private static final String ABOUT = "About ";
    private static final String ABOUT_THE = "About the ";

    /** An article and its tags. */
    public static ArticleView of(RawArticle article, ArticleTags tags) {
        return new ArticleView(article, tags, DealText.lines(article, tags));
    }

    /** The headline, or the body. */
    public String text(boolean title) {
        return title ? article.getTitle() : article.getBody();
    }

    /** The line with this index; empty where the article is shorter. */
    public Optional<Line> line(int index) {
        return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    /** The lines from one index up to another, both included, as far as there are. */
    public List<Line> lines(int from, int to) {
        return lines.subList(Math.min(from, lines.size()), Math.min(to + 1, lines.size()));
    }

    /** The companies that a line names. */
    public Set<Integer> companies(int line) {
        return line(line).stream()
                .flatMap(any -> Arrays.stream(any.companies()).boxed())
                .filter(company -> company >= 0)
                .collect(Collectors.toSet());
    }

    /** How often the article names a company. */
    public int mentions(int company) {
        return tag(company).getMentions().size();
    }

    /** The tag of a company. */
    public CompanyTag tag(int company) {
        return tags.getCompanies().get(company);
    }

    /** Whether a section introduces the company as press releases introduce who issues them: "About Acme". */
    public boolean introduces(int company) {
        return tag(company).getMentions().stream()
                .filter(mention -> mention.getField() == TextField.BODY)
                .anyMatch(this::headed);
    }

    private boolean headed(Span mention) {
        String before = article.getBody()
                .substring(Math.max(0, mention.getStart() - ABOUT_THE.length() - 2), mention.getStart());
        int about = Math.max(
                before.endsWith(ABOUT) ? before.length() - ABOUT.length() : -1,
                before.endsWith(ABOUT_THE) ? before.length() - ABOUT_THE.length() : -1);
        if (about < 0) {
            return false;
        }
        String lead = before.substring(0, about);
        return lead.isBlank()
                || lead.contains("\n")
                || !Character.isLetterOrDigit(lead.strip().charAt(lead.strip().length() - 1));
    }

    /** Whether somebody of the company is named with an office. */
    public boolean speaks(int company) {
        return tags.getPeople().stream()
                .anyMatch(person -> tag(company).getCompanyId().equals(person.getCompanyId()));
    }
}
