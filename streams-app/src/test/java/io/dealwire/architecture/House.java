package io.dealwire.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of docs/architecture.md: who may know whom. Values, so that a test can hold them against classes made up to break them. */
final class House {

    /** From the ground up. A package knows those of lower floors only, and none beside it on its own. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("layout"),
            Set.of("text", "json", "config"),
            Set.of("bounds", "grammar"),
            Set.of("serde"),
            Set.of("story", "entity", "deal", "count"),
            Set.of("reference", "topology"),
            Set.of("ops", "ingest"),
            Set.of("query"),
            Set.of("cli"));

    static final Set<String> STAGES = Set.of("story", "entity", "deal", "count");

    private static final Set<String> KNOW_KAFKA = Set.of("topology", "serde", "ops", "ingest", "query", "cli");

    private static final Set<String> KNOW_THE_TIME = Set.of("serde", "ops", "ingest", "query", "cli");

    private static final int MOST_FILES = 20;

    private House() {}

    /** Whether it is written by us: not by the compiler of Avro schemas. */
    static ImportOption ours() {
        return location -> !location.contains("/io/dealwire/avro/");
    }

    static ArchRule arrowsPointDown() {
        return ArchRuleDefinition.classes().should(new ArchCondition<JavaClass>("know only what is below them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int floor = floor(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> isOurs(arrow.getTargetClass()))
                        .filter(arrow -> !room(arrow.getTargetClass()).equals(room(type)))
                        .filter(arrow -> floor(arrow.getTargetClass()) >= floor)
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(type, arrow.getDescription())));
            }
        });
    }

    static ArchRule stagesStayApart() {
        return ArchRuleDefinition.classes()
                .that(in(STAGES))
                .should(new ArchCondition<JavaClass>("know no class of another stage") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(arrow -> STAGES.contains(room(arrow.getTargetClass())))
                                .filter(arrow -> !room(arrow.getTargetClass()).equals(room(type)))
                                .forEach(arrow ->
                                        events.add(SimpleConditionEvent.violated(type, arrow.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    static ArchRule packagesFormNoCircles() {
        return SlicesRuleDefinition.slices()
                .matching("io.dealwire.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    static ArchRule kafkaStaysAtTheEdges() {
        return ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.not(in(KNOW_KAFKA)))
                .and(DescribedPredicate.not(partOfAProcessor()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .allowEmptyShould(true);
    }

    static ArchRule timeComesInAsAValue() {
        return ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.not(in(KNOW_THE_TIME)))
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
                .allowEmptyShould(true);
    }

    /** Packages with more files than one can hold in mind. */
    static Set<String> crowded(JavaClasses classes) {
        Set<String> crowded = new TreeSet<>();
        for (JavaClass type : classes) {
            long files = type.getPackage().getClasses().stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(other -> !other.isArray())
                    .filter(other -> !other.getSimpleName().equals("package-info"))
                    .count();
            if (files > MOST_FILES) {
                crowded.add(type.getPackageName() + " holds " + files);
            }
        }
        return crowded;
    }

    /** The floor of a class. */
    private static int floor(JavaClass type) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room(type))) {
                return floor;
            }
        }
        throw new AssertionError(type.getPackageName() + " stands on no floor: give it one in House.FLOORS");
    }

    private static DescribedPredicate<JavaClass> in(Set<String> rooms) {
        return DescribedPredicate.describe("in " + new TreeSet<>(rooms), type -> rooms.contains(room(type)));
    }

    /** A processor, or a class inside of one. */
    private static DescribedPredicate<JavaClass> partOfAProcessor() {
        return DescribedPredicate.describe(
                "part of a processor", type -> type.getName().matches("io\\.dealwire\\..*Processor(\\$.*)?"));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.dealwire.") && !room(type).equals("avro");
    }

    /** The first package below ours; empty for a class of anybody else. */
    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("io") && parts[1].equals("dealwire") ? parts[2] : "";
    }
}
