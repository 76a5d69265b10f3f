package io.dealwire.deal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryDecision;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.config.DealSettings;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.ledger.DealLedger;
import io.dealwire.deal.ledger.DealMailFactory;
import io.dealwire.deal.ledger.LedgerNetwork;
import io.dealwire.deal.text.ArticleView;
import io.dealwire.entity.ArticleTagger;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.evaluation.JsonLines;
import io.dealwire.ingest.BatchResult;
import io.dealwire.reference.ReferenceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Reads a file of articles through tagging, deal reading and the ledger, without Kafka and without the stories stage (every
 * article is its own story), and writes the lines of the batch output: a score in seconds.
 */
public final class DealTrial {

    private final Function<RawArticle, ArticleTags> tagger;
    private final DealExtractor extractor = new DealExtractor();
    private final LedgerNetwork ledger = new LedgerNetwork(
            new DealLedger(new DealSettings(
                    Duration.ofDays(540),
                    Duration.ofDays(Long.getLong("reach", 30)),
                    true,
                    DealSettings.SHIPPED_CERTAINTY)),
            new Random(1));

    DealTrial(Function<RawArticle, ArticleTags> tagger) {
        this.tagger = tagger;
    }

    /** Arguments: articles (JSONL, may be gzipped), output. */
    public static void main(String[] args) throws IOException {
        DealTrial trial = new DealTrial(shippedTagger());
        List<TaggedArticle> articles = new ArrayList<>();
        long start = System.nanoTime();
        for (JsonNode line : JsonLines.read(Path.of(args[0]))) {
            articles.add(trial.read(line));
        }
        System.out.printf(
                "%d articles, %.0f per second%n", articles.size(), articles.size() * 1e9 / (System.nanoTime() - start));
        try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
            articles.forEach(article -> out.println(trial.line(article)));
        }
    }

    /** The tagger with the reference that comes with the product. */
    static Function<RawArticle, ArticleTags> shippedTagger() {
        CompanyIndex index = CompanyIndex.of(ReferenceFile.companies(ReferenceFile.shipped(), "shipped"));
        return new ArticleTagger(index)::tag;
    }

    static RawArticle article(JsonNode line) {
        return RawArticle.newBuilder()
                .setSource(line.path("source").asText(""))
                .setTitle(line.path("title").asText(""))
                .setBody(line.path("body").asText(""))
                .setPublishedAt(Instant.parse(line.get("publishedAt").asText()))
                .build();
    }

    TaggedArticle read(JsonNode line) {
        String id = line.get("id").asText();
        RawArticle article = article(line);
        ArticleTags tags = tagger.apply(article);
        DealReading reading = extractor.read(id, article, tags);
        TaggedArticle tagged = TaggedArticle.newBuilder()
                .setArticleId(id)
                .setTitle(article.getTitle())
                .setPublishedAt(article.getPublishedAt())
                .setRaw(RawPosition.newBuilder().build())
                .setStory(StoryDecision.newBuilder().setStoryId(id).build())
                .setCompanies(tags.getCompanies())
                .setPeople(tags.getPeople())
                .setMoney(tags.getMoney())
                .setReading(reading)
                .build();
        DealKey.of(reading)
                .ifPresent(key -> ledger.report(
                        key.text(), DealMailFactory.report(DealMailFactory.signal(tagged, 1, List.of()))));
        ledger.settle();
        if (id.equals(System.getProperty("dump"))) {
            dump(article, tags);
        }
        return tagged;
    }

    private void dump(RawArticle article, ArticleTags tags) {
        ArticleView view = ArticleView.of(article, tags);
        view.lines().forEach(line -> System.out.println(line.index() + " " + String.join(" ", line.words())));
        extractor
                .claims(view)
                .forEach(claim -> System.out.println(claim.line().index() + " " + claim.weight() + " "
                        + claim.type() + " "
                        + claim.roles().entrySet().stream()
                                .map(role ->
                                        tags.getCompanies().get(role.getKey()).getName() + ":" + role.getValue())
                                .toList()));
    }

    ObjectNode line(TaggedArticle article) {
        Optional<Deal> deal = DealKey.of(article.getReading())
                .flatMap(key -> ledger.link(article.getArticleId(), key.text()))
                .map(ledger.deals()::get);
        ObjectNode line = BatchResult.of(article, article, deal);
        line.put("reason", article.getReading().getReason());
        line.put("score", article.getReading().getScore());
        return line;
    }
}
