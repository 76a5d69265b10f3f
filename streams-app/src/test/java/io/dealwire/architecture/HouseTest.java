package io.dealwire.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.dealwire.config.MadeUpUpward;
import io.dealwire.count.MadeUpProcessor;
import io.dealwire.count.MadeUpQuery;
import io.dealwire.count.MadeUpStage;
import io.dealwire.text.madeup.MadeUpThere;
import io.dealwire.text.madeup.inner.MadeUpBack;
import org.junit.jupiter.api.Test;

/** The rules of the house see what they are there for. */
class HouseTest {

    @Test
    void aLowerPackageThatKnowsAHigherOneIsSeen() {
        assertThat(broken(House.arrowsPointDown(), MadeUpUpward.class)).isTrue();
        assertThat(broken(House.arrowsPointDown(), MadeUpQuery.class)).isFalse();
    }

    @Test
    void aStageThatKnowsAnotherIsSeen() {
        assertThat(broken(House.stagesStayApart(), MadeUpStage.class)).isTrue();
        assertThat(broken(House.arrowsPointDown(), MadeUpStage.class)).isTrue();
        assertThat(broken(House.stagesStayApart(), MadeUpQuery.class)).isFalse();
    }

    @Test
    void kafkaWhereItMayNotBeIsSeen() {
        assertThat(broken(House.kafkaStaysAtTheEdges(), MadeUpQuery.class)).isTrue();
        assertThat(broken(House.kafkaStaysAtTheEdges(), MadeUpProcessor.class)).isFalse();
    }

    @Test
    void aClockThatIsReadIsSeen() {
        assertThat(broken(House.timeComesInAsAValue(), MadeUpStage.class)).isTrue();
        assertThat(broken(House.timeComesInAsAValue(), MadeUpQuery.class)).isFalse();
    }

    @Test
    void aCircleOfPackagesIsSeen() {
        assertThat(broken(House.packagesFormNoCircles(), MadeUpThere.class, MadeUpBack.class))
                .isTrue();
        assertThat(broken(House.packagesFormNoCircles(), MadeUpThere.class)).isFalse();
    }

    private static boolean broken(ArchRule rule, Class<?>... classes) {
        JavaClasses imported = new ClassFileImporter().importClasses(classes);
        return rule.evaluate(imported).hasViolation();
    }
}
