package io.dealwire.embedded.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.evaluation.CopyGenerator;
import io.dealwire.evaluation.EvaluationLines;
import io.dealwire.evaluation.GoldArticle;
import io.dealwire.evaluation.LabelledArticle;
import io.dealwire.evaluation.LookAlikes;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput.Article;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import io.dealwire.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The labelled set that comes with Dealwire: the sample articles with labels written by reading them, copies of them made by
 * {@link CopyGenerator}, and {@link LookAlikes}. Everything in it was written for the project.
 */
final class ShippedSet {

    static final String ARTICLES = "articles.jsonl";
    static final String GOLD = "gold.jsonl";

    private static final long SEED = 20170705;
    private static final Instant LOOK_ALIKES_FROM = Instant.parse("2026-03-05T00:00:00Z");

    private ShippedSet() {}

    /** Writes articles and labels into a folder. */
    static void writeTo(Path folder) throws IOException {
        String articles = resource("/samples/articles.jsonl");
        String labels = resource("/samples/gold.jsonl");
        List<LabelledArticle> made = made(articles, labels);
        Files.writeString(
                folder.resolve(ARTICLES), articles + lines(made.stream().map(ShippedSet::article)));
        Files.writeString(folder.resolve(GOLD), labels + lines(made.stream().map(ShippedSet::label)));
    }

    private static List<LabelledArticle> made(String articles, String labels) {
        Map<String, Article> byId = new LinkedHashMap<>();
        new ArticleReader(ArticleDefaults.NONE)
                .read(
                        InputFile.held(ARTICLES, InputFile.Format.JSONL),
                        new ByteArrayInputStream(articles.getBytes(StandardCharsets.UTF_8)),
                        input -> {
                            if (input instanceof Article article) {
                                byId.put(article.articleId(), article);
                            }
                        });
        List<LabelledArticle> labelled = new ArrayList<>();
        for (GoldArticle gold : labels.lines().map(EvaluationLines::gold).toList()) {
            Optional.ofNullable(byId.get(gold.articleId()))
                    .ifPresent(input -> labelled.add(new LabelledArticle(
                            gold,
                            input.article().getSource(),
                            input.article().getTitle(),
                            input.article().getBody(),
                            input.article().getPublishedAt())));
        }
        List<LabelledArticle> made = new ArrayList<>(new CopyGenerator(SEED).copiesOf(labelled));
        made.addAll(LookAlikes.make(SEED, LOOK_ALIKES_FROM));
        return made;
    }

    private static ObjectNode article(LabelledArticle article) {
        return Json.mapper()
                .createObjectNode()
                .put("id", article.articleId())
                .put("source", article.source())
                .put("title", article.title())
                .put("body", article.body())
                .put("publishedAt", article.publishedAt().toString())
                .put("language", "en");
    }

    private static ObjectNode label(LabelledArticle article) {
        return Json.mapper()
                .createObjectNode()
                .put("id", article.articleId())
                .put("story", article.gold().story().orElseThrow())
                .put("edit", article.gold().edit().orElseThrow());
    }

    private static String lines(Stream<ObjectNode> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(Json.line(node)).append('\n'));
        return text.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = ShippedSet.class.getResourceAsStream(name)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text : text + "\n";
        }
    }
}
