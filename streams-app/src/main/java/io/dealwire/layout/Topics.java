package io.dealwire.layout;

import java.util.List;

/** The topics that Dealwire creates, by name. Internal topics of Kafka Streams are not among them. */
public record Topics(
        String articlesRaw,
        String articlesTagged,
        String deals,
        String companyDealCounts,
        String dealReports,
        String dealEvents,
        String companies,
        String deadLetters,
        String storyMail,
        String storyProbes,
        String dealLinks,
        String dealMail,
        String dealRecalls) {

    /** All of them. */
    public List<String> all() {
        return List.of(
                articlesRaw,
                articlesTagged,
                deals,
                companyDealCounts,
                dealReports,
                dealEvents,
                companies,
                deadLetters,
                storyMail,
                storyProbes,
                dealLinks,
                dealMail,
                dealRecalls);
    }

    /** Those that others write and the application reads. */
    public List<String> foreign() {
        return List.of(articlesRaw, companies);
    }

    /** Those that pass on messages of the application to itself. */
    public List<String> loops() {
        return List.of(storyMail, dealLinks, dealMail);
    }

    /** The names under a prefix such as {@code dealwire.}. */
    public static Topics under(String prefix) {
        return new Topics(
                prefix + "articles.raw",
                prefix + "articles.tagged",
                prefix + "deals",
                prefix + "company-deal-counts",
                prefix + "deal-reports",
                prefix + "deal-events",
                prefix + "companies",
                prefix + "dead-letters",
                prefix + "story-mail",
                prefix + "story-probes",
                prefix + "deal-links",
                prefix + "deal-mail",
                prefix + "deal-recalls");
    }
}
