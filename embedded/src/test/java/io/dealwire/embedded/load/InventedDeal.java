package io.dealwire.embedded.load;

import io.dealwire.avro.RawArticle;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One deal, in one article, between two companies that no other article names: so each article makes one story and one
 * deal, and each company counts one. Names and text follow from the number.
 */
public record InventedDeal(int number) {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final int WORDS = 90;

    /** The articles of the deals with these numbers, by their ids, in order; all published now. */
    public static Map<String, RawArticle> articles(int from, int to) {
        Map<String, RawArticle> articles = new LinkedHashMap<>();
        IntStream.range(from, to)
                .mapToObj(InventedDeal::new)
                .forEach(deal -> articles.put(deal.articleId(), deal.article(Instant.now())));
        return articles;
    }

    public String articleId() {
        return "load-" + number;
    }

    String title() {
        return buyer() + " Systems to buy " + target() + " Robotics for $" + millions() + " million";
    }

    Set<String> companyIds() {
        return Set.of(buyerId(), companyId(target(), "robotics"));
    }

    public String buyerId() {
        return companyId(buyer(), "systems");
    }

    public RawArticle article(Instant publishedAt) {
        return RawArticle.newBuilder()
                .setSource("Outlet " + number % 40)
                .setTitle(title())
                .setBody(body())
                .setPublishedAt(publishedAt)
                .build();
    }

    private String body() {
        return buyer() + " Systems Inc said on Monday it had agreed to acquire " + target() + " Robotics Ltd for $"
                + millions() + " million in cash.\n\n" + filler(number);
    }

    /** Sentences of invented words, by which a text is like no other; they follow from the number. */
    public static String filler(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int word = 1; word <= WORDS; word++) {
            text.append(word(random.nextInt(SYLLABLES * SYLLABLES * SYLLABLES), 3))
                    .append(word % 15 == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private String buyer() {
        return "Quor" + word(number, 4);
    }

    private String target() {
        return "Hyx" + word(number, 4);
    }

    private int millions() {
        return 20 + number % 900;
    }

    /** The id that a company gets which no reference lists. */
    public static String companyId(String name, String branch) {
        return name.toLowerCase(Locale.ROOT) + "-" + branch;
    }

    /** The digits of a number, written as syllables. */
    public static String word(int number, int length) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        for (int i = 0; i < length; i++) {
            int digit = rest % SYLLABLES;
            rest /= SYLLABLES;
            word.append(CONSONANTS.charAt(digit / VOWELS.length())).append(VOWELS.charAt(digit % VOWELS.length()));
        }
        return word.toString();
    }
}
