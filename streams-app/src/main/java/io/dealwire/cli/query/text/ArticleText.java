package io.dealwire.cli.query.text;

import static io.dealwire.cli.query.text.Answers.cut;
import static io.dealwire.cli.query.text.Answers.elements;
import static io.dealwire.cli.query.text.Answers.list;
import static io.dealwire.cli.query.text.Answers.minute;
import static io.dealwire.cli.query.text.Answers.money;
import static io.dealwire.cli.query.text.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.output.TextTable;
import java.util.Locale;

/** Articles, stories and explanations for people to read. */
public final class ArticleText {

    /** Most characters of a shared passage. */
    private static final int QUOTED = 160;

    private ArticleText() {}

    public static String article(JsonNode article) {
        Sheet sheet = heading(article)
                .field("url", text(article, "url"))
                .field("story", membership(article.path("story")))
                .field("deal", text(article, "dealId"));
        if (!article.path("companies").isEmpty()) {
            TextTable companies = new TextTable("COMPANY", "NAME", "RELEVANCE", "MENTIONS");
            elements(article, "companies")
                    .forEach(tag -> companies.row(
                            text(tag, "companyId"),
                            text(tag, "name"),
                            number(tag.path("relevance")),
                            tag.path("mentions").size()));
            sheet.section("Companies").block(companies.render());
        }
        return sheet.render();
    }

    public static String story(JsonNode story) {
        JsonNode head = story.path("head");
        Sheet sheet = heading(head)
                .field("story", text(story, "storyId"))
                .field("deal", text(story, "dealId"))
                .field("articles", text(story, "articles"));
        if (!story.path("members").isEmpty()) {
            TextTable members = new TextTable("PUBLISHED", "OUTLET", "SIMILARITY", "MEASURE", "ARTICLE");
            elements(story, "members")
                    .forEach(member -> members.row(
                            minute(member, "publishedAt"),
                            text(member, "source"),
                            number(member.path("decision").path("similarity")),
                            text(member.path("decision"), "measure"),
                            text(member, "articleId")));
            sheet.section("Copies").block(members.render());
        }
        return sheet.render();
    }

    public static String explanation(JsonNode article) {
        JsonNode story = article.path("story");
        JsonNode deal = article.path("deal");
        Sheet sheet = heading(article).section("Story");
        sheet.item(membership(story));
        sheet.note(titled(text(story, "parentTitle"), text(story, "parentSource"), minute(story, "parentPublishedAt")));
        comparison(sheet, story.path("comparison"));
        if (!story.path("copies").isEmpty()) {
            sheet.item("earlier articles that it copies:");
            elements(story, "copies")
                    .forEach(link -> sheet.note(text(link, "parentId") + " (similarity "
                            + number(link.path("similarity")) + " by " + text(link, "measure") + ")"));
        }
        nearest(sheet, story.path("nearest"));
        sheet.section("Deal");
        sheet.item((deal.path("isDeal").asBoolean() ? "About a deal" : "Not about a deal") + " (score "
                + number(deal.path("score")) + "): " + text(deal, "reason"));
        sheet.field("deal", text(deal, "dealId"))
                .field("types", list(deal, "types"))
                .field("status", text(deal, "status"))
                .field("value", money(deal.path("value")));
        elements(deal, "evidence")
                .forEach(evidence -> sheet.item(text(evidence, "proves")).note("“" + text(evidence, "quote") + "”"));
        sheet.section("Companies");
        elements(article, "companies").forEach(company -> company(sheet, company));
        return sheet.render();
    }

    private static void nearest(Sheet sheet, JsonNode nearest) {
        String articleId = text(nearest, "articleId");
        sheet.item("nearest article of another story: " + (articleId.isEmpty() ? "none" : articleId));
        sheet.note(titled(text(nearest, "title"), text(nearest, "source"), minute(nearest, "publishedAt")));
        comparison(sheet, nearest);
        if (nearest.path("bounded").asBoolean()) {
            sheet.note("(A bound has cut the search short: a nearer one is possible.)");
        }
        if (nearest.path("partial").asBoolean()) {
            sheet.note("(Not everything could be read: a nearer one is possible.)");
        }
    }

    /** Why two articles are one story or not, and the beginnings of what both say. */
    private static void comparison(Sheet sheet, JsonNode comparison) {
        sheet.note(text(comparison, "reason"));
        elements(comparison, "passages")
                .forEach(passage -> sheet.note(
                        "both: “" + cut(text(passage, "text"), QUOTED) + "” (" + text(passage, "words") + " words)"));
        sheet.note(text(comparison, "note"));
    }

    private static String titled(String title, String source, String minute) {
        return title.isEmpty() ? "" : title + " (" + source + ", " + minute + ")";
    }

    private static void company(Sheet sheet, JsonNode company) {
        String verdict = company.path("party").asBoolean() ? "party, " + text(company, "role") : "no party";
        sheet.item(text(company, "name") + " (" + text(company, "companyId") + "): " + verdict + " – "
                + text(company, "reason"));
        String evidence = text(company, "evidence");
        sheet.note(evidence.isEmpty() ? "" : "“" + evidence + "”");
    }

    private static Sheet heading(JsonNode article) {
        return new Sheet(text(article, "title"))
                .field("article", text(article, "articleId"))
                .field("outlet", text(article, "source"))
                .field("published", minute(article, "publishedAt"))
                .field("not read", notRead(article.path("notRead")));
    }

    /** Why names and deals were not looked for; empty when they were. */
    private static String notRead(JsonNode why) {
        String tag = text(why, "language");
        if (tag.isEmpty()) {
            return "";
        }
        String language = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return "it is not in English but in " + (language.isEmpty() ? tag : language)
                + (why.path("detected").asBoolean() ? ", as its text shows" : ", as its field language says");
    }

    private static String membership(JsonNode story) {
        String parent = text(story, "parentId");
        if (parent.isEmpty()) {
            return "heads the story " + text(story, "storyId");
        }
        return "copies " + parent + " (similarity " + number(story.path("similarity")) + " by " + text(story, "measure")
                + "), story " + text(story, "storyId");
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%.2f", number.asDouble()) : "";
    }
}
