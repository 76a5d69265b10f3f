package io.dealwire.deal.text;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.text.PlainText;
import io.dealwire.text.Sentence;
import io.dealwire.text.Sentences;
import io.dealwire.text.TextSize;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an article that tell what it is about: the headline and the first sentences. News puts first what matters, and
 * background further down is where other deals are told.
 */
public final class DealText {

    /** How much of the headline is read, in UTF-16 code units. */
    static final int HEADLINE_LIMIT = 1000;

    /** How much of the body is read, in UTF-16 code units and in sentences. */
    static final int BODY_LIMIT = 3000;

    static final int SENTENCE_LIMIT = 14;

    private DealText() {}

    public static List<Line> lines(RawArticle article, ArticleTags tags) {
        List<Line> lines = new ArrayList<>();
        add(lines, TextField.TITLE, TextSize.cut(article.getTitle(), HEADLINE_LIMIT), tags);
        if (lines.isEmpty()) {
            lines.add(new Line(0, new String[0], new int[0], new int[0], new int[1], new Span(TextField.TITLE, 0, 0)));
        }
        add(lines, TextField.BODY, TextSize.cut(article.getBody(), BODY_LIMIT), tags);
        return lines;
    }

    /** Whether the headline is so long that only its beginning is read; of bodies that is the rule. */
    public static boolean cutsHeadline(RawArticle article) {
        return article.getTitle().length() > HEADLINE_LIMIT;
    }

    private static void add(List<Line> lines, TextField field, String text, ArticleTags tags) {
        PlainText plain = PlainText.of(text);
        Tokens tokens = Tokens.of(plain.text());
        Mentions mentions = Mentions.of(tags, field, text.length());
        if (field == TextField.TITLE) {
            if (tokens.size() > 0) {
                Sentence whole = new Sentence(0, tokens.size(), 0, plain.text().length());
                lines.add(line(0, field, plain, tokens, whole, mentions));
            }
            return;
        }
        for (Sentence sentence : Sentences.of(tokens)) {
            if (lines.size() > SENTENCE_LIMIT) {
                return;
            }
            boolean note = lines.size() == 1 && isNote(tokens, sentence);
            if (!note) {
                lines.add(line(lines.size(), field, plain, tokens, sentence, mentions));
            }
        }
    }

    /** An editor's remark in brackets before the text: "(Corrects second paragraph)". */
    private static boolean isNote(Tokens tokens, Sentence sentence) {
        return (tokens.gap(sentence.firstToken()) & Tokens.OPEN) != 0
                && (tokens.gap(sentence.lastToken()) & Tokens.CLOSE) != 0;
    }

    private static String word(Tokens tokens, int token) {
        return switch (tokens.shape(token)) {
            case POSSESSIVE -> Line.POSSESSIVE;
            case NUMBER -> tokens.written(token); // 9.9 percent is not 99
            default -> tokens.word(token);
        };
    }

    private static Line line(
            int index, TextField field, PlainText plain, Tokens tokens, Sentence sentence, Mentions mentions) {
        int most = sentence.lastToken() - sentence.firstToken();
        List<String> words = new ArrayList<>(most);
        int[] companies = new int[most];
        int[] figures = new int[most];
        int[] gaps = new int[most + 1];
        int token = sentence.firstToken();
        while (token < sentence.lastToken()) {
            int at = words.size();
            gaps[at] = tokens.gap(token);
            int start = plain.originalStart(tokens.start(token));
            Optional<Mentions.Mention> mention = mentions.covering(start);
            companies[at] = mention.map(Mentions.Mention::company).orElse(-1);
            figures[at] = mention.map(Mentions.Mention::money).orElse(-1);
            if (mention.isEmpty()) {
                words.add(word(tokens, token));
                token++;
            } else {
                words.add(mention.get().company() >= 0 ? Line.COMPANY : Line.MONEY);
                int end = mention.get().end();
                while (token < sentence.lastToken() && plain.originalStart(tokens.start(token)) < end) {
                    token++;
                }
            }
        }
        int size = words.size();
        gaps[size] = tokens.gap(sentence.lastToken());
        Span span = new Span(field, plain.originalStart(sentence.start()), plain.originalEnd(sentence.end()));
        return new Line(
                index,
                words.toArray(String[]::new),
                Arrays.copyOf(companies, size),
                Arrays.copyOf(figures, size),
                Arrays.copyOf(gaps, size + 1),
                span);
    }
}
