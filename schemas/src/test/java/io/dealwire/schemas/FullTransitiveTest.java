package io.dealwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What may change in a public contract, and what may not. */
class FullTransitiveTest {

    private static final String NAME = "{'name': 'name', 'type': 'string'}";
    private static final String SIZE = "{'name': 'size', 'type': 'int', 'default': 0}";
    private static final String SEEN =
            "{'name': 'seen', 'type': ['null', {'type': 'long', 'logicalType': 'timestamp-millis'}], 'default': null}";

    @Test
    void sameContractMayBeReleasedAgain() {
        assertThat(problems(record(NAME, SIZE), record(NAME, SIZE))).isEmpty();
    }

    @Test
    void fieldWithADefaultMayBeAdded() {
        assertThat(problems(record(NAME, SIZE), record(NAME))).isEmpty();
    }

    @Test
    void fieldWithADefaultMayBeRemoved() {
        assertThat(problems(record(NAME), record(NAME, SIZE))).isEmpty();
    }

    @Test
    void fieldsMayChangePlaces() {
        assertThat(problems(record(SIZE, NAME), record(NAME, SIZE))).isEmpty();
    }

    @Test
    void descriptionMayChange() {
        assertThat(problems(record("{'name': 'name', 'type': 'string', 'doc': 'Better said.'}"), record(NAME)))
                .isEmpty();
    }

    @Test
    void fieldWithoutADefaultMustNotBeAdded() {
        assertThat(problems(record(NAME, "{'name': 'size', 'type': 'int'}"), record(NAME)))
                .singleElement()
                .asString()
                .startsWith("does not read version 1: READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void fieldWithoutADefaultMustNotBeRemoved() {
        assertThat(problems(record(SIZE), record(NAME, SIZE)))
                .singleElement()
                .asString()
                .startsWith("is not read by version 1: READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void typeMustNotChangeNotEvenToAWiderOne() {
        assertThat(problems(record("{'name': 'size', 'type': 'long', 'default': 0}"), record(SIZE)))
                .singleElement()
                .asString()
                .startsWith("is not read by version 1: TYPE_MISMATCH");
    }

    @Test
    void fieldMustNotBecomeNullable() {
        assertThat(problems(record("{'name': 'size', 'type': ['int', 'null'], 'default': 0}"), record(SIZE)))
                .singleElement()
                .asString()
                .startsWith("is not read by version 1: TYPE_MISMATCH");
    }

    @Test
    void fieldMustNotBeRenamed() {
        assertThat(problems(record("{'name': 'title', 'type': 'string'}"), record(NAME)))
                .hasSize(2);
    }

    @Test
    void symbolMayBeAddedToAndRemovedFromAnEnumWithADefault() {
        Schema two = record(enumeration("'UNKNOWN', 'A'", ", 'default': 'UNKNOWN'"));
        Schema three = record(enumeration("'UNKNOWN', 'A', 'B'", ", 'default': 'UNKNOWN'"));

        assertThat(problems(three, two)).isEmpty();
        assertThat(problems(two, three)).isEmpty();
    }

    @Test
    void symbolMustNotBeAddedToAnEnumWithoutADefault() {
        assertThat(problems(record(enumeration("'A', 'B'", "")), record(enumeration("'A'", ""))))
                .singleElement()
                .asString()
                .startsWith("is not read by version 1: MISSING_ENUM_SYMBOLS");
    }

    @Test
    void timeMustNotChangeItsUnit() {
        assertThat(problems(record(SEEN.replace("millis", "micros")), record(SEEN)))
                .singleElement()
                .asString()
                .startsWith("against version 1: logical type of Thing.seen");
    }

    @Test
    void amountMustNotChangeItsScale() {
        String amount =
                "{'name': 'm', 'type': {'type': 'bytes', 'logicalType': 'decimal', 'precision': 24, 'scale': 4}}";

        assertThat(problems(record(amount.replace("'scale': 4", "'scale': 2")), record(amount)))
                .singleElement()
                .asString()
                .startsWith("against version 1: logical type of Thing.m");
    }

    @Test
    void everyReleasedVersionCountsAndNotOnlyTheLast() {
        Schema first = record(NAME, SIZE);
        Schema second = record(NAME);
        Schema third = record(NAME, "{'name': 'size', 'type': 'string', 'default': ''}");

        assertThat(problems(third, second)).isEmpty();
        assertThat(FullTransitive.problems(third, List.of(first, second)))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("version 1: TYPE_MISMATCH"));
    }

    private static List<String> problems(Schema next, Schema released) {
        return FullTransitive.problems(next, List.of(released));
    }

    private static Schema record(String... fields) {
        String text = "{'type': 'record', 'name': 'Thing', 'fields': [" + String.join(", ", fields) + "]}";
        return new Schema.Parser().parse(text.replace('\'', '"'));
    }

    private static String enumeration(String symbols, String more) {
        return "{'name': 'kind', 'type': {'type': 'enum', 'name': 'Kind', 'symbols': [" + symbols + "]" + more + "}}";
    }
}
