package io.dealwire.grammar;

import io.dealwire.text.Sentence;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Parses test sentences in which names stand in square and amounts in curly brackets: "[Nordvik] buys [Kestrel Marine] for {$12 million}." */
public final class Sentenced {

    private Sentenced() {}

    public static ParsedSentence parse(String marked) {
        return Grammar.english().parse(units(marked));
    }

    public static List<Unit> units(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Unit> known = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[' || c == '{') {
                from = plain.length();
            } else if (c == ']' || c == '}') {
                Unit.Kind kind = c == ']' ? Unit.Kind.NAME : Unit.Kind.MONEY;
                known.add(new Unit(plain.substring(from), kind, from, plain.length()));
            } else {
                plain.append(c);
            }
        }
        Tokens tokens = Tokens.of(plain.toString());
        return SentenceUnits.of(tokens, new Sentence(0, tokens.size(), 0, plain.length()), known);
    }

    /** Index of the first word of a form. */
    public static int indexOf(ParsedSentence sentence, String form) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.word(i).form().equals(form)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such word: " + form);
    }

    /** The forms of the words that depend on a word by a relation. */
    public static List<String> dependents(ParsedSentence sentence, String form, Relation relation) {
        int head = indexOf(sentence, form);
        List<String> forms = new ArrayList<>();
        for (ParsedWord word : sentence.words()) {
            if (word.head() == head && word.relation() == relation) {
                forms.add(word.form());
            }
        }
        return forms;
    }
}
