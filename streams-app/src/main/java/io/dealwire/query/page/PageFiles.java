package io.dealwire.query.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All files of the page: the document, and what it loads under a path that changes with the contents of any of them. */
final class PageFiles {

    /** What the document loads. Modules name each other by relative paths, so all of them stand beside each other. */
    static final List<String> ASSETS = List.of(
            "page.css",
            "icon.svg",
            "main.js",
            "api.js",
            "article.js",
            "company.js",
            "deal.js",
            "deals.js",
            "dom.js",
            "keys.js",
            "live.js",
            "metrics.js",
            "pipeline.js",
            "plot.js",
            "search.js",
            "tables.js",
            "words.js");

    private static final String DOCUMENT = "index.html";

    private final Map<String, PageFile> assets;
    private final String version;
    private final PageFile document;

    private PageFiles(Map<String, PageFile> assets) {
        this.assets = assets;
        version =
                PageFile.digestOf(assets.values().stream().map(PageFile::bytes).toArray(byte[][]::new));
        document = document(PageFile.read(DOCUMENT));
    }

    static PageFiles read() {
        return new PageFiles(ASSETS.stream()
                .map(PageFile::read)
                .collect(Collectors.toMap(PageFile::name, file -> file, (one, other) -> one, LinkedHashMap::new)));
    }

    /** The document, the same for every view. */
    PageFile document() {
        return document;
    }

    /** What the path of the assets has in it; another one for other contents. */
    String version() {
        return version;
    }

    Optional<PageFile> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** Paths are relative, so that the page also works below a prefix that a proxy takes off. */
    private PageFile document(PageFile template) {
        String folder = "assets/" + version;
        String preloads = assets.keySet().stream()
                .filter(name -> name.endsWith(".js"))
                .map(name -> "<link rel=\"modulepreload\" href=\"" + folder + "/" + name + "\">")
                .collect(Collectors.joining("\n"));
        String text = new String(template.bytes(), StandardCharsets.UTF_8)
                .replace("<!-- modules -->", preloads)
                .replace("assets/version", folder);
        return new PageFile(template.name(), template.mediaType(), text.getBytes(StandardCharsets.UTF_8));
    }
}
