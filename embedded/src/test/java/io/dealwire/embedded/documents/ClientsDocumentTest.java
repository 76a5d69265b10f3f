package io.dealwire.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Money;
import io.dealwire.avro.TrustedContracts;
import io.dealwire.config.Settings;
import io.dealwire.embedded.compose.Checkout;
import io.dealwire.layout.Topics;
import io.dealwire.ops.topics.TopicPlan;
import io.dealwire.serde.registry.RegistryKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.junit.jupiter.api.Test;

/** What {@code docs/clients.md} tells other programs holds. */
class ClientsDocumentTest {

    private static final Pattern TOPIC_LINE =
            Pattern.compile("(?m)^\\| `(dealwire\\.[a-z.-]+)`[^|]*\\|[^|]*\\| `(\\w+)`");

    private final String page = page();

    @Test
    void everyPublicTopicIsThereWithItsContract() {
        Map<String, String> told = TOPIC_LINE
                .matcher(page)
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(told)
                .isEqualTo(TopicPlan.of(Settings.of(Map.of())).subjects().stream()
                        .collect(Collectors.toMap(
                                subject -> subject.subject().replace("-value", ""),
                                subject -> subject.schema().getName())));
    }

    @Test
    void noTopicIsNamedThatThereIsNot() {
        Set<String> named = Pattern.compile("dealwire\\.[a-z]+[a-z.-]*[a-z]")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(name -> !page.contains("io." + name) && !page.contains("header `" + name))
                .map(name -> name.replace("-value", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Topics.under("dealwire.").all()).containsAll(named);
    }

    @Test
    void amountsAreWrittenAsItSays() {
        LogicalTypes.Decimal decimal = (LogicalTypes.Decimal)
                Money.getClassSchema().getField("amount").schema().getLogicalType();

        assertThat(page).contains("precision " + decimal.getPrecision() + ", scale " + decimal.getScale());
    }

    @Test
    void namesOfClassesAndPropertiesAreTheirs() {
        assertThat(page)
                .contains(
                        TrustedContracts.class.getSimpleName() + ".establish()",
                        "SERIALIZABLE_PACKAGES=" + TrustedContracts.class.getPackageName(),
                        RegistryKeys.AUTO_REGISTER,
                        RegistryKeys.REMOVE_JAVA_PROPERTIES);
    }

    private static String page() {
        try {
            return Files.readString(Checkout.root().resolve("docs/clients.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
