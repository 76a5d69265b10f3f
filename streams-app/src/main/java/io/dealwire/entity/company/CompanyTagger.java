package io.dealwire.entity.company;

import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.entity.index.CompanyNames;
import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.index.NameEntry;
import io.dealwire.entity.words.FieldText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the companies named in an article: names of the reference, judged by context; then names that have the form of a
 * company; then second mentions of both.
 */
public final class CompanyTagger {

    private static final int KNOWN_WIDELY = 40;
    /** The score of a mention that may be a short form of another name. */
    private static final double UNCERTAIN = 0.5;
    /** From this probability on a name that only the article as a whole explains is a company. */
    private static final double ENOUGH = 0.4;

    private static final NameModel NAMES = NameModel.shipped();

    private final CompanyIndex index;

    public CompanyTagger(CompanyIndex index) {
        this.index = index;
    }

    /** The accepted mentions, field by field, in order. */
    public List<Mention> tag(List<FieldText> texts) {
        Found found = byName(texts);
        List<Mention> accepted = found.accepted();
        List<Mention> uncertain = found.uncertain();
        uncertain.addAll(unlisted(candidates(texts, found)));
        SecondMentions second = new SecondMentions();
        accepted.forEach(second::learn);
        uncertain.sort(Comparator.comparingInt(mention -> mention.from() - mention.nameEnd()));
        for (Mention mention : uncertain) {
            second.fullName(mention).ifPresent(company -> mention.link(company, 1));
            accepted.add(mention);
            second.learn(mention);
        }
        accepted.addAll(secondMentions(second, texts, found.scanned(), accepted));
        accepted.addAll(Descriptions.find(texts, accepted));
        accepted.sort(Comparator.<Mention>comparingInt(
                        mention -> mention.text().field().ordinal())
                .thenComparingInt(Mention::from));
        return SourceMentions.withoutSources(withoutOverlaps(accepted));
    }

    /**
     * What the names themselves show.
     *
     * @param scanned every name of the reference, text by text
     * @param accepted what is a company
     * @param uncertain what is one unless it is a short form of another's name
     */
    private record Found(List<List<Mention>> scanned, List<Mention> accepted, List<Mention> uncertain) {}

    private Found byName(List<FieldText> texts) {
        MentionJudge judge = new MentionJudge(MentionJudge.vocabulary(texts));
        List<List<Mention>> scanned = new ArrayList<>();
        List<Mention> accepted = new ArrayList<>();
        List<Mention> uncertain = new ArrayList<>();
        for (FieldText text : texts) {
            List<Mention> mentions = new ArrayList<>(NameScanner.scan(text, index));
            mentions.removeIf(mention -> TickerMarks.isVenue(text, mention.from()));
            mentions.forEach(mention -> judge.judge(mention, Set.of(), false));
            for (Mention mention : unknown(text, mentions)) {
                (mention.score() < 1 ? uncertain : accepted).add(mention);
            }
            scanned.add(mentions);
        }
        Set<IndexedCompany> anchors = anchors(scanned);
        for (List<Mention> mentions : scanned) {
            boolean[] listed = Enumerations.members(mentions);
            for (int i = 0; i < mentions.size(); i++) {
                Mention mention = mentions.get(i);
                judge.judge(mention, anchors, listed[i]);
                if (mention.accepted()) {
                    (isShortAndLittleKnown(mention) ? uncertain : accepted).add(mention);
                }
            }
        }
        return new Found(scanned, accepted, uncertain);
    }

    /** The names of the article that by themselves are no companies. */
    List<UnlistedNames.Candidate> candidates(List<FieldText> texts) {
        return candidates(texts, byName(texts));
    }

    private static List<UnlistedNames.Candidate> candidates(List<FieldText> texts, Found found) {
        List<Mention> known = new ArrayList<>(found.accepted());
        known.addAll(found.uncertain());
        return new UnlistedNames(texts, known).candidates();
    }

    /** Names that the article as a whole shows to be companies. */
    private List<Mention> unlisted(List<UnlistedNames.Candidate> candidates) {
        List<Mention> found = new ArrayList<>();
        for (UnlistedNames.Candidate candidate : candidates) {
            if (NAMES.probability(candidate.signs()) >= ENOUGH) {
                UnlistedNames.Place fullest = candidate.fullest();
                IndexedCompany company = company(fullest.text(), fullest.from(), fullest.nameEnd(), fullest.to());
                for (UnlistedNames.Place place : candidate.places()) {
                    Mention mention = Mention.linked(place.text(), place.from(), place.nameEnd(), place.to(), company);
                    mention.link(company, UNCERTAIN);
                    found.add(mention);
                }
            }
        }
        return found;
    }

    /** The company of a name that is not in the reference: by the ticker beside it one of the reference, else one of its own. */
    private IndexedCompany company(FieldText text, int from, int nameEnd, int to) {
        List<String> tickers =
                TickerMarks.after(text, to).map(mark -> List.of(mark.ticker())).orElse(List.of());
        return tickers.stream()
                .flatMap(ticker -> TickerMarks.spellings(ticker).stream())
                .flatMap(ticker -> index.byTicker(ticker).stream())
                .filter(candidate -> sharesWord(candidate, text, from, nameEnd))
                .findFirst()
                .orElseGet(() -> known(UnknownCompanies.company(text, from, to, tickers)));
    }

    /** Of two mentions that overlap, the longer one, else the first. The mentions are in order. */
    private static List<Mention> withoutOverlaps(List<Mention> mentions) {
        List<Mention> apart = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            Mention last = apart.isEmpty() ? mention : apart.get(apart.size() - 1);
            boolean overlaps =
                    last != mention && last.text() == mention.text() && last.overlaps(mention.from(), mention.to());
            if (!overlaps) {
                apart.add(mention);
            } else if (mention.to() - mention.from() > last.to() - last.from()) {
                apart.set(apart.size() - 1, mention);
            }
        }
        return apart;
    }

    /** Whether a longer name in the article may be the better reading: one word, of a company that few know. */
    private static boolean isShortAndLittleKnown(Mention mention) {
        return mention.nameEnd() - mention.from() == 1
                && !mention.hasLegalForm()
                && mention.company().weight() < KNOWN_WIDELY;
    }

    private static Set<IndexedCompany> anchors(List<List<Mention>> scanned) {
        Set<IndexedCompany> anchors = new HashSet<>();
        for (List<Mention> mentions : scanned) {
            for (Mention mention : mentions) {
                if (mention.accepted() && mention.score() >= MentionJudge.STRONG) {
                    anchors.add(mention.company());
                }
            }
        }
        return anchors;
    }

    /**
     * Companies by form. A longer name takes the place of a short one found inside it; a known company keeps its own name. Both
     * the names and the mentions stand in order, and no two mentions overlap.
     */
    private List<Mention> unknown(FieldText text, List<Mention> mentions) {
        List<Mention> found = new ArrayList<>();
        UnknownCompanies unknown = new UnknownCompanies(text);
        Set<Mention> replaced = new HashSet<>();
        int next = 0;
        for (UnknownCompanies.Name name : unknown.find()) {
            while (next < mentions.size() && mentions.get(next).to() <= name.from()) {
                next++;
            }
            List<Mention> inside = mentions.subList(next, mentions.size()).stream()
                    .takeWhile(mention -> mention.from() < name.to())
                    .filter(mention -> !replaced.contains(mention))
                    .toList();
            if (inside.stream().anyMatch(mention -> staysInside(mention, name))) {
                continue;
            }
            replaced.addAll(inside);
            IndexedCompany company = company(text, name.from(), name.nameEnd(), name.to());
            Mention mention = Mention.linked(text, name.from(), name.nameEnd(), name.to(), company);
            mention.link(company, name.certain() ? 1 : UNCERTAIN);
            found.add(mention);
        }
        mentions.removeAll(replaced);
        return found;
    }

    /** A name of several words that makes the id of a company of the reference is that company: one id, one company. */
    private IndexedCompany known(IndexedCompany byForm) {
        return index.byId(byForm.id())
                .filter(company -> company.id().indexOf('-') > 0)
                .orElse(byForm);
    }

    private static boolean staysInside(Mention mention, UnknownCompanies.Name name) {
        boolean blocked = mention.entries().stream().anyMatch(NameEntry::blocks);
        if (blocked) {
            return true;
        }
        boolean whole = mention.from() <= name.from() && mention.nameEnd() >= name.nameEnd();
        if (whole) {
            return mention.accepted();
        }
        if (mention.accepted() && mention.nameEnd() > name.to()) {
            return true;
        }
        boolean several = mention.nameEnd() - mention.from() > 1;
        boolean leads = mention.from() == name.from();
        boolean wellKnown = mention.company().weight() >= KNOWN_WIDELY;
        return mention.accepted() && wellKnown && (several && leads || !name.certain());
    }

    private static boolean sharesWord(IndexedCompany company, FieldText text, int from, int nameEnd) {
        Set<String> words = new HashSet<>(CompanyNames.core(company.name()));
        for (int i = from; i < nameEnd; i++) {
            if (words.contains(text.tokens().word(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<Mention> secondMentions(
            SecondMentions second, List<FieldText> texts, List<List<Mention>> scanned, List<Mention> accepted) {
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            FieldText text = texts.get(i);
            int[] covered = new int[text.tokens().size()];
            accepted.stream()
                    .filter(mention -> mention.text() == text)
                    .forEach(mention -> cover(covered, mention, mention.to() - mention.from()));
            scanned.get(i).stream()
                    .filter(mention -> mention.entries().stream().anyMatch(NameEntry::blocks))
                    .forEach(mention -> cover(covered, mention, Integer.MAX_VALUE));
            found.addAll(second.find(text, covered));
        }
        return found;
    }

    private static void cover(int[] covered, Mention mention, int words) {
        for (int i = mention.from(); i < mention.to(); i++) {
            covered[i] = Math.max(covered[i], words);
        }
    }
}
