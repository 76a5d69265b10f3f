package io.dealwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");
    private static final String TABLE_HEAD = "| key |";

    /** Run with {@code -Ddocs.write=true} it writes the table instead. */
    @Test
    void theDocumentHoldsTheTableOfAllSettings() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf(TABLE_HEAD);
        String before = start < 0 ? document : document.substring(0, start);
        String expected = before + SettingsTable.markdown();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, expected);
            return;
        }
        assertThat(document)
                .as(
                        "docs/settings.md must end with this table (-Ddocs.write=true writes it):%n%n%s",
                        SettingsTable.markdown())
                .isEqualTo(expected);
    }
}
