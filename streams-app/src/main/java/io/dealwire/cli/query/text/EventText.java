package io.dealwire.cli.query.text;

import static io.dealwire.cli.query.text.Answers.list;
import static io.dealwire.cli.query.text.Answers.minute;
import static io.dealwire.cli.query.text.Answers.money;
import static io.dealwire.cli.query.text.Answers.parties;
import static io.dealwire.cli.query.text.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Events of deals for people to read. */
public final class EventText {

    private EventText() {}

    /** An event of any deal on a line of its own. */
    public static String line(JsonNode event) {
        JsonNode facts = event.path("after").isObject() ? event.path("after") : event.path("before");
        String what = what(event);
        return minute(event, "knownAt") + "  " + text(event, "dealId") + "  "
                + (text(event, "change").equals("FIRST_TOLD") ? what : parties(facts) + ": " + what);
    }

    /** What became known, in a few words: {@code status ANNOUNCED, was RUMOURED}. */
    static String what(JsonNode event) {
        JsonNode before = event.path("before");
        JsonNode after = event.path("after");
        String subject = text(event, "subject");
        return switch (text(event, "change")) {
            case "FIRST_TOLD" -> "first told: " + summary(after);
            case "STATUS" -> "status " + text(after, "status") + ", was " + text(before, "status");
            case "TYPES" -> "types " + list(after, "types") + ", were " + list(before, "types");
            case "VALUE" ->
                "value " + orNone(money(after.path("value"))) + ", was " + orNone(money(before.path("value")));
            case "PARTY_ADDED" -> "party " + party(after, subject);
            case "PARTY_REMOVED" -> "no party any more: " + party(before, subject);
            case "PARTY_CHANGED" -> "party " + party(after, subject) + ", was " + party(before, subject);
            case "DATES" -> "reported from " + minute(after, "firstSeen") + " to " + minute(after, "lastSeen");
            case "ARTICLE_JOINED" -> "reported by " + subject;
            case "ARTICLE_LEFT" -> "no longer reported by " + subject;
            case "MERGED" -> "is another deal" + (subject.isEmpty() ? "" : ": " + subject);
            case "WITHDRAWN" -> "withdrawn: no report is left";
            default -> text(event, "change");
        };
    }

    /** A deal in one line: {@code ANNOUNCED ACQUISITION, Norvane (BUYER), Tellux (TARGET), USD 100}. */
    static String summary(JsonNode facts) {
        String kind = (text(facts, "status") + " " + list(facts, "types")).strip();
        return Stream.of(kind, parties(facts), money(facts.path("value")))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String party(JsonNode facts, String companyId) {
        return Answers.elements(facts, "parties").stream()
                .filter(party -> text(party, "companyId").equals(companyId))
                .findFirst()
                .map(party -> text(party, "name") + " (" + text(party, "role") + ")")
                .orElse(companyId);
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }
}
