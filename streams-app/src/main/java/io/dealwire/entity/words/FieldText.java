package io.dealwire.entity.words;

import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.text.PlainText;
import io.dealwire.text.Sentence;
import io.dealwire.text.Sentences;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.List;

/** The title or the body of an article, cut up, with what each word tells. */
public final class FieldText {

    /** How a text uses capitals. */
    public enum Style {
        /** As in running text. */
        SENTENCE,
        /** Every Word Of It Begins With a Capital. */
        TITLE,
        /** ALL OF IT IN CAPITALS. */
        UPPER
    }

    private final TextField field;
    private final PlainText plain;
    private final Tokens tokens;
    private final int[] cues;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final Style style;

    public FieldText(TextField field, String original) {
        this.field = field;
        this.plain = PlainText.of(original);
        this.tokens = Tokens.of(plain.text());
        this.cues = new int[tokens.size()];
        for (int i = 0; i < cues.length; i++) {
            cues[i] = WordCues.of(tokens.hash(i));
        }
        this.sentences = Sentences.of(tokens);
        this.sentenceOf = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            java.util.Arrays.fill(sentenceOf, sentence.firstToken(), sentence.lastToken(), s);
        }
        this.style = field == TextField.TITLE ? styleOf(tokens) : Style.SENTENCE;
    }

    public TextField field() {
        return field;
    }

    public Tokens tokens() {
        return tokens;
    }

    public int[] cues() {
        return cues;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    public Style style() {
        return style;
    }

    private static Style styleOf(Tokens tokens) {
        int words = 0;
        int capital = 0;
        int upper = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean longWord = tokens.end(i) - tokens.start(i) > 3;
            Shape shape = tokens.shape(i);
            if (longWord && shape != Shape.NUMBER) {
                words++;
                capital += tokens.capital(i) ? 1 : 0;
                upper += shape == Shape.UPPER ? 1 : 0;
            }
        }
        if (words > 2 && upper * 10 >= words * 8) {
            return Style.UPPER;
        }
        return words > 3 && capital * 10 >= words * 8 ? Style.TITLE : Style.SENTENCE;
    }

    /** Index of the sentence that holds a token. */
    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** Whether the token is the first word of a sentence. */
    public boolean opens(int token) {
        return token == 0 || sentenceOf[token] != sentenceOf[token - 1];
    }

    /** Whether the word has any of the cues. */
    public boolean is(int token, int mask) {
        return token >= 0 && token < cues.length && (cues[token] & mask) != 0;
    }

    /** Whether the token exists and nothing but a blank separates it from the one before. */
    public boolean follows(int token) {
        return token > 0 && token < cues.length && tokens.follows(token);
    }

    /** The stretch of the original text from one token to before another. */
    public Span span(int from, int to) {
        return new Span(field, plain.originalStart(tokens.start(from)), plain.originalEnd(tokens.end(to - 1)));
    }
}
