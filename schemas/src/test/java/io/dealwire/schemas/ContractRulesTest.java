package io.dealwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/** Rules that every record holds to, public or not. */
class ContractRulesTest {

    private static final Path SOURCES = Path.of("src", "main", "avro");

    @Test
    void everyRecordEnumAndFieldIsDocumented() {
        List<String> undocumented = new ArrayList<>();
        all().forEach((name, schema) -> {
            require(schema.getDoc(), name, undocumented);
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().forEach(field -> require(field.doc(), name + "." + field.name(), undocumented));
            }
        });

        assertThat(undocumented).isEmpty();
    }

    @Test
    void everyEnumHasADefaultSoThatSymbolsCanBeAdded() {
        assertThat(all().values())
                .filteredOn(schema -> schema.getType() == Schema.Type.ENUM)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.getEnumSymbols()).contains(schema.getEnumDefault()));
    }

    @Test
    void everyNullableFieldIsNullByDefault() {
        assertThat(all().values())
                .filteredOn(schema -> schema.getType() == Schema.Type.RECORD)
                .flatExtracting(Schema::getFields)
                .filteredOn(field -> field.schema().isNullable())
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.schema().getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
                    assertThat(field.hasDefaultValue()).as(field.name()).isTrue();
                });
    }

    /** A field without a default can never be removed; these are the ones that a record is meaningless without. */
    @Test
    void onlyFieldsThatPublicRecordsAreMeaninglessWithoutHaveNoDefault() {
        Set<String> required = new HashSet<>();
        for (Schema contract : Contracts.current()) {
            contract.getFields().stream()
                    .filter(field -> !field.hasDefaultValue())
                    .forEach(field -> required.add(contract.getName() + "." + field.name()));
        }

        assertThat(required)
                .containsExactlyInAnyOrder(
                        "RawArticle.publishedAt",
                        "TaggedArticle.articleId",
                        "TaggedArticle.publishedAt",
                        "TaggedArticle.raw",
                        "TaggedArticle.story",
                        "TaggedArticle.reading",
                        "Deal.dealId",
                        "Deal.firstSeen",
                        "Deal.lastSeen",
                        "DealEvent.dealId",
                        "DealEvent.knownAt",
                        "CompanyDealCounts.companyId",
                        "Company.name");
    }

    @Test
    void timesAndAmountsHaveLogicalTypes() {
        assertThat(all().get("Money")
                        .getField("amount")
                        .schema()
                        .getLogicalType()
                        .getName())
                .isEqualTo("decimal");
        assertThat(all().values())
                .filteredOn(schema -> schema.getType() == Schema.Type.RECORD)
                .flatExtracting(Schema::getFields)
                .filteredOn(field -> field.name().endsWith("At") || field.name().endsWith("Seen"))
                .isNotEmpty()
                .allSatisfy(field ->
                        assertThat(field.schema().toString()).as(field.name()).contains("timestamp-millis"));
    }

    private static void require(String doc, String name, List<String> undocumented) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(name);
        }
    }

    /** All named types by simple name, from the generated classes. */
    private static Map<String, Schema> all() {
        Map<String, Schema> all = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.filter(source -> source.toString().endsWith(".avsc")).forEach(source -> {
                String name = source.getFileName().toString().replace(".avsc", "");
                all.put(name, SpecificData.get().getSchema(generatedClass(name)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static Class<?> generatedClass(String name) {
        try {
            return Class.forName("io.dealwire.avro." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no class was generated from " + name + ".avsc", e);
        }
    }
}
