package io.dealwire.grammar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GrammarModelTest {

    @Test
    void aModelForOtherTagsIsRefused() throws IOException {
        Classifier two = Classifier.of(2, new TreeMap<>());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GrammarModel(two, two, two).write(bytes);

        assertThatThrownBy(() -> GrammarModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other tags");
    }

    @Test
    void whatIsNoModelIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> GrammarModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a grammar model");
    }
}
