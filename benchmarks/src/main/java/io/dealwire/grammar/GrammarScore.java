package io.dealwire.grammar;

import java.util.List;
import java.util.Locale;

/**
 * How well a grammar does on trees it has not seen, with tags of its own.
 *
 * @param words how many words
 * @param tags share of them with the right universal tag
 * @param forms share with the right tag, the forms of verbs and nouns included
 * @param heads unlabelled attachment: share with the right head
 * @param arcs labelled attachment: share with the right head and relation
 * @param arguments share of the subjects, objects and obliques with the right head and relation
 */
record GrammarScore(int words, double tags, double forms, double heads, double arcs, double arguments) {

    static GrammarScore of(Grammar grammar, List<Tree> trees) {
        int words = 0;
        int tags = 0;
        int forms = 0;
        int heads = 0;
        int arcs = 0;
        int arguments = 0;
        int rightArguments = 0;
        for (Tree tree : trees) {
            ParsedSentence parsed = grammar.parse(tree.units());
            words += tree.size();
            for (int i = 0; i < parsed.size(); i++) {
                Tree.Node right = tree.nodes().get(i);
                ParsedWord word = parsed.word(i);
                boolean head = word.head() == (right.head() == tree.size() ? ParsedSentence.NO_HEAD : right.head());
                boolean arc = head && word.relation() == right.relation();
                boolean argument = argument(right.relation());
                tags += word.tag().universal().equals(right.tag().universal()) ? 1 : 0;
                forms += word.tag() == right.tag() ? 1 : 0;
                heads += head ? 1 : 0;
                arcs += arc ? 1 : 0;
                arguments += argument ? 1 : 0;
                rightArguments += argument && arc ? 1 : 0;
            }
        }
        double all = words;
        return new GrammarScore(
                words, tags / all, forms / all, heads / all, arcs / all, (double) rightArguments / arguments);
    }

    private static boolean argument(Relation relation) {
        return switch (relation) {
            case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, OBL, OBL_AGENT -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d words: tags %.4f, with forms %.4f, UAS %.4f, LAS %.4f, arguments %.4f",
                words,
                tags,
                forms,
                heads,
                arcs,
                arguments);
    }
}
