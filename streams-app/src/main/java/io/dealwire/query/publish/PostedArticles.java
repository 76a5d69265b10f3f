package io.dealwire.query.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.ingest.ArticleDefaults;
import io.dealwire.ingest.ArticleInput.Readable;
import io.dealwire.ingest.ArticleInput.Unreadable;
import io.dealwire.ingest.ArticleReader;
import io.dealwire.ingest.InputFile;
import io.dealwire.json.Json;
import io.dealwire.query.publish.RefusedArticlesException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The articles and take-downs of one request: all of them can be published, or it is refused. */
public final class PostedArticles {

    private static final int CONFLICT = 409;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int UNPROCESSABLE_CONTENT = 422;

    private static final String JSON = "application/json";
    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/jsonl", "application/x-jsonlines");
    private static final int MOST_REASONS = 100;

    /** Name for messages. */
    private static final String NAME = "request";

    private PostedArticles() {}

    /**
     * Reads a request.
     *
     * @param contentType its media type: JSON of an article or a list of them, or JSON Lines
     * @param contentEncoding {@code gzip} or nothing
     * @param most most bytes of it, unpacked
     * @param now when it came
     * @throws RefusedArticlesException when not all of it can be published
     */
    public static List<Readable> read(
            Optional<String> contentType, Optional<String> contentEncoding, InputStream body, int most, Instant now)
            throws IOException {
        String type = contentType.orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals(JSON) && !LINES.contains(type)) {
            throw new RefusedArticlesException(
                    UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type is " + JSON + " (an article or a list) or application/x-ndjson");
        }
        byte[] bytes = bytes(contentEncoding, body, most);
        List<Readable> articles = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        ArticleReader reader =
                new ArticleReader(new ArticleDefaults("", Optional.empty(), Optional.empty(), Optional.of(now)));
        reader.read(
                InputFile.held(NAME, InputFile.Format.JSONL),
                type.equals(JSON) ? lines(bytes) : new ByteArrayInputStream(bytes),
                input -> {
                    if (input instanceof Readable readable) {
                        articles.add(readable);
                    } else if (input instanceof Unreadable refused) {
                        unreadable.add(refused);
                    }
                });
        if (!unreadable.isEmpty()) {
            throw refusal(unreadable);
        }
        if (articles.isEmpty()) {
            throw new RefusedArticlesException(UNPROCESSABLE_CONTENT, "There is no article in the request");
        }
        return articles;
    }

    private static byte[] bytes(Optional<String> contentEncoding, InputStream body, int most) throws IOException {
        String encoding = contentEncoding.orElse("identity").strip().toLowerCase(Locale.ROOT);
        if (!encoding.equals("gzip") && !encoding.equals("identity")) {
            throw new RefusedArticlesException(UNSUPPORTED_MEDIA_TYPE, "Content-Encoding is gzip or none");
        }
        try {
            InputStream unpacked = encoding.equals("gzip") ? new GZIPInputStream(body) : body;
            byte[] bytes = unpacked.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new RefusedArticlesException(
                        CONTENT_TOO_LARGE,
                        "The request is longer than " + most
                                + " bytes, unpacked; send several, or raise http.publish-bytes");
            }
            return bytes;
        } catch (ZipException e) {
            throw new RefusedArticlesException(UNPROCESSABLE_CONTENT, "The request is no gzip: " + e.getMessage());
        }
    }

    /** JSON over as many lines as one likes, as one line for each article. */
    private static InputStream lines(byte[] bytes) throws IOException {
        JsonNode json;
        try {
            json = Json.mapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new RefusedArticlesException(
                    UNPROCESSABLE_CONTENT,
                    "The request is no JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        List<InputStream> lines = StreamSupport.stream((json.isArray() ? json : List.of(json)).spliterator(), false)
                .<InputStream>map(article ->
                        new ByteArrayInputStream((Json.line(article) + "\n").getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new SequenceInputStream(Collections.enumeration(lines));
    }

    private static RefusedArticlesException refusal(List<Unreadable> unreadable) {
        boolean early = unreadable.stream().allMatch(Unreadable::tooEarly);
        return new RefusedArticlesException(
                early ? CONFLICT : UNPROCESSABLE_CONTENT,
                "Nothing is published: " + unreadable.size() + " of the articles "
                        + (early ? "are under embargo" : "cannot be read"),
                unreadable.stream()
                        .limit(MOST_REASONS)
                        .map(article -> new Reason(
                                article.at().line(), article.articleId().orElse(""), article.reason()))
                        .toList());
    }
}
