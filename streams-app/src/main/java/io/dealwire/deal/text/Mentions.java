package io.dealwire.deal.text;

import io.dealwire.avro.ArticleTags;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The companies and amounts of money that a text names, asked for from left to right. */
final class Mentions {

    /** A company (by index) or an amount of money (by index), -1 for the other, and where it is named. */
    record Mention(int company, int money, int start, int end) {}

    private final List<Mention> inOrder;
    private int next;

    private Mentions(List<Mention> inOrder) {
        this.inOrder = inOrder;
    }

    /** The mentions of the first {@code limit} code units of a field. */
    static Mentions of(ArticleTags tags, TextField field, int limit) {
        List<Mention> mentions = new ArrayList<>();
        for (int company = 0; company < tags.getCompanies().size(); company++) {
            for (Span span : tags.getCompanies().get(company).getMentions()) {
                if (span.getField() == field && span.getStart() < limit) {
                    mentions.add(new Mention(company, -1, span.getStart(), span.getEnd()));
                }
            }
        }
        for (int money = 0; money < tags.getMoney().size(); money++) {
            Span span = tags.getMoney().get(money).getSpan();
            if (span.getField() == field && span.getStart() < limit) {
                mentions.add(new Mention(-1, money, span.getStart(), span.getEnd()));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new Mentions(mentions);
    }

    /** The mention that covers a place, the one that begins first; no place lies before the one asked for last. */
    Optional<Mention> covering(int start) {
        while (next < inOrder.size() && inOrder.get(next).end() <= start) {
            next++;
        }
        return next < inOrder.size() && inOrder.get(next).start() <= start
                ? Optional.of(inOrder.get(next))
                : Optional.empty();
    }
}
