package io.dealwire.story.print;

import io.dealwire.text.PlainText;

/**
 * The part of an article that counts for being a copy: without mark-up, datelines, bylines and credits.
 *
 * @param text plain text
 * @param words its words; their positions are positions in the text
 * @param opening the word with which its first full line begins
 */
public record NewsText(String text, Words words, int opening) {

    /** A body with fewer words than this is read together with its headline. */
    private static final int SHORT = 40;

    /** The text of an article; an article without a body has no words: headlines alone make no story. */
    public static NewsText of(String title, String body) {
        String text = PlainText.of(body).text();
        int start = Furniture.start(text);
        int end = Math.max(start, Furniture.end(text, start));
        Words words = Words.of(text, start, end);
        if (words.count() == 0 || words.count() >= SHORT) {
            return new NewsText(text, words, words.after(Furniture.opening(text, start, end)));
        }
        String whole = Furniture.headline(PlainText.of(title).text()) + "\n" + text.substring(start, end);
        return new NewsText(whole, Words.of(whole, 0, whole.length()), 0);
    }
}
