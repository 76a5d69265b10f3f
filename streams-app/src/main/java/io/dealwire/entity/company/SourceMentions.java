package io.dealwire.entity.company;

import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordCues;
import io.dealwire.text.Letters;
import io.dealwire.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out companies that an article names only as a source: the employer of a quoted analyst ("said Ann Lee, an analyst at
 * X", "X analyst Ann Lee"), the provider of data ("according to X data"); or as the place where shares are traded ("rose on X",
 * "X-listed"). One other mention keeps all.
 */
final class SourceMentions {

    private static final long AT = Letters.hash("at");
    private static final long WITH = Letters.hash("with");
    private static final long FROM = Letters.hash("from");
    private static final long OF = Letters.hash("of");
    private static final long FOR = Letters.hash("for");
    private static final long TO = Letters.hash("to");
    private static final long BY = Letters.hash("by");
    private static final long ON = Letters.hash("on");
    private static final long THE = Letters.hash("the");
    private static final long LISTED = Letters.hash("listed");
    private static final long ACCORDING = Letters.hash("according");

    private SourceMentions() {}

    /** The mentions of companies that are named as more than a source. */
    static List<Mention> withoutSources(List<Mention> mentions) {
        Set<String> kept = new HashSet<>();
        for (Mention mention : mentions) {
            if (!isSource(mention) && !isVenue(mention)) {
                kept.add(mention.company().id());
            }
        }
        return mentions.stream()
                .filter(mention -> kept.contains(mention.company().id()))
                .collect(Collectors.toList());
    }

    private static boolean isVenue(Mention mention) {
        FieldText text = mention.text();
        Tokens tokens = text.tokens();
        boolean exchange = false;
        for (int at = mention.from(); at < mention.to(); at++) {
            exchange |= text.is(at, WordCues.VENUE);
        }
        if (!exchange) {
            return false;
        }
        int end = mention.to();
        boolean listed = end < tokens.size() && tokens.hyphenated(end) && tokens.hash(end) == LISTED;
        int before = mention.from() - 1;
        int link = before > 0 && tokens.hash(before) == THE ? before - 1 : before;
        return listed || link >= 0 && tokens.hash(link) == ON;
    }

    private static boolean isSource(Mention mention) {
        FieldText text = mention.text();
        int before = mention.from() - 1;
        if (text.follows(mention.to()) && text.is(mention.to(), WordCues.QUOTED)) {
            return true;
        }
        Tokens tokens = text.tokens();
        if (before < 1 || !tokens.follows(mention.from())) {
            return false;
        }
        long link = tokens.hash(before);
        boolean according = link == TO && tokens.hash(before - 1) == ACCORDING;
        boolean employer = link == AT || link == WITH || link == FROM || link == OF || link == FOR || link == BY;
        return according || employer && quotedBefore(text, before - 1);
    }

    /** Whether one of the few words before is that of a person who is quoted: analyst, strategist. */
    private static boolean quotedBefore(FieldText text, int last) {
        for (int i = last; i > last - 5 && i >= 0 && text.sentenceOf(i) == text.sentenceOf(last); i--) {
            if (text.is(i, WordCues.QUOTED)) {
                return true;
            }
            if ((text.tokens().gap(i) & Tokens.COMMA) != 0) {
                return false;
            }
        }
        return false;
    }
}
