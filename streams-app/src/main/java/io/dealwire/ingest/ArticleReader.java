package io.dealwire.ingest;

import io.dealwire.bounds.ArticleBounds;
import io.dealwire.ingest.ArticleInput.Unreadable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads articles from files, compressed or not, one after the other and in their order. What cannot be read, or is over the
 * {@link ArticleBounds}, becomes an {@link Unreadable} that names file and line; reading goes on after it. Holds no more than one line in memory.
 */
public final class ArticleReader {

    private static final String NOT_UTF_8 = "not UTF-8";
    private static final String TOO_LONG = "longer than " + (ByteLines.MAX_BYTES >> 20) + " MiB; no article is";

    private final ArticleLineParser lines;
    private final TextFileParser texts;
    private final Optional<Instant> fetchedAt;
    private final LongConsumer bytesRead;
    /** Which text had an id first. The second would pass for its correction. */
    private final Map<String, String> textsById = new HashMap<>();

    public ArticleReader(ArticleDefaults defaults) {
        this(defaults, bytes -> {});
    }

    /**
     * A reader that tells how far it is.
     *
     * @param bytesRead gets the number of bytes, as on disk, that were just read
     */
    public ArticleReader(ArticleDefaults defaults, LongConsumer bytesRead) {
        this.lines = new ArticleLineParser(defaults);
        this.texts = new TextFileParser(defaults);
        this.fetchedAt = defaults.fetchedAt();
        this.bytesRead = bytesRead;
    }

    /**
     * Reads a file, or standard input, to its end.
     *
     * @throws IOException when it cannot be opened; a file that breaks off later ends with an {@link Unreadable}
     */
    public void read(InputFile file, Consumer<ArticleInput> articles) throws IOException {
        try (InputStream input = open(file)) {
            read(file, input, articles);
        }
    }

    /** Reads what stands for the file, not compressed. */
    public void read(InputFile file, InputStream input, Consumer<ArticleInput> articles) {
        Consumer<ArticleInput> bounded = read -> articles.accept(bounded(read));
        switch (file.format()) {
            case JSONL -> readLines(file, input, bounded);
            case TEXT -> bounded.accept(readText(file, input));
        }
    }

    /** The input as it was read; when the pipeline would refuse it for its id or its size, why. */
    private static ArticleInput bounded(ArticleInput read) {
        if (!(read instanceof ArticleInput.Readable readable)) {
            return read;
        }
        Optional<String> notText = ArticleBounds.notText(readable.articleId());
        if (notText.isPresent()) {
            // Nobody could print such an id, let alone ask for it.
            return new Unreadable(readable.at(), Optional.empty(), notText.get());
        }
        return ArticleBounds.excess(readable.articleId())
                .or(() -> readable instanceof ArticleInput.Article article
                        ? ArticleBounds.excess(article.article())
                        : Optional.empty())
                .<ArticleInput>map(excess -> new Unreadable(readable.at(), Optional.of(readable.articleId()), excess))
                .orElse(read);
    }

    private InputStream open(InputFile file) throws IOException {
        // The stream that Files opens asks for its position, which a named pipe does not have.
        InputStream bytes =
                file.path().isPresent() ? new FileInputStream(file.path().get().toFile()) : System.in;
        return Unpacked.of(new CountingInputStream(bytes, bytesRead), file.isCompressed());
    }

    private void readLines(InputFile file, InputStream input, Consumer<ArticleInput> articles) {
        ByteLines split = new ByteLines(input);
        for (long number = 1; ; number++) {
            Location at = new Location(file.name(), number);
            Optional<ByteLines.Line> line;
            try {
                line = split.next();
            } catch (IOException e) {
                articles.accept(new Unreadable(at, Optional.empty(), "the file breaks off: " + e.getMessage()));
                return;
            }
            if (line.isEmpty()) {
                return;
            }
            readLine(at, line.get()).ifPresent(articles);
        }
    }

    /** Empty for a blank line. */
    private Optional<ArticleInput> readLine(Location at, ByteLines.Line line) {
        if (line.tooLong()) {
            return Optional.of(new Unreadable(at, Optional.empty(), TOO_LONG));
        }
        try {
            String text = decode(line.bytes());
            return text.isBlank() ? Optional.empty() : Optional.of(lines.parse(at, text));
        } catch (CharacterCodingException e) {
            return Optional.of(new Unreadable(at, Optional.empty(), NOT_UTF_8));
        }
    }

    private ArticleInput readText(InputFile file, InputStream input) {
        Location at = new Location(file.name(), 0);
        try {
            byte[] bytes = input.readNBytes(ByteLines.MAX_BYTES + 1);
            if (bytes.length > ByteLines.MAX_BYTES) {
                return new Unreadable(at, Optional.empty(), TOO_LONG);
            }
            String text = decode(bytes);
            String id = file.path().isPresent() ? file.textId() : ContentId.of(text);
            String first = textsById.computeIfAbsent(id, unused -> file.name());
            if (!first.equals(file.name())) {
                return new Unreadable(
                        at,
                        Optional.of(id),
                        "its id would be that of " + first
                                + "; give the folder above both, then ids are paths below it");
            }
            Optional<Instant> modified = file.path().isPresent()
                    ? Optional.of(Files.getLastModifiedTime(file.path().get()).toInstant())
                    : fetchedAt;
            return texts.parse(at, id, text, modified);
        } catch (CharacterCodingException e) {
            return new Unreadable(at, Optional.empty(), NOT_UTF_8);
        } catch (IOException e) {
            return new Unreadable(at, Optional.empty(), "cannot be read: " + e.getMessage());
        }
    }

    /** Decodes UTF-8 strictly, without the byte order mark that some editors put first. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
