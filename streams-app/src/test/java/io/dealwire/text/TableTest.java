package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TableTest {

    private enum Fruit {
        APPLE,
        PEAR
    }

    private static Table table(String... lines) {
        return Table.of("fruit.tsv", List.of(lines), "fruit", "weight", "words");
    }

    private static Table.Row row(String line) {
        return table(line).rows().get(0);
    }

    private static void refused(ThrowingCallable reading, String message) {
        assertThatIllegalStateException().isThrownBy(reading).withMessage(message);
    }

    @Test
    void remarksAndBlankLinesAreNoRows() {
        List<Table.Row> rows = table("# fruit", "", "APPLE\t1\tred", "  ", "PEAR\t2\tgreen yellow")
                .rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).kind("fruit", Fruit.class)).isEqualTo(Fruit.PEAR);
        assertThat(rows.get(1).number("weight")).isEqualTo(2);
        assertThat(rows.get(1).words("words")).containsExactly("green", "yellow");
    }

    @Test
    void aPatternIsItsElementsWithTheirAlternatives() {
        assertThat(row("APPLE\t1\tbuy|acquire ~ $").pattern("words"))
                .containsExactly(List.of("buy", "acquire"), List.of("~"), List.of("$"));
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(row("APPLE\t1\t").list("words", ";")).isEmpty();
        assertThat(row("APPLE\t1\tNew York; Leeds").list("words", ";")).containsExactly("New York", "Leeds");
    }

    @Test
    void aMissingTableIsRefused() {
        refused(() -> Table.read("/no/such.tsv", "word"), "no table /no/such.tsv");
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        refused(() -> table("# fruit", ""), "fruit.tsv, line 2, column 1 (fruit): the table is empty");
    }

    @Test
    void aRowWithTooFewColumnsIsRefused() {
        refused(
                () -> table("# fruit", "APPLE\t1"),
                "fruit.tsv, line 2, column 2 (weight): 2 columns, not the 3: fruit, weight, words");
    }

    @Test
    void aRowWithTooManyColumnsIsRefused() {
        refused(
                () -> table("APPLE\t1\tred\tgreen"),
                "fruit.tsv, line 1, column 3 (words): 4 columns, not the 3: fruit, weight, words");
    }

    @Test
    void anUnknownKindIsRefused() {
        refused(
                () -> row("PLUM\t1\tblue").kind("fruit", Fruit.class),
                "fruit.tsv, line 1, column 1 (fruit): unknown: PLUM");
        refused(
                () -> row("PLUM\t1\tblue").kind("fruit", Map.of("APPLE", 1)),
                "fruit.tsv, line 1, column 1 (fruit): unknown: PLUM");
    }

    @Test
    void aMissingKindIsRefused() {
        refused(
                () -> table("APPLE\t1\tred", "# no pears").complete("fruit", Fruit.class),
                "fruit.tsv, line 1, column 1 (fruit): up to here no row for PEAR");
    }

    @Test
    void aTableWithAllKindsIsComplete() {
        assertThat(table("PEAR\t1\tgreen", "APPLE\t1\tred", "APPLE\t2\tgreen")
                        .complete("fruit", Fruit.class)
                        .rows())
                .hasSize(3);
    }

    @Test
    void aRepeatedKeyIsRefused() {
        refused(
                () -> table("APPLE\t1\tred", "PEAR\t1\tred", "APPLE\t2\tred").unique("fruit", "words"),
                "fruit.tsv, line 3, column 3 (words): APPLE red stands in line 1 too");
    }

    @Test
    void aKeyThatDiffersInOneColumnIsNoRepetition() {
        assertThat(table("APPLE\t1\tred", "PEAR\t1\tred")
                        .unique("fruit", "words")
                        .rows())
                .hasSize(2);
    }

    @Test
    void anEmptyAlternativeIsRefused() {
        refused(
                () -> row("APPLE\t1\tstake in|of|").pattern("words"),
                "fruit.tsv, line 1, column 3 (words): something empty between separators: in|of|");
    }

    @Test
    void anEmptyElementOfAPatternIsRefused() {
        refused(
                () -> row("APPLE\t1\tstake  in").pattern("words"),
                "fruit.tsv, line 1, column 3 (words): something empty between separators: ");
    }

    @Test
    void anEmptyEntryOfAListIsRefused() {
        refused(
                () -> row("APPLE\t1\tLeeds;;York").list("words", ";"),
                "fruit.tsv, line 1, column 3 (words): something empty between separators: Leeds;;York");
    }

    @Test
    void aWordRepeatedInItsRowIsRefused() {
        refused(
                () -> row("APPLE\t1\tred green red").words("words"),
                "fruit.tsv, line 1, column 3 (words): more than once: red");
    }

    @Test
    void anEmptyCellIsRefusedWhereTextIsExpected() {
        refused(() -> row("APPLE\t \tred").text("weight"), "fruit.tsv, line 1, column 2 (weight): nothing is there");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        refused(() -> row("APPLE\t1,5\tred").number("weight"), "fruit.tsv, line 1, column 2 (weight): no number: 1,5");
        refused(
                () -> row("APPLE\t1.5\tred").whole("weight"),
                "fruit.tsv, line 1, column 2 (weight): no whole number: 1.5");
    }
}
