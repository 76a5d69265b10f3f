package io.dealwire.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.evaluation.JsonLines;
import io.dealwire.json.Json;
import io.dealwire.reference.ReferenceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tags files of articles (JSON lines, plain or gzip) without Kafka and writes lines of the batch contract with companies, for
 * measuring: {@code TagArticles OUTPUT INPUT...}. Prints the rate of a second, warm run over the same articles.
 */
public final class TagArticles {

    private TagArticles() {}

    /** Tags, writes, and prints the rate. */
    public static void main(String[] arguments) throws IOException {
        long read = System.nanoTime();
        Map<String, Company> companies = ReferenceFile.companies(ReferenceFile.shipped(), "measuring");
        long build = System.nanoTime();
        ArticleTagger tagger = new ArticleTagger(CompanyIndex.of(companies));
        System.err.printf(
                "%d companies read in %d ms, indexed in %d ms%n",
                companies.size(), (build - read) / 1_000_000, (System.nanoTime() - build) / 1_000_000);
        List<JsonNode> articles = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            articles.addAll(JsonLines.read(Path.of(arguments[i])));
        }
        try (PrintWriter output = new PrintWriter(arguments[0], StandardCharsets.UTF_8)) {
            for (JsonNode article : articles) {
                output.println(line(article.path("id").asText(), tagger.tag(article(article))));
            }
        }
        List<RawArticle> raw = articles.stream().map(TagArticles::article).toList();
        long characters =
                raw.stream().mapToLong(article -> article.getBody().length()).sum();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long found = 0;
        for (RawArticle article : raw) {
            found += tagger.tag(article).getCompanies().size();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        System.err.printf(
                "%d articles of %d characters, %.1f companies each: %.0f articles/s of processor time%n",
                raw.size(), characters / raw.size(), found / (double) raw.size(), raw.size() / seconds);
    }

    private static RawArticle article(JsonNode node) {
        return RawArticle.newBuilder()
                .setTitle(node.path("title").asText(""))
                .setBody(node.path("body").asText(""))
                .setSource(node.path("source").asText(""))
                .setPublishedAt(Instant.parse(node.path("publishedAt").asText()))
                .build();
    }

    private static String line(String id, ArticleTags tags) {
        ObjectNode line = Json.mapper().createObjectNode().put("articleId", id).put("status", "ok");
        ArrayNode companies = line.putArray("companies");
        tags.getCompanies().forEach(tag -> {
            ObjectNode company = companies
                    .addObject()
                    .put("companyId", tag.getCompanyId())
                    .put("name", tag.getNamed())
                    .put("relevance", tag.getRelevance())
                    .put("known", tag.getKnown());
            ArrayNode tickers = company.putArray("tickers");
            tag.getTickers().forEach(tickers::add);
            ArrayNode mentions = company.putArray("mentions");
            tag.getMentions()
                    .forEach(span -> mentions.addObject()
                            .put("field", span.getField().name().toLowerCase(java.util.Locale.ROOT))
                            .put("start", span.getStart())
                            .put("end", span.getEnd()));
        });
        return line.putNull("deal").toString();
    }
}
