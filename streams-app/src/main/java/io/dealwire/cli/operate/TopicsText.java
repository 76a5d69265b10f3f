package io.dealwire.cli.operate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.cli.output.TextTable;
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
            addNotes(line.wanted().name(), line.changes(), line.differences(), notes);
        }
        for (SubjectLine line : report.subjects()) {
            addNotes(line.subject(), line.changes(), line.differences(), notes);
            line.refusal().ifPresent(said -> notes.add(line.subject() + ": " + said));
        }
        if (report.subjects().stream().anyMatch(line -> line.outcome() == Outcome.REFUSED)) {
            notes.add("Topics are left as they are: this release's schemas do not suit the registered ones.");
        }
        return notes;
    }

    private static void addNotes(
            String name, List<Difference> changes, List<Difference> differences, List<String> notes) {
        changes.forEach(change ->
                notes.add(name + ": " + change.what() + " was " + change.actual() + ", now " + change.wanted()));
        differences.forEach(difference -> notes.add(
                name + ": " + difference.what() + " is " + difference.actual() + ", wanted " + difference.wanted()));
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
            differences(topic.putArray("changes"), line.changes());
            differences(topic.putArray("differences"), line.differences());
        }
        ArrayNode subjects = root.putArray("subjects");
        for (SubjectLine line : report.subjects()) {
            ObjectNode subject =
                    subjects.addObject().put("subject", line.subject()).put("state", words(line.outcome()));
            subject.put("version", line.version().orElse(0));
            differences(subject.putArray("changes"), line.changes());
            differences(subject.putArray("differences"), line.differences());
            line.refusal().ifPresent(said -> subject.put("refusal", said));
        }
        return root.put("asWanted", report.good());
    }

    private static void differences(ArrayNode all, List<Difference> differences) {
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
