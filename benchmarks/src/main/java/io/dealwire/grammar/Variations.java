package io.dealwire.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes sentences of the treebank as news does: as headlines (words in capitals, no articles, present for past, "to" for "will", no
 * forms of "be"), with names and amounts as single units, with tickers in brackets.
 */
final class Variations {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "has", "have");
    private static final Set<Tag> SMALL = Set.of(Tag.ADP, Tag.DET, Tag.CCONJ, Tag.PART);
    private static final List<String> EXCHANGES = List.of("NYSE", "Nasdaq", "NASDAQ", "TSX", "LSE", "OTCQB", "ASX");
    private static final int SHORT = 4;

    private final Random random;

    Variations(Random random) {
        this.random = random;
    }

    /** Some variation of a tree. */
    Tree vary(Tree tree) {
        Tree varied = chance(.6) ? tickers(units(tree)) : tree;
        double way = random.nextDouble();
        if (way < .35) {
            varied = headline(varied);
            return chance(.6) ? title(varied) : varied;
        }
        if (way < .5) {
            return title(withoutStop(varied));
        }
        return way < .6 ? capitals(withoutStop(varied)) : varied;
    }

    private Tree title(Tree tree) {
        boolean all = chance(.3);
        List<Tree.Node> nodes = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Tree.Node node = tree.nodes().get(i);
            String form = node.unit().form();
            boolean small = i > 0 && !all && SMALL.contains(node.tag()) && form.length() <= SHORT;
            nodes.add(
                    small || form.startsWith("'") || form.equalsIgnoreCase("n't") ? node : node.written(capital(form)));
        }
        return new Tree(nodes);
    }

    private static Tree capitals(Tree tree) {
        return new Tree(tree.nodes().stream()
                .map(node -> node.written(node.unit().form().toUpperCase(Locale.ROOT)))
                .toList());
    }

    private static Tree withoutStop(Tree tree) {
        boolean[] dropped = new boolean[tree.size()];
        int last = tree.size() - 1;
        dropped[last] = last > 0 && tree.nodes().get(last).relation() == Relation.PUNCT;
        return tree.without(dropped);
    }

    /** Drops articles and forms of "be", turns past into present and "will" into "to". */
    private Tree headline(Tree tree) {
        boolean[] dropped = new boolean[tree.size()];
        boolean be = chance(.6);
        List<Tree.Node> nodes = new ArrayList<>(tree.nodes());
        for (int i = 0; i < nodes.size(); i++) {
            Tree.Node node = nodes.get(i);
            String lower = node.unit().form().toLowerCase(Locale.ROOT);
            boolean auxiliary = node.relation() == Relation.AUX_PASS
                    || node.relation() == Relation.COP
                    || node.relation() == Relation.AUX;
            if (node.relation() == Relation.DET && ARTICLES.contains(lower) || be && auxiliary && BE.contains(lower)) {
                dropped[i] = true;
            } else if (node.relation() == Relation.AUX && lower.equals("will")) {
                nodes.set(
                        i,
                        new Tree.Node(
                                new Unit("to", Unit.Kind.WORD, 0, 2), "to", Tag.PART, node.head(), Relation.MARK));
            } else if (node.tag() == Tag.VERB_PAST) {
                String third = third(node.lemma().toLowerCase(Locale.ROOT));
                nodes.set(
                        i,
                        new Tree.Node(
                                new Unit(third, Unit.Kind.WORD, 0, third.length()),
                                node.lemma(),
                                Tag.VERB_THIRD,
                                node.head(),
                                node.relation()));
            }
        }
        for (int i = 0; i < dropped.length; i++) {
            if (dropped[i] && nodes.get(i).head() == tree.size()) {
                dropped[i] = false;
            }
        }
        return withoutStop(new Tree(nodes).without(dropped));
    }

    private static String third(String lemma) {
        if (lemma.endsWith("s")
                || lemma.endsWith("sh")
                || lemma.endsWith("ch")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("o")) {
            return lemma + "es";
        }
        boolean y = lemma.length() > 1 && lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
        return y ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }

    /** Makes one unit of most names, and of amounts of money. */
    private Tree units(Tree tree) {
        boolean[] dropped = new boolean[tree.size()];
        List<Tree.Node> nodes = new ArrayList<>(tree.nodes());
        int from = 0;
        while (from < nodes.size()) {
            int to = runEnd(nodes, from);
            if (to > from && chance(.85)) {
                join(nodes, dropped, from, to);
            }
            from = Math.max(to, from + 1);
        }
        return new Tree(nodes).without(dropped);
    }

    /** End of the name or amount that begins at a word; the word itself when none does. */
    private static int runEnd(List<Tree.Node> nodes, int from) {
        Tag first = nodes.get(from).tag();
        boolean money = nodes.get(from).unit().form().equals("$");
        if (first != Tag.PROPN && !money) {
            return from;
        }
        int to = from + 1;
        while (to < nodes.size() && nodes.get(to).tag() == (money ? Tag.NUM : Tag.PROPN)) {
            to++;
        }
        int outside = 0;
        for (int i = from; i < to; i++) {
            int head = nodes.get(i).head();
            outside += head < from || head >= to ? 1 : 0;
        }
        return outside == 1 && (!money || to > from + 1) ? to : from;
    }

    private static void join(List<Tree.Node> nodes, boolean[] dropped, int from, int to) {
        StringBuilder form = new StringBuilder();
        int head = from;
        for (int i = from; i < to; i++) {
            form.append(i > from ? " " : "").append(nodes.get(i).unit().form());
            int of = nodes.get(i).head();
            if (of < from || of >= to) {
                head = i;
            }
        }
        Unit.Kind kind = nodes.get(from).tag() == Tag.PROPN ? Unit.Kind.NAME : Unit.Kind.MONEY;
        for (int i = from; i < to; i++) {
            dropped[i] = i != head;
        }
        Tree.Node node = nodes.get(head);
        nodes.set(
                head,
                new Tree.Node(
                        new Unit(form.toString(), kind, 0, form.length()),
                        node.lemma(),
                        kind == Unit.Kind.NAME ? Tag.PROPN : Tag.SYM,
                        node.head(),
                        node.relation()));
    }

    /** Puts a ticker in brackets behind a name or two. */
    private Tree tickers(Tree tree) {
        List<Tree.Node> nodes = new ArrayList<>();
        int[] moved = new int[tree.size() + 1];
        boolean[] marked = new boolean[tree.size()];
        int at = 0;
        for (int i = 0; i < tree.size(); i++) {
            moved[i] = at++;
            Tree.Node node = tree.nodes().get(i);
            Relation relation = node.relation();
            boolean argument = relation == Relation.NSUBJ
                    || relation == Relation.OBJ
                    || relation == Relation.OBL
                    || relation == Relation.NMOD;
            marked[i] = node.unit().kind() == Unit.Kind.NAME && argument && chance(.12);
            at += marked[i] ? 5 : 0;
        }
        moved[tree.size()] = at;
        for (int i = 0; i < tree.size(); i++) {
            Tree.Node node = tree.nodes().get(i);
            nodes.add(node.headedBy(moved[node.head()]));
            if (marked[i]) {
                int exchange = moved[i] + 2;
                nodes.add(mark("(", exchange));
                nodes.add(name(EXCHANGES.get(random.nextInt(EXCHANGES.size())), moved[i], Relation.PARATAXIS));
                nodes.add(mark(":", exchange + 2));
                nodes.add(name(ticker(), exchange, Relation.APPOS));
                nodes.add(mark(")", exchange));
            }
        }
        return new Tree(nodes);
    }

    private String ticker() {
        StringBuilder ticker = new StringBuilder();
        for (int letters = 2 + random.nextInt(3); letters > 0; letters--) {
            ticker.append((char) ('A' + random.nextInt(26)));
        }
        return ticker.toString();
    }

    private static Tree.Node mark(String form, int head) {
        return new Tree.Node(new Unit(form, Unit.Kind.WORD, 0, 1), form, Tag.PUNCT, head, Relation.PUNCT);
    }

    private static Tree.Node name(String form, int head, Relation relation) {
        return new Tree.Node(new Unit(form, Unit.Kind.WORD, 0, form.length()), form, Tag.PROPN, head, relation);
    }

    private static String capital(String form) {
        return form.isEmpty() ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
