package io.dealwire.cli.query.text;

import static io.dealwire.cli.query.text.Answers.elements;
import static io.dealwire.cli.query.text.Answers.list;
import static io.dealwire.cli.query.text.Answers.minute;
import static io.dealwire.cli.query.text.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.output.TextTable;

/** Companies and their counts for people to read. */
public final class CompanyText {

    private CompanyText() {}

    /** The counts of a company, now or at a time. */
    public static String counts(JsonNode counts) {
        Sheet sheet = new Sheet(text(counts, "name"))
                .field("company", text(counts, "companyId"))
                .field("as known at", text(counts, "asOf"));
        return withCounts(sheet, counts).render();
    }

    private static Sheet withCounts(Sheet sheet, JsonNode counts) {
        return sheet.field("deals", counts.path("total").asInt() + " announced or completed")
                .field("by status", Answers.counts(counts.path("byStatus")))
                .field("by type", Answers.counts(counts.path("byType")))
                .field("by role", Answers.counts(counts.path("byRole")))
                .field("last seen", minute(counts, "lastSeen"));
    }

    /** A company with its deals, as the command puts them together. */
    public static String one(JsonNode company) {
        Sheet sheet = new Sheet(text(company, "name"))
                .field("company", text(company, "companyId"))
                .field("tickers", list(company, "tickers"))
                .field("country", text(company, "country"));
        withCounts(sheet, company.path("counts"));
        if (!company.path("deals").isEmpty()) {
            sheet.section("Latest deals")
                    .block(DealText.table(elements(company, "deals").stream()
                            .map(item -> item.path("deal"))
                            .filter(JsonNode::isObject)
                            .toList()));
        }
        return sheet.render();
    }

    public static String hits(JsonNode page) {
        if (page.path("items").isEmpty()) {
            return "No companies." + System.lineSeparator();
        }
        TextTable table = new TextTable("COMPANY", "NAME", "TICKERS", "COUNTRY");
        elements(page, "items")
                .forEach(company -> table.row(
                        text(company, "companyId"),
                        text(company, "name"),
                        list(company, "tickers"),
                        text(company, "country")));
        return table.render();
    }

    public static String top(JsonNode page) {
        if (page.path("items").isEmpty()) {
            return "No deals are counted." + System.lineSeparator();
        }
        TextTable table = new TextTable("DEALS", "NAME", "COMPANY");
        elements(page, "items")
                .forEach(item -> table.row(text(item, "deals"), text(item, "name"), text(item, "companyId")));
        return table.render();
    }
}
