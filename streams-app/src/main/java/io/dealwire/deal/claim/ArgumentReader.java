package io.dealwire.deal.claim;

import io.dealwire.deal.text.Line;
import io.dealwire.deal.text.Vocabulary;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the surroundings of one deal word in its line, see {@link Arguments}. */
final class ArgumentReader {

    private static final Set<String> PERCENT = Set.of("percent", "pct", "%");
    private static final Set<String> ONE = Set.of("a", "one");
    private static final double MAJORITY = 50;

    private static final int REACH_BACK = 22;
    private static final int REACH_ON = 22;

    private final Line line;
    private final int from;
    private final int to;
    private final boolean noun;
    private final Vocabulary vocabulary;
    private final NounPhrases phrases;
    private final List<Integer> before = new ArrayList<>();
    private final List<Integer> attached = new ArrayList<>();
    private final Map<Slot, List<Integer>> after = new EnumMap<>(Slot.class);
    private boolean owned;
    private boolean share;
    private boolean unit;
    private boolean goods;
    private boolean securities;
    private boolean answering;
    private boolean offering;

    private ArgumentReader(Line line, int from, int to, boolean noun, Vocabulary vocabulary) {
        this.line = line;
        this.from = from;
        this.to = to;
        this.noun = noun;
        this.vocabulary = vocabulary;
        this.phrases = new NounPhrases(line, vocabulary);
    }

    /**
     * Reads what is around a deal word.
     *
     * @param from index of its first element in the line
     * @param to index after its last
     * @param noun whether the deed is a noun
     */
    static Arguments around(Line line, int from, int to, boolean noun, Vocabulary vocabulary) {
        return new ArgumentReader(line, from, to, noun, vocabulary).read();
    }

    private Arguments read() {
        int edge = from;
        if (noun) {
            edge = readAttached();
        }
        readBefore(edge);
        for (int at = from; at < to; at++) {
            if (line.isCompany(at)) {
                put(Slot.OBJECT, at);
            }
        }
        readAfter();
        return new Arguments(before, owned, answering, offering, attached, after, share, unit, goods, securities);
    }

    /** Companies that modify the noun: "the Google-DoubleClick deal", "hostile @ bid". Returns where they begin. */
    private int readAttached() {
        int at = from - 1;
        int words = 0;
        while (at >= 0 && words < 3) {
            if (line.isCompany(at) && !line.possessive(at)) {
                attached.add(0, line.companies()[at]);
                int previous = at - 1;
                boolean joined = line.isCompany(previous)
                        && line.has(at, Tokens.HYPHEN | Tokens.SLASH | Tokens.COMMA | Tokens.DASH);
                boolean coordinated = isAnd(previous) && line.isCompany(at - 2);
                if (!joined && !coordinated) {
                    return at;
                }
                at = joined ? previous : at - 2;
            } else if (line.isCompany(at) || line.pauseBefore(at + 1) || isClosed(at)) {
                break;
            } else {
                at--;
                words++;
            }
        }
        return attached.isEmpty() ? from : at + 1;
    }

    /** Words that end a noun phrase to the left: "a bid", "its offer", "X said a deal". */
    private boolean isClosed(int at) {
        return vocabulary.is(Vocabulary.Kind.CLOSED, line.word(at))
                || vocabulary.is(Vocabulary.Kind.BOUNDARY, line.word(at));
    }

    private boolean isAnd(int at) {
        return vocabulary.is(Vocabulary.Kind.AND, line.word(at));
    }

    private void readBefore(int edge) {
        int at = edge - 1;
        if (line.pauseBefore(edge) && !noun) {
            at = beforeApposition(edge);
        }
        int least = Math.max(0, edge - REACH_BACK);
        boolean reported = false;
        for (; at >= least; at--) {
            if (line.isCompany(at)) {
                if (isAside(at)) {
                    continue;
                }
                addCoordinated(at, before);
                owned = line.possessive(at);
                return;
            }
            String word = line.word(at);
            if (vocabulary.is(Vocabulary.Kind.BOUNDARY, word)
                    && !vocabulary.is(Vocabulary.Kind.PASSABLE, word)
                    && !reported) {
                firstCompany(at);
                return;
            }
            reported |= vocabulary.is(Vocabulary.Kind.SAYING, word);
            answering |= !reported && vocabulary.is(Vocabulary.Kind.ANSWER, word);
            offering |= !reported && vocabulary.is(Vocabulary.Kind.OFFER, word);
            if (line.has(at + 1, Tokens.COLON) && line.title()) {
                return;
            }
        }
    }

    /** A company that only qualifies: "shares of @", "analyst at @", "in talks with @ to sell". */
    private boolean isAside(int at) {
        boolean partner = line.word(from).equals("to") && vocabulary.is(Vocabulary.Kind.APPROACH, line.word(at - 1));
        return partner || vocabulary.is(Vocabulary.Kind.ASIDE, line.word(at - 1));
    }

    /** The clause has no company of its own: the sentence's first company is who is spoken of. */
    private void firstCompany(int limit) {
        for (int at = 0; at < limit; at++) {
            if (line.isCompany(at) && !isAside(at)) {
                addCoordinated(at, before);
                return;
            }
        }
    }

    /** "@, the maker of ..., agreed": where the name before the apposition is looked for. */
    private int beforeApposition(int edge) {
        int least = Math.max(0, edge - REACH_BACK);
        for (int at = edge - 1; at > least; at--) {
            if (line.pauseBefore(at) && line.isCompany(at - 1)) {
                return at - 1;
            }
        }
        return edge - 1;
    }

    /** Adds a company and those joined to it by "and" or commas on its left. */
    private void addCoordinated(int at, List<Integer> companies) {
        int place = companies.size();
        companies.add(line.companies()[at]);
        int left = at;
        while (true) {
            int other = -1;
            if (isAnd(left - 1) && line.isCompany(left - 2)) {
                other = left - 2;
            } else if (line.isCompany(left - 1)
                    && (line.has(left, Tokens.SLASH | Tokens.HYPHEN)
                            || line.has(left, Tokens.COMMA) && (line.title() || left < at))) {
                other = left - 1;
            } else if (isAnd(left - 1) || line.has(left, Tokens.COMMA) && left < at) {
                other = line.isCompany(left - 2) ? left - 2 : -1;
            } else {
                other = beforeAttributes(left);
            }
            if (other < 0) {
                return;
            }
            companies.add(place, line.companies()[other]);
            left = other;
        }
    }

    /** The company before "and" and some words that only describe: "@ and Japan's @", "@ and private equity firm @". */
    private int beforeAttributes(int at) {
        for (int i = at - 1;
                i > 0 && i >= at - NounPhrases.OWNED_REACH && !line.isCompany(i) && !line.pauseBefore(i + 1);
                i--) {
            if (isAnd(i)) {
                return line.isCompany(i - 1) ? i - 1 : -1;
            }
            if (isClosed(i) && !line.word(i).equals(Line.POSSESSIVE)) {
                return -1;
            }
        }
        return -1;
    }

    private void readAfter() {
        Slot slot = Slot.of(line.word(to - 1)).orElse(Slot.OBJECT);
        boolean attachedNow = !noun || slot != Slot.OBJECT;
        int most = Math.min(line.size(), to + REACH_ON);
        boolean found = false;
        for (int at = to; at < most; at++) {
            String word = line.word(at);
            boolean pause = line.pauseBefore(at);
            if (pause && found && !joins(at)) {
                at = afterApposition(at, most);
                if (at < 0) {
                    return;
                }
                word = line.word(at);
            } else if (pause && line.title() && line.has(at, Tokens.COLON)) {
                return;
            }
            if (line.isCompany(at)) {
                if (attachedNow) {
                    place(at, slot);
                    found = true;
                }
            } else if (vocabulary.is(Vocabulary.Kind.BOUNDARY, word)) {
                return;
            } else {
                Optional<Slot> next = Slot.of(word);
                if (next.filter(Slot.BY::equals).isPresent()
                        && line.word(at + 1).endsWith("ing")) {
                    return;
                }
                if (next.isPresent()) {
                    slot = next.get();
                    attachedNow = true;
                }
                if (!found && !noun && phrases.isSecurities(at)) {
                    securities = true;
                    return;
                }
                note(at, slot, found);
            }
        }
    }

    /** Whether the clause goes on after a pause: with another preposition, or a company in a list. */
    private boolean joins(int at) {
        boolean listed = line.isCompany(at) && (at + 1 >= line.size() || line.pauseBefore(at + 1) || isAnd(at + 1));
        return listed || isAnd(at) || Slot.of(line.word(at)).isPresent();
    }

    /** Skips "@, a rival of @, for ..."; -1 when the sentence goes on otherwise. Whose part it is, is told there: "@'s unit". */
    private int afterApposition(int at, int most) {
        boolean part = false;
        for (int i = at; i < most; i++) {
            if (i > at && line.pauseBefore(i)) {
                return joins(i) ? i : -1;
            }
            String before = line.word(i - 1);
            if (line.isCompany(i)
                    && (line.possessive(i) && phrases.nounAfter(i, Vocabulary.Kind.UNIT) > 0
                            || part && (before.equals("of") || before.equals("by")))) {
                unit = true;
                put(Slot.OWNER, i);
            }
            part |= vocabulary.is(Vocabulary.Kind.UNIT, line.word(i))
                    || line.word(i).equals("owned");
        }
        return -1;
    }

    private void place(int at, Slot slot) {
        if (slot == Slot.BY || slot == Slot.WITH || slot == Slot.TO || slot == Slot.FROM) {
            put(slot, at);
            return;
        }
        int stake = phrases.nounAfter(at, Vocabulary.Kind.SHARE);
        boolean part = stake == 0 && phrases.nounAfter(at, Vocabulary.Kind.UNIT) > 0;
        if (stake > 0) {
            share = true;
            put(phrases.ofCompany(stake) ? Slot.OWNER : slot, at);
        } else if (phrases.ownsCompany(at)) {
            put(Slot.OWNER, at);
        } else if (slot == Slot.IN && !share) {
            put(slot, at);
        } else if (part) {
            unit = true;
            put(phrases.isOwn(at) || phrases.isAssets(at) ? slot : Slot.OWNER, at);
        } else {
            put(unit && slot == Slot.OF ? Slot.OWNER : slot, at);
        }
    }

    private void put(Slot slot, int at) {
        after.computeIfAbsent(slot, any -> new ArrayList<>()).add(line.companies()[at]);
    }

    private void note(int at, Slot slot, boolean found) {
        String word = line.word(at);
        if (found || slot != Slot.OBJECT && slot != Slot.OF && slot != Slot.IN) {
            return;
        }
        share |= vocabulary.is(Vocabulary.Kind.SHARE, word) || slot != Slot.IN && isFraction(at) || isMinority(at);
        unit |= vocabulary.is(Vocabulary.Kind.UNIT, word);
        goods |= vocabulary.is(Vocabulary.Kind.GOODS, word);
    }

    /** Whether a part below the half is told: a tenth of @; not the fourth quarter of a year. */
    private boolean isFraction(int at) {
        return ONE.contains(line.word(at - 1))
                && line.word(at + 1).equals("of")
                && vocabulary.is(Vocabulary.Kind.FRACTION, line.word(at));
    }

    /** Whether it is said what minority changes hands, without calling it a stake: 12.5 percent of @. */
    private boolean isMinority(int at) {
        if (!PERCENT.contains(line.word(at))) {
            return false;
        }
        try {
            return Double.parseDouble(line.word(at - 1)) < MAJORITY;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
