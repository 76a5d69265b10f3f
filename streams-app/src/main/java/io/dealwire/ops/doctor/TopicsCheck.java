package io.dealwire.ops.doctor;

import io.dealwire.ops.topics.Outcome;
import io.dealwire.ops.topics.TopicsReport;
import java.util.List;

/** Whether topics and subjects are there and as the settings want them. */
public final class TopicsCheck {

    private TopicsCheck() {}

    public static List<Finding> of(TopicsReport report) {
        return List.of(
                finding(
                        "topics",
                        report.topics().stream()
                                .filter(line -> !line.outcome().good())
                                .map(line -> line.wanted().name() + " " + words(line.outcome()))
                                .toList(),
                        report.topics().size() + " topics"),
                finding(
                        "subjects",
                        report.subjects().stream()
                                .filter(line -> !line.outcome().good())
                                .map(line -> line.subject() + " " + words(line.outcome()))
                                .toList(),
                        report.subjects().size() + " subjects"));
    }

    private static Finding finding(String subject, List<String> faults, String all) {
        return faults.isEmpty()
                ? Finding.ok(subject, all + ", as the settings want them")
                : Finding.failed(
                        subject,
                        String.join(", ", faults),
                        "\"dealwire topics describe\" shows what is wanted, \"dealwire topics create\" makes it so.");
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case MISSING -> "is missing";
            case DIFFERS -> "differs";
            case REFUSED -> "is refused by the registry";
            default -> "is as wanted";
        };
    }
}
