package io.dealwire.deal.text;

import io.dealwire.avro.Span;
import io.dealwire.grammar.Grammar;
import io.dealwire.grammar.ParsedSentence;
import io.dealwire.grammar.SentenceUnits;
import io.dealwire.grammar.TaggedSentence;
import io.dealwire.grammar.Unit;
import io.dealwire.text.PlainText;
import io.dealwire.text.Sentence;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line with its words as grammar tells them; each company and each amount of money is one unit.
 *
 * @param sentence its words
 * @param companies index of each unit's company in the article's tags, by where the unit begins
 */
public record TaggedLine(TaggedSentence sentence, Map<Integer, Integer> companies) {

    /**
     * Tags the words of a line of an article.
     *
     * @param most how many units of it are taken, the first ones
     */
    public static TaggedLine of(ArticleView article, Line line, int most) {
        Span span = line.span();
        String text = article.text(line.title()).substring(span.getStart(), span.getEnd());
        PlainText plain = PlainText.of(text);
        Tokens tokens = Tokens.of(plain.text());
        Mentions mentions = Mentions.of(article.tags(), span.getField(), span.getEnd());
        List<Unit> known = new ArrayList<>();
        Map<Integer, Integer> companies = new HashMap<>();
        int token = 0;
        while (token < tokens.size()) {
            int first = token;
            Optional<Mentions.Mention> mention = mentions.covering(at(span, plain, tokens, token));
            token++;
            if (mention.isPresent()) {
                int company = mention.get().company();
                while (token < tokens.size()
                        && at(span, plain, tokens, token) < mention.get().end()) {
                    token++;
                }
                int start = tokens.start(first);
                int end = tokens.end(token - 1);
                Unit.Kind kind = company >= 0 ? Unit.Kind.NAME : Unit.Kind.MONEY;
                known.add(new Unit(tokens.text().substring(start, end), kind, start, end));
                companies.put(start, company);
            }
        }
        Sentence whole = new Sentence(0, tokens.size(), 0, plain.text().length());
        return new TaggedLine(Grammar.english().tag(SentenceUnits.of(tokens, whole, known), most), companies);
    }

    /** Where a token of the line begins in the article's field. */
    private static int at(Span span, PlainText plain, Tokens tokens, int token) {
        return span.getStart() + plain.originalStart(tokens.start(token));
    }

    /** The line with its tree. */
    public ParsedLine parsed() {
        ParsedSentence tree = Grammar.english().parse(sentence);
        return new ParsedLine(
                tree,
                tree.words().stream()
                        .map(word -> companies.getOrDefault(word.unit().start(), -1))
                        .toList());
    }
}
