package io.dealwire;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.dealwire.topology.DealTopology;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, as docs/architecture.md has it. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/io/dealwire/avro/"))
            .importPackages("io.dealwire");

    @Test
    void onlyProcessorsAndThePackagesAboutKafkaKnowKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..topology..", "..serde..", "..ops..", "..ingest..", "..query..", "..cli..")
                .and(DescribedPredicate.not(partOfAProcessor()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "entity", "deal", "count"})
    void aStageKnowsTheProcessorsOfNoOtherStage(String stage) {
        noClasses()
                .that()
                .resideInAPackage("io.dealwire." + stage + "..")
                .should()
                .dependOnClassesThat(describe(
                        "processors of other stages",
                        type -> partOfAProcessor().test(type)
                                && !type.getPackageName().startsWith("io.dealwire." + stage)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"story", "entity", "deal", "count", "text", "config", "json", "topology", "evaluation"})
    void timeComesInAsAValue(String pure) {
        noClasses()
                .that()
                .resideInAPackage("io.dealwire." + pure + "..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void settingsAndTextAreThereForAllAndNeedNobody() {
        noClasses()
                .that()
                .resideInAnyPackage("io.dealwire.config..", "io.dealwire.text..", "io.dealwire.json..")
                .should()
                .dependOnClassesThat(describe(
                        "other packages of Dealwire",
                        type -> type.getPackageName().startsWith("io.dealwire.")
                                && !type.getPackageName().matches("io\\.dealwire\\.(config|text|json)(\\..*)?")))
                .check(CLASSES);
    }

    /** A processor, or a class inside of one. */
    private static DescribedPredicate<JavaClass> partOfAProcessor() {
        return describe("part of a processor", type -> type.getName().matches("io\\.dealwire\\..*Processor(\\$.*)?"));
    }

    /** By package; the names of topics, stores and nodes are for everybody, the wiring beside them knows everybody. */
    private static final class ByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (type.getPackageName().equals("io.dealwire.topology")
                    && !type.getName().startsWith(DealTopology.class.getName())) {
                return SliceIdentifier.of("names");
            }
            String[] parts = type.getPackageName().split("\\.");
            return parts.length > 2 ? SliceIdentifier.of(parts[2]) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of Dealwire";
        }
    }
}
