package io.dealwire.story.print;

import io.dealwire.text.PlainText;

/**
 * The part of an article that counts for being a copy: without mark-up, datelines, bylines and credits.
 *
 * @param text plain text
 * @param words its words; their positions are positions in the text
 */
public record NewsText(String text, Words words) {

    /** A body with fewer words than this is read together with its headline. */
    private static final int SHORT = 40;

    /** The text of an article; an article without a body has no words: headlines alone make no story. */
    public static NewsText of(String title, String body) {
        String text = PlainText.of(body).text();
        int start = Furniture.start(text);
        Words words = Words.of(text, start, Math.max(start, Furniture.end(text)));
        if (words.count() == 0 || words.count() >= SHORT) {
            return new NewsText(text, words);
        }
        String whole = Furniture.headline(PlainText.of(title).text()) + "\n" + text.substring(start);
        return new NewsText(whole, Words.of(whole, 0, Furniture.end(whole)));
    }
}
