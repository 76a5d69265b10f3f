package io.dealwire.benchmarks;

import io.dealwire.avro.RawArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Articles of about 3 KB in invented language, four in ten of them copies of an earlier one: verbatim, cut, or with words
 * changed. The same seed gives the same articles.
 */
public final class GeneratedArticles {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int WORDS = 480;
    private static final int RECENT = 400;

    private final Random random;
    private final String[] vocabulary = new String[20_000];
    private final List<String> recent = new ArrayList<>();
    private int made;

    public GeneratedArticles(long seed) {
        random = new Random(seed);
        for (int i = 0; i < vocabulary.length; i++) {
            vocabulary[i] = word();
        }
    }

    /** The next article; articles come in the order of their publication. */
    public RawArticle next() {
        String body =
                random.nextInt(10) < 4 && !recent.isEmpty() ? copy(recent.get(random.nextInt(recent.size()))) : text();
        made++;
        return RawArticle.newBuilder()
                .setUrl("https://outlet.example/" + made)
                .setSource("outlet-" + random.nextInt(40))
                .setTitle("Headline " + vocabulary[random.nextInt(vocabulary.length)])
                .setBody(body)
                .setPublishedAt(START.plus(Duration.ofMillis(86L * made)))
                .setAttributes(Map.of())
                .build();
    }

    private String copy(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.substring(0, text.length() * (30 + random.nextInt(60)) / 100);
            default -> text.replace(vocabulary[random.nextInt(100)], vocabulary[random.nextInt(vocabulary.length)]);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder("CITY (Agency) - ");
        boolean sentenceStart = true;
        for (int i = 0; i < WORDS; i++) {
            // frequent words are much more frequent than rare ones, as in language
            String word = vocabulary[(int) (vocabulary.length * Math.pow(random.nextDouble(), 4))];
            int kind = random.nextInt(14);
            boolean capital = sentenceStart || kind == 0;
            text.append(capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            if (kind == 1) {
                text.append(' ').append(random.nextInt(10_000));
            }
            sentenceStart = random.nextInt(18) == 0;
            text.append(sentenceStart ? random.nextInt(3) == 0 ? ".\n\n" : ". " : " ");
        }
        String made = text.toString();
        if (recent.size() < RECENT) {
            recent.add(made);
        } else {
            recent.set(random.nextInt(RECENT), made);
        }
        return made;
    }

    private String word() {
        int length = 2 + random.nextInt(8);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(i % 2 == 0 ? "bcdfghklmnprstvw".charAt(random.nextInt(16)) : "aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
