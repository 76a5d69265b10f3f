package io.dealwire.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sentences of deal news, made from the patterns of {@code phrases.txt}: a treebank of web texts has few headlines and few
 * agreements.
 */
final class Phrases {

    private static final List<String> SYLLABLES = List.of(
            "nor", "vik", "kes", "trel", "fox", "glove", "har", "ren", "tal", "mir", "quin", "zed", "lor", "ban", "cor",
            "dex", "sol", "ta", "ve", "ro");
    private static final List<String> FIRST_NAMES = List.of("Anna", "John", "Wei", "Maria", "Peter", "Sanjay");
    private static final List<String> PLACES = List.of("LONDON", "Oslo", "NEW YORK", "Berlin", "Toronto", "SINGAPORE");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> NAME_ENDINGS = List.of(
            "Inc", "Holdings", "Capital", "Energy", "Group", "Technologies", "Pharma", "Corp", "Partners", "Systems");
    private static final List<String> TOKENS = List.of("million", "billion");
    private static final Map<String, Tag> TAGS = Map.ofEntries(
            Map.entry("N", Tag.NOUN),
            Map.entry("NS", Tag.NOUN_PLURAL),
            Map.entry("J", Tag.ADJ),
            Map.entry("VB", Tag.VERB_BASE),
            Map.entry("VP", Tag.VERB_PRESENT),
            Map.entry("VZ", Tag.VERB_THIRD),
            Map.entry("VD", Tag.VERB_PAST),
            Map.entry("VN", Tag.VERB_PARTICIPLE),
            Map.entry("VG", Tag.VERB_ING));

    private final List<String> patterns;
    private final Random random;

    private Phrases(List<String> patterns, Random random) {
        this.patterns = patterns;
        this.random = random;
    }

    static Phrases shipped(Random random) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Phrases.class.getResourceAsStream("phrases.txt"), StandardCharsets.UTF_8))) {
            return new Phrases(
                    lines.lines().filter(line -> line.startsWith("(")).toList(), random);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Some sentences. */
    List<Tree> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** A sentence. */
    Tree next() {
        return new Making(patterns.get(random.nextInt(patterns.size()))).tree();
    }

    /** Makes one sentence of one pattern. */
    private final class Making {

        private final String[] pieces;
        private final List<Tree.Node> nodes = new ArrayList<>();
        private int at;

        Making(String pattern) {
            pieces = pattern.replace("(", " ( ")
                    .replace(")?", " )? ")
                    .replaceAll("\\)(?!\\?)", " ) ")
                    .trim()
                    .split("\\s+");
        }

        Tree tree() {
            phrase();
            return new Tree(nodes.stream()
                    .map(node -> node.head() == -1 ? node.headedBy(nodes.size()) : node)
                    .toList());
        }

        /** Reads a phrase and gives the index of its head, whose own head is not set yet; -1 when it was left out. */
        private int phrase() {
            at++;
            Relation relation = Relation.of(pieces[at++]);
            int start = nodes.size();
            int head = -1;
            List<Integer> waiting = new ArrayList<>();
            while (!pieces[at].startsWith(")")) {
                if (pieces[at].equals("(")) {
                    int dependent = phrase();
                    if (dependent >= 0) {
                        waiting.add(dependent);
                    }
                    continue;
                }
                String piece = pieces[at++];
                int colon = leafColon(piece);
                if (colon > 0) {
                    boolean optional = piece.endsWith("?");
                    if (!optional || random.nextBoolean()) {
                        Relation leaf = Relation.of(piece.substring(0, colon));
                        waiting.add(word(piece.substring(colon + 1, piece.length() - (optional ? 1 : 0)), leaf));
                    }
                } else {
                    if (head >= 0) {
                        throw new IllegalArgumentException("a phrase with two heads: " + String.join(" ", pieces));
                    }
                    head = word(piece, relation);
                }
            }
            boolean optional = pieces[at++].endsWith("?");
            if (optional && random.nextInt(100) < 55) {
                while (nodes.size() > start) {
                    nodes.remove(nodes.size() - 1);
                }
                return -1;
            }
            if (head < 0) {
                throw new IllegalArgumentException("a phrase without head: " + String.join(" ", pieces));
            }
            for (int dependent : waiting) {
                nodes.set(dependent, nodes.get(dependent).headedBy(head));
            }
            return head;
        }

        /** Where a leaf's relation ends: the last colon before the word, which may be a colon itself. */
        private int leafColon(String piece) {
            for (String subtyped : List.of(
                    "nsubj:pass:", "aux:pass:", "nmod:poss:", "obl:unmarked:", "nmod:unmarked:", "det:predet:")) {
                if (piece.startsWith(subtyped)) {
                    return subtyped.length() - 1;
                }
            }
            return piece.indexOf(':');
        }

        private int word(String described, Relation relation) {
            int slash = described.lastIndexOf('/');
            String choices = slash > 0 ? described.substring(0, slash) : described;
            String[] options = choices.split("\\|");
            String form = options[random.nextInt(options.length)];
            switch (form) {
                case "NAME":
                    return name(relation);
                case "PERSON":
                    add(pick(FIRST_NAMES), Tag.PROPN, relation, -1);
                    add(capital(invented()), Tag.PROPN, Relation.FLAT, nodes.size() - 1);
                    return nodes.size() - 2;
                case "MONEY":
                    return money(relation);
                case "PERCENT":
                    add(Integer.toString(1 + random.nextInt(99)), Tag.NUM, Relation.NUMMOD, nodes.size() + 1);
                    return add(random.nextBoolean() ? "%" : "percent", Tag.SYM, relation, -1);
                case "PLACE":
                    return add(pick(PLACES), Tag.PROPN, relation, -1);
                case "MONTH":
                    return add(pick(MONTHS), Tag.PROPN, relation, -1);
                case "DAY":
                    return add(Integer.toString(1 + random.nextInt(31)), Tag.NUM, relation, -1);
                case "YEAR":
                    return add(Integer.toString(2000 + random.nextInt(30)), Tag.NUM, relation, -1);
                default:
                    return add(
                            form, slash > 0 ? tag(described.substring(slash + 1)) : tag(relation, form), relation, -1);
            }
        }

        private int name(Relation relation) {
            double way = random.nextDouble();
            String first = capital(invented());
            if (way < .6) {
                String form = random.nextBoolean() ? first : first + " " + pick(NAME_ENDINGS);
                nodes.add(
                        new Tree.Node(new Unit(form, Unit.Kind.NAME, 0, form.length()), form, Tag.PROPN, -1, relation));
                return nodes.size() - 1;
            }
            if (way < .8) {
                return add(first, Tag.PROPN, relation, -1);
            }
            int before = random.nextInt(2) + 1;
            int head = nodes.size() + before;
            for (int i = 0; i < before; i++) {
                add(i == 0 ? first : capital(invented()), Tag.PROPN, Relation.COMPOUND, head);
            }
            return add(pick(NAME_ENDINGS), Tag.PROPN, relation, -1);
        }

        private int money(Relation relation) {
            String number = Integer.toString(1 + random.nextInt(900));
            if (random.nextDouble() < .6) {
                String form = "$" + number + " million";
                nodes.add(
                        new Tree.Node(new Unit(form, Unit.Kind.MONEY, 0, form.length()), form, Tag.SYM, -1, relation));
                return nodes.size() - 1;
            }
            int head = add("$", Tag.SYM, relation, -1);
            add(number, Tag.NUM, Relation.COMPOUND, head + 2);
            add(pick(TOKENS), Tag.NUM, Relation.NUMMOD, head);
            return head;
        }

        private int add(String form, Tag tag, Relation relation, int head) {
            nodes.add(new Tree.Node(new Unit(form, Unit.Kind.WORD, 0, form.length()), form, tag, head, relation));
            return nodes.size() - 1;
        }
    }

    private static Tag tag(String code) {
        Tag tag = TAGS.get(code);
        return tag == null ? Tag.valueOf(code) : tag;
    }

    /** The tag that goes with the relation of a word alone. */
    private static Tag tag(Relation relation, String form) {
        return switch (relation) {
            case DET -> Tag.DET;
            case CASE -> form.equals("'s") ? Tag.PART : form.equals("including") ? Tag.VERB_ING : Tag.ADP;
            case MARK -> form.equals("to") ? Tag.PART : Tag.SCONJ;
            case AUX, AUX_PASS, COP -> Tag.AUX;
            case CC -> Tag.CCONJ;
            case PUNCT -> Tag.PUNCT;
            case AMOD -> Tag.ADJ;
            case ADVMOD -> Tag.ADV;
            case NUMMOD -> Tag.NUM;
            case COMPOUND -> Tag.NOUN;
            case DEP -> Tag.PROPN;
            default -> throw new IllegalArgumentException("no tag for " + form + " as " + relation);
        };
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append(pick(SYLLABLES));
        }
        return word.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
