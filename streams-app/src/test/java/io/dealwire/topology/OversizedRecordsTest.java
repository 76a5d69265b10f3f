package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyTag;
import io.dealwire.avro.RawArticle;
import io.dealwire.layout.Names;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that are larger than anything anybody publishes: each ends by itself, and the stream goes on. */
class OversizedRecordsTest {

    private static final String BODY = News.filler(1, 30);

    @TempDir
    private Path folder;

    private TopologyHarness topology;

    @BeforeEach
    void start() {
        topology = new TopologyHarness(folder, Map.of(), News.DAY);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void copiesWithEndlessSourcesBecomeDeadLettersAndTheNextArticleIsProcessed() {
        for (int copy = 0; copy < 3; copy++) {
            topology.publish(
                    "a" + copy,
                    RawArticle.newBuilder(article(copy))
                            .setSource(copy + "s".repeat(3_000_000))
                            .build());
        }
        topology.publish("good", article(4));

        assertThat(reasons()).containsExactly("field-too-large", "field-too-large", "field-too-large");
        assertThat(topology.tagged()).containsOnlyKeys("good");
    }

    @Test
    void endlessIdsBecomeDeadLettersOfAllTheirBytesAndTheNextArticleIsProcessed() {
        String id = "i".repeat(3 << 20);

        topology.publish(id, article(1));
        topology.publish(id, null);
        topology.publish("good", article(2));

        assertThat(reasons()).containsExactly("id-too-large", "id-too-large");
        assertThat(topology.deadLetters().get(0).key()).isEqualTo(id.getBytes(StandardCharsets.UTF_8));
        assertThat(topology.tagged()).containsOnlyKeys("good");
    }

    @Test
    void anArticleThatNamesThousandsOfCompaniesNamesItsFirstHundreds() {
        IntStream.range(0, 2_000)
                .forEach(i -> topology.company(
                        "company-" + i, Company.newBuilder().setName(name(i)).build()));
        String list = IntStream.range(0, 2_000)
                .mapToObj(i -> "shares of " + name(i) + " rose")
                .collect(Collectors.joining(", ", "The company reported that ", "."));

        topology.publish("a", News.article("wire", Duration.ZERO, "Shares rise", list));

        assertThat(topology.deadLetters()).isEmpty();
        assertThat(topology.tagged().get("a").getCompanies()).hasSize(500);
        assertThat(topology.metric("bounded-tags-total")).isEqualTo(1);
    }

    @Test
    void aResultThatIsTooLargeIsADeadLetterOfItsArticle() {
        stop();
        topology = new TopologyHarness(
                folder.resolve("small"), Map.of("kafka.producer.max.request.size", "200000"), News.DAY);

        topology.publish("a", News.article("wire", Duration.ZERO, "t".repeat(300_000), BODY));
        topology.publish("good", article(2));

        assertThat(reasons()).containsExactly("result-too-large");
        assertThat(topology.deadLetters()).first().satisfies(letter -> {
            assertThat(header(letter, "dealwire.stage")).isEqualTo(Names.DEAL_READ);
            assertThat(letter.key()).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).hasSizeGreaterThan(300_000);
        });
        assertThat(topology.tagged()).containsOnlyKeys("good");
    }

    @Test
    void aCompanyThatIsTooLargeIsLeftOutAndTheNextIsTakenIn() {
        topology.company(
                "endless",
                Company.newBuilder()
                        .setName("Quorvex")
                        .setAliases(Collections.nCopies(100_000, "Quorvex"))
                        .build());
        topology.company(
                "x".repeat(3 << 20), Company.newBuilder().setName("Zeltrano").build());
        topology.company("acme", Company.newBuilder().setName("Brimholt").build());

        topology.publish(
                "a",
                News.article(
                        "wire",
                        Duration.ZERO,
                        "Shares rise",
                        "The company Quorvex Ltd rose. The company Zeltrano Ltd fell. The company Brimholt Ltd rose."));

        assertThat(topology.tagged().get("a").getCompanies())
                .extracting(CompanyTag::getCompanyId)
                .containsExactlyInAnyOrder("quorvex", "zeltrano", "acme");
    }

    private static String name(int number) {
        return "Quorvex" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26)
                + " Harbour";
    }

    private static RawArticle article(int number) {
        return News.article("wire" + number, Duration.ofMinutes(number), "Mill opens in the north", BODY);
    }

    private List<String> reasons() {
        return topology.deadLetters().stream()
                .map(letter -> header(letter, "dealwire.reason"))
                .toList();
    }

    private static String header(TestRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
