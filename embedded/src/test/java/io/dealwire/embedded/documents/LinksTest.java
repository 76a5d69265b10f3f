package io.dealwire.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.compose.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class LinksTest {

    private static final Path ROOT = Checkout.root();
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "dealwire-data");

    /** {@code [text](address)} and {@code ![text](address)}. */
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    @Test
    void everyRelativeLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : links(document)) {
                if (!leadsSomewhere(document, link)) {
                    broken.add(ROOT.relativize(document) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDocumentIsLinkedFromAnother() throws IOException {
        Set<Path> linked = documents().stream()
                .flatMap(document -> links(document).stream()
                        .filter(link -> !link.contains("://"))
                        .map(link -> target(document, link)))
                .collect(Collectors.toSet());
        assertThat(documents())
                .filteredOn(document -> !document.equals(ROOT.resolve("README.md")))
                .allMatch(linked::contains);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> tree =
                Files.find(ROOT, 8, (path, attributes) -> path.toString().endsWith(".md"))) {
            return tree.filter(path -> Stream.iterate(path, folder -> !folder.equals(ROOT), Path::getParent)
                            .noneMatch(folder ->
                                    SKIPPED.contains(folder.getFileName().toString())))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> links(Path document) {
        return LINK.matcher(text(document).replaceAll("(?s)```.*?```", ""))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        if (link.contains("://")) {
            return true;
        }
        Path target = target(document, link);
        int mark = link.indexOf('#');
        return Files.exists(target) && (mark < 0 || anchors(target).contains(link.substring(mark + 1)));
    }

    private static Path target(Path document, String link) {
        String path = link.replaceAll("#.*", "");
        Path target = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        return Files.isDirectory(target) ? target.resolve("README.md") : target;
    }

    /** As GitHub makes them from headings. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(text(document))
                .results()
                .map(MatchResult::group)
                .map(heading -> heading.replaceAll("^#+ +", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
