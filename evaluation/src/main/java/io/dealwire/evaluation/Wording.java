package io.dealwire.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A headline and a text, and what newsrooms do to them. Paragraphs are separated by blank lines.
 */
record Wording(String title, String body) {

    private static final String PARAGRAPH_BREAK = "\n\n";
    private static final String DATELINE = "^[A-Z][A-Z .,'-]+(, [A-Z][a-z]+ \\d+)?( \\([A-Za-z ]+\\))? -+ ";

    private static final List<String> CITIES =
            List.of("BRISTOL", "GHENT", "MALMO", "PORTO", "DAYTON", "HALIFAX", "OSAKA", "PUNE", "GRAZ", "TURIN");

    /** What outlets put around any text; written for this purpose. */
    private static final List<String> BOILERPLATE = List.of(
            "Read the day's ten most important stories every evening in our newsletter, which is free for subscribers.",
            "This article was first published on our mobile application and has been shortened for the print edition.",
            "Readers in the European Union may see fewer pictures on this page because of the rules on private data.",
            "The opinions of guests in our audio programme do not have to agree with those of the editors.",
            "Quotations on this page come from our partner exchange and are late by twenty minutes at the most.",
            "Have you found a mistake? Write to the desk, and we will look into it before the next edition goes out.",
            "More on markets and companies is to be found in the blue pages of our weekend issue, on sale from Friday.",
            "Our reporters do not own shares in any of the companies that they write about.",
            "To listen to this article instead of reading it, choose the loudspeaker at the top of the page.",
            "All rights reserved. No part of this page may be stored or sent on without the consent of the publisher.");

    private static final List<String> ORDINARY_WORDS = List.of(
            ("almost already although apart beside between bright broad calm careful clear close common country deep early "
                            + "eastern entire event evening fair final former garden general gentle harbour heavy honest "
                            + "inner keen large later level likely local lower main method middle modern narrow near notable "
                            + "open outer plain present prompt quiet rather recent river rough second several simple slight "
                            + "small solid steady still strong sudden summer table upper useful various village western "
                            + "whole window winter within")
                    .split(" "));

    /** The same text at another outlet: other dateline, other by-line. */
    Wording redated(RandomGenerator random) {
        String plain = body.replaceFirst("^By [^\\n]+" + PARAGRAPH_BREAK, "").replaceFirst(DATELINE, "");
        String city = pick(CITIES, random);
        return new Wording(title, "By our own staff" + PARAGRAPH_BREAK + city + " (Agencies) - " + plain);
    }

    /** Two or three sentences that have nothing to do with it, before or after. */
    Wording withBoilerplate(boolean first, RandomGenerator random) {
        List<String> sentences = new ArrayList<>(BOILERPLATE);
        shuffle(sentences, random);
        String added = String.join(" ", sentences.subList(0, 2 + random.nextInt(2)));
        return new Wording(title, first ? added + PARAGRAPH_BREAK + body : body + PARAGRAPH_BREAK + added);
    }

    /** Another headline, made of words of the text's middle. */
    Wording retitled(RandomGenerator random) {
        String[] words = body.replaceAll("\\s+", " ").split(" ");
        int start = words.length / 3 + random.nextInt(Math.max(1, words.length / 3));
        String phrase = String.join(" ", List.of(words).subList(start, Math.min(words.length, start + 7)));
        return new Wording("In focus: " + phrase.replaceAll("[.,\"]+$", ""), body);
    }

    /** The first part of the text. */
    Wording cut(double share) {
        List<String> words = List.of(body.split("(?<=\\s)"));
        int kept = Math.max(1, (int) Math.round(words.size() * share));
        return new Wording(title, String.join("", words.subList(0, kept)).strip());
    }

    /** A share of the words is replaced by others. */
    Wording reworded(double share, RandomGenerator random) {
        String[] tokens = body.split("(?<=\\s)");
        for (int i = 0; i < tokens.length; i++) {
            if (random.nextDouble() < share) {
                String end = tokens[i].replaceFirst("^\\S*", "");
                tokens[i] = pick(ORDINARY_WORDS, random) + end;
            }
        }
        return new Wording(title, String.join("", tokens));
    }

    Wording withoutParagraph(RandomGenerator random) {
        List<String> paragraphs = paragraphs();
        if (paragraphs.size() > 2) {
            paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
        }
        return new Wording(title, String.join(PARAGRAPH_BREAK, paragraphs));
    }

    Wording withParagraphsSwapped(RandomGenerator random) {
        List<String> paragraphs = paragraphs();
        if (paragraphs.size() > 2) {
            int upper = 1 + random.nextInt(paragraphs.size() - 2);
            Collections.swap(paragraphs, upper, upper + 1);
        }
        return new Wording(title, String.join(PARAGRAPH_BREAK, paragraphs));
    }

    /** As a web page has it: tags, entities, typographic quotes. */
    Wording html() {
        String html = paragraphs().stream()
                .map(text -> text.replace("&", "&amp;")
                        .replaceAll("\"([^\"]*)\"", "&ldquo;$1&rdquo;")
                        .replace("'", "\u2019")
                        .replaceFirst(" ", "&nbsp;"))
                .map(text -> "<p class=\"text\">" + text + "</p>")
                .collect(Collectors.joining("\n"));
        return new Wording(title, "<div><!-- story -->\n" + html + "\n</div>");
    }

    int words() {
        return body.split("\\s+").length;
    }

    private List<String> paragraphs() {
        return new ArrayList<>(Arrays.asList(body.split(PARAGRAPH_BREAK)));
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> void shuffle(List<T> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
