package io.dealwire.embedded.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dealwire.evaluation.GoldArticle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void everyLabelOfTheShippedSetBelongsToAnArticle() throws Exception {
        ShippedSet.writeTo(folder);
        String articles = Files.readString(folder.resolve("articles.jsonl"));
        List<GoldArticle> labels = LabelledSet.labels(folder.resolve("gold.jsonl"));
        assertThat(labels).hasSizeGreaterThan(400).allSatisfy(label -> {
            assertThat(articles).containsPattern("\"id\": ?\"" + Pattern.quote(label.articleId()) + "\"");
        });
        assertThat(labels).extracting(GoldArticle::articleId).doesNotHaveDuplicates();
    }

    @Test
    void everyStoryOfTheShippedSetIsNamedByItsOriginal() throws Exception {
        ShippedSet.writeTo(folder);
        List<GoldArticle> labels = LabelledSet.labels(folder.resolve("gold.jsonl"));
        Set<String> ids = labels.stream().map(GoldArticle::articleId).collect(Collectors.toSet());
        assertThat(labels)
                .allSatisfy(label -> assertThat(ids).contains(label.story().orElseThrow()));
    }

    @Test
    void resultsAreScoredWithoutRunningAnything() throws Exception {
        Evaluation evaluation = evaluate(folder);
        assertThat(evaluation.exitCode()).as(evaluation.err()).isZero();
        assertThat(evaluation.out()).contains("stories.pairs.recall", "deals.isDeal.f1");
    }

    @Test
    void aRequirementThatIsNotMetFails() throws Exception {
        Evaluation evaluation = evaluate(folder, "--require", "deals.isDeal.recall>=0.9", "--require", "no.such<=1");
        assertThat(evaluation.exitCode()).isEqualTo(1);
        assertThat(evaluation.err().lines())
                .containsExactly(
                        "dealwire: deals.isDeal.recall is 0.5000, required >= 0.9",
                        "dealwire: There is no figure no.such");
    }

    @Test
    void aRequirementThatIsMetPasses() throws Exception {
        assertThat(evaluate(folder, "--require", "deals.isDeal.recall <= 0.5").exitCode())
                .isZero();
    }

    @Test
    void labelsAloneAreAUsageError() {
        assertThat(Evaluation.run("--gold", "labels.jsonl").exitCode()).isEqualTo(2);
    }

    @Test
    void aBrokenLabelIsNamedByFileAndLine() throws Exception {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\"}\n\n{\"story\":\"a\"}\n");
        Path results = Files.writeString(folder.resolve("results.jsonl"), "");
        Evaluation evaluation = Evaluation.run("--gold", gold.toString(), "--results", results.toString());
        assertThat(evaluation.exitCode()).isEqualTo(2);
        assertThat(evaluation.err()).startsWith("dealwire: " + gold + ":3: id is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b>0.9", "a.b>=much", ">=0.9"})
    void whatIsNoRequirementIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Requirement.parse(text));
    }

    private static Evaluation evaluate(Path folder, String... more) throws Exception {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), """
                {"id":"a","story":"a","isDeal":true}
                {"id":"b","story":"a","isDeal":true}
                """);
        Path results = Files.writeString(folder.resolve("results.jsonl"), """
                {"articleId":"a","status":"ok","storyId":"a","companies":[],"deal":{"dealId":"d"}}
                {"articleId":"b","status":"ok","storyId":"a","companies":[],"deal":null}
                """);
        return Evaluation.run(Stream.concat(
                        Stream.of("--gold", gold.toString(), "--results", results.toString()), Arrays.stream(more))
                .toArray(String[]::new));
    }
}
