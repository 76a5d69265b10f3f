package io.dealwire.embedded.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps quality from slipping unseen: floors somewhat below what the shipped set scores, see docs/evaluation.md. */
class EvaluateIT {

    @Test
    void theShippedSetIsReadAsWellAsBefore() {
        Evaluation evaluation = Evaluation.run(
                "--require", "stories.pairs.precision>=0.99",
                "--require", "stories.pairs.recall>=0.95",
                "--require", "stories.copies.cut-30>=0.9",
                "--require", "stories.merged.look-alike<=0.05",
                "--require", "deals.isDeal.precision>=0.9",
                "--require", "deals.isDeal.recall>=0.9",
                "--require", "deals.groups.b3.f1>=0.85",
                "--require", "deals.parties.f1>=0.85",
                "--require", "deals.mentionedTaken<=0.05",
                "--require", "deals.types.f1>=0.85",
                "--require", "deals.status>=0.9",
                "--require", "deals.value>=0.9");
        assertThat(evaluation.exitCode())
                .as("%s%n%s", evaluation.out(), evaluation.err())
                .isZero();
    }
}
