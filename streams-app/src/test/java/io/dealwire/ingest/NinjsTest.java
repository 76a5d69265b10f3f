package io.dealwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.json.Json;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NinjsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void anItemOfTheSecondVersionIsReadByTheRolesOfItsTexts() {
        ObjectNode line = line("""
                {"uri": "urn:wire:7", "firstCreated": "2026-03-02T08:00:00Z", "versionCreated": "2026-03-02T09:00:00Z", "language": "en",
                 "headlines": [{"role": "short", "value": "Norvane buys"}, {"role": "main", "value": "Norvane to buy Tellux"}],
                 "bodies": [{"role": "main", "contenttype": "text/plain", "value": "Norvane said it would buy Tellux."}],
                 "infosources": [{"name": "Harbour Post"}], "altids": [{"role": "web", "value": "https://post.example/7"}]}""");

        assertThat(line.path("id").asText()).isEqualTo("urn:wire:7");
        assertThat(line.path("title").asText()).isEqualTo("Norvane to buy Tellux");
        assertThat(line.path("body").asText()).isEqualTo("Norvane said it would buy Tellux.");
        assertThat(line.path("publishedAt").asText()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(line.path("source").asText()).isEqualTo("Harbour Post");
        assertThat(line.path("url").asText()).isEqualTo("https://post.example/7");
    }

    @Test
    void whoWroteIsNotTheOutlet() {
        assertThat(line("{\"uri\": \"u\", \"byline\": \"Ada Fenwick\", \"copyrightholder\": \"Harbour Post\"}")
                        .path("source")
                        .asText())
                .isEqualTo("Harbour Post");
    }

    @Test
    void anEmbargoHoldsUntilItsTimeOnly() {
        String item = "{\"uri\": \"u\", \"embargoed\": \"2026-03-02T12:00:00Z\"}";

        assertThat(line(item).path("id").asText()).isEqualTo("u");
        assertThatExceptionOfType(Ninjs.EmbargoedException.class)
                .isThrownBy(() -> line(item.replace("T12", "T13")))
                .withMessageContaining("2026-03-02T13:00:00Z");
    }

    @Test
    void aWithheldItemIsNoArticle() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> line("{\"uri\": \"u\", \"pubstatus\": \"withheld\"}"))
                .withMessageContaining("withheld");
    }

    private static ObjectNode line(String item) {
        try {
            ObjectNode object = (ObjectNode) Json.mapper().readTree(item);
            assertThat(Ninjs.isOne(object)).isTrue();
            return Ninjs.line(object, Optional.of(NOW));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
