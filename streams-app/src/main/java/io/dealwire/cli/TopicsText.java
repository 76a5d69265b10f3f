package io.dealwire.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import io.dealwire.ops.topics.Difference;
import io.dealwire.ops.topics.Outcome;
import io.dealwire.ops.topics.TopicsReport;
import io.dealwire.ops.topics.TopicsReport.SubjectLine;
import io.dealwire.ops.topics.TopicsReport.TopicLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report on topics, for people and for programs. */
record TopicsText(TopicsReport report) {

    String render() {
        String newLine = System.lineSeparator();
        TextTable topics = new TextTable("TOPIC", "STATE", "PARTITIONS", "REPLICAS", "CLEANUP");
        report.topics()
                .forEach(line -> topics.row(
                        line.wanted().name(),
                        words(line.outcome()),
                        number(line.partitions()),
                        number(line.replication()),
                        line.wanted().configs().get("cleanup.policy")));
        TextTable subjects = new TextTable("SUBJECT", "STATE", "VERSION");
        report.subjects()
                .forEach(line -> subjects.row(
                        line.subject(),
                        words(line.outcome()),
                        line.version().map(String::valueOf).orElse("-")));
        List<String> notes = notes();
        return topics.render()
                + newLine
                + subjects.render()
                + (notes.isEmpty() ? "" : newLine + String.join(newLine, notes) + newLine);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (TopicLine line : report.topics()) {
            line.differences()
                    .forEach(difference -> notes.add(note(line.wanted().name(), line.outcome(), difference)));
        }
        for (SubjectLine line : report.subjects()) {
            line.differences().forEach(difference -> notes.add(note(line.subject(), line.outcome(), difference)));
            line.refusal().ifPresent(said -> notes.add(line.subject() + ": " + said));
        }
        if (report.subjects().stream().anyMatch(line -> line.outcome() == Outcome.REFUSED)) {
            notes.add("Topics are left as they are: this release's schemas do not suit the registered ones.");
        }
        return notes;
    }

    private static String note(String name, Outcome outcome, Difference difference) {
        return outcome == Outcome.CHANGED
                ? name + ": " + difference.what() + " was " + difference.actual() + ", now " + difference.wanted()
                : name + ": " + difference.what() + " is " + difference.actual() + ", wanted " + difference.wanted();
    }

    ObjectNode json() {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode topics = root.putArray("topics");
        for (TopicLine line : report.topics()) {
            ObjectNode topic = topics.addObject()
                    .put("topic", line.wanted().name())
                    .put("state", words(line.outcome()))
                    .put("partitions", line.partitions())
                    .put("replicas", line.replication());
            ObjectNode configs = topic.putObject("wantedConfigs");
            line.wanted().configs().forEach(configs::put);
            differences(topic, line.differences());
        }
        ArrayNode subjects = root.putArray("subjects");
        for (SubjectLine line : report.subjects()) {
            ObjectNode subject =
                    subjects.addObject().put("subject", line.subject()).put("state", words(line.outcome()));
            subject.put("version", line.version().orElse(0));
            differences(subject, line.differences());
            line.refusal().ifPresent(said -> subject.put("refusal", said));
        }
        return root.put("asWanted", report.good());
    }

    private static void differences(ObjectNode node, List<Difference> differences) {
        ArrayNode all = node.putArray("differences");
        differences.forEach(difference -> all.addObject()
                .put("what", difference.what())
                .put("wanted", difference.wanted())
                .put("actual", difference.actual()));
    }

    private static String number(int number) {
        return number == 0 ? "-" : Integer.toString(number);
    }

    private static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
