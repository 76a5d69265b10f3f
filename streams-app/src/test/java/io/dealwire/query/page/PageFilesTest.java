package io.dealwire.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/page");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*'\\./([^']+)'");

    private final PageFiles files = PageFiles.read();

    @Test
    void everyFileOfThePageIsGivenOut() throws IOException {
        try (Stream<Path> present = Files.list(FOLDER)) {
            assertThat(present.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.html")))
                    .containsExactlyInAnyOrderElementsOf(PageFiles.ASSETS);
        }
    }

    @Test
    void modulesImportEachOtherOnly() {
        assertThat(scripts())
                .allSatisfy(
                        script -> assertThat(IMPORT.matcher(script).results().map(found -> found.group(1)))
                                .isSubsetOf(PageFiles.ASSETS));
    }

    /** The browser is told to refuse these as well; nobody should come to rely on the refusal. */
    @Test
    void noScriptMakesMarkupOrCodeOfText() {
        assertThat(scripts())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script)
                        .doesNotContainIgnoringCase(
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval(",
                                "new Function",
                                "DOMParser",
                                "createContextualFragment",
                                "srcdoc"));
    }

    @Test
    void documentNamesTheVersionOfTheAssets() {
        String document = new String(files.document().bytes(), StandardCharsets.UTF_8);

        assertThat(document)
                .contains("<script type=\"module\" src=\"assets/" + files.version() + "/main.js\">")
                .contains("<link rel=\"modulepreload\" href=\"assets/" + files.version() + "/deals.js\">")
                .doesNotContain("assets/version", "<!--");
    }

    private List<String> scripts() {
        return PageFiles.ASSETS.stream()
                .filter(name -> name.endsWith(".js"))
                .map(name -> new String(files.asset(name).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
