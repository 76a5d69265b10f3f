package io.dealwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {

    static Stream<Named<Schema>> current() {
        return Contracts.current().stream().map(contract -> Named.of(contract.getName(), contract));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("current")
    void contractSuitsEveryReleasedVersionOfItself(Schema contract) {
        assertThat(FullTransitive.problems(contract, Contracts.released(contract.getName())))
                .as(
                        "%s must suit its released versions: give the new field a default, or add a new field instead of"
                                + " changing one",
                        contract.getName())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("current")
    void releasedVersionsSuitEachOther(Schema contract) {
        List<Schema> released = Contracts.released(contract.getName());

        assertThat(released).isNotEmpty();
        for (int i = 1; i < released.size(); i++) {
            assertThat(FullTransitive.problems(released.get(i), released.subList(0, i)))
                    .isEmpty();
        }
    }

    @Test
    void incompatibleChangeOfARealContractIsRefused() {
        Schema deal = Contracts.current().stream()
                .filter(schema -> schema.getName().equals("Deal"))
                .findFirst()
                .orElseThrow();
        Schema bad = new Schema.Parser()
                .parse(deal.toString()
                        .replace("\"name\":\"articles\",\"type\":\"int\"", "\"name\":\"articles\",\"type\":\"long\""));
        assertThat(bad).isNotEqualTo(deal);

        assertThat(FullTransitive.problems(bad, Contracts.released("Deal")))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("is not read by version", "TYPE_MISMATCH"));
    }
}
