package io.dealwire.cli.query.text;

import static io.dealwire.cli.query.text.Answers.cut;
import static io.dealwire.cli.query.text.Answers.elements;
import static io.dealwire.cli.query.text.Answers.list;
import static io.dealwire.cli.query.text.Answers.minute;
import static io.dealwire.cli.query.text.Answers.money;
import static io.dealwire.cli.query.text.Answers.parties;
import static io.dealwire.cli.query.text.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.output.TextTable;
import java.util.List;

/** Deals for people to read. */
public final class DealText {

    private DealText() {}

    public static String one(JsonNode deal) {
        Sheet sheet = facts(text(deal, "title"), deal)
                .field("articles", text(deal, "articles"))
                .field("stories", list(deal, "stories"))
                .field("outlets", list(deal, "sources"));
        if (!deal.path("evidence").isEmpty()) {
            sheet.section("Evidence");
            elements(deal, "evidence")
                    .forEach(evidence -> sheet.item(text(evidence, "proves"))
                            .note("“" + text(evidence, "quote") + "” (" + text(evidence, "articleId") + ")"));
        }
        if (!deal.path("events").isEmpty()) {
            TextTable history = new TextTable("KNOWN AT", "WHAT", "ARTICLE");
            elements(deal, "events")
                    .forEach(event ->
                            history.row(minute(event, "knownAt"), EventText.what(event), text(event, "cause")));
            sheet.section("History").block(history.render());
        }
        return sheet.render();
    }

    /** A deal as it was known at a time. */
    public static String known(JsonNode deal) {
        return facts("As known at " + text(deal, "asOf"), deal)
                .field("stories", list(deal, "stories"))
                .field("last event", text(deal, "knownAt"))
                .render();
    }

    /** What is told of a deal of any time. */
    private static Sheet facts(String title, JsonNode deal) {
        return new Sheet(title)
                .field("deal", text(deal, "dealId"))
                .field("status", text(deal, "status"))
                .field("types", list(deal, "types"))
                .field("parties", parties(deal))
                .field("value", money(deal.path("value")))
                .field("first seen", minute(deal, "firstSeen"))
                .field("last seen", minute(deal, "lastSeen"));
    }

    public static String page(JsonNode page) {
        return table(elements(page, "items"));
    }

    static String table(List<JsonNode> deals) {
        if (deals.isEmpty()) {
            return "No deals." + System.lineSeparator();
        }
        TextTable table = new TextTable("LAST SEEN", "STATUS", "TYPES", "PARTIES", "VALUE", "ARTICLES", "DEAL");
        deals.forEach(deal -> table.row(
                minute(deal, "lastSeen"),
                text(deal, "status"),
                list(deal, "types"),
                cut(parties(deal), 60),
                money(deal.path("value")),
                text(deal, "articles"),
                text(deal, "dealId")));
        return table.render();
    }
}
