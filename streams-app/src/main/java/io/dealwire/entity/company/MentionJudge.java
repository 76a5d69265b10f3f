package io.dealwire.entity.company;

import io.dealwire.entity.index.IndexedCompany;
import io.dealwire.entity.index.NameEntry;
import io.dealwire.entity.words.FieldText;
import io.dealwire.entity.words.WordTable;
import io.dealwire.text.Tokens;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a name found in the text means a company, and which. Points for and against are added up; what the name is
 * worth by itself depends on its length, on whether it means something else too, and on how well known the company is.
 */
final class MentionJudge {

    /** Points from which a name is taken for a company. */
    static final double ENOUGH = 2.0;
    /** Points from which a mention supports others of the same company. */
    static final double STRONG = 2.3;

    /** Letters from which a single word that no dictionary has is hardly met by chance. */
    private static final int TELLING_LENGTH = 5;

    private final WordTable vocabulary;

    /** @param vocabulary hashes of all words of the article, for words of trade */
    MentionJudge(WordTable vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Judges a mention.
     *
     * @param anchors companies that the article names beyond doubt
     * @param listed whether it stands in an enumeration with a company
     */
    void judge(Mention mention, Set<IndexedCompany> anchors, boolean listed) {
        mention.reject();
        if (mention.entries().stream().anyMatch(NameEntry::blocks)) {
            return;
        }
        Surroundings around = new Surroundings(mention.text(), mention.from(), mention.to());
        double context = context(mention, around) + (listed ? 0.8 : 0);
        NameEntry best = mention.entries().get(0);
        double bestScore = Double.NEGATIVE_INFINITY;
        for (NameEntry entry : mention.entries()) {
            double score = context + own(entry, mention, around, anchors);
            if (score > bestScore
                    || score == bestScore
                            && entry.company().id().compareTo(best.company().id()) < 0) {
                best = entry;
                bestScore = score;
            }
        }
        if (bestScore >= ENOUGH && !around.nickname(best.company().country())) {
            mention.link(best.company(), bestScore);
        }
    }

    /** What the name itself is worth for one of the companies that have it. */
    private double own(NameEntry entry, Mention mention, Surroundings around, Set<IndexedCompany> anchors) {
        IndexedCompany company = entry.company();
        double fame = company.weight() / 100.0;
        boolean anchored = anchors.contains(company);
        double score = fame + (entry.primary() ? 0.05 : 0);
        if (entry.common()) {
            score += entry.words() > 1 ? 1.2 : 0;
            score += around.capitalsTell() ? 0 : -1.5;
        } else if (entry.words() > 1) {
            score += 2.2;
        } else {
            score += fame >= 0.6 ? 1.6 : letters(mention) >= TELLING_LENGTH ? 1.3 : 0.8;
            score += around.capitalsTell() ? 0 : -0.5;
        }
        boolean trade = false;
        for (long word : company.keywords()) {
            trade |= vocabulary.get(word) != 0;
        }
        score -= entry.formal() && !mention.hasLegalForm() && !anchored ? entry.words() > 1 ? 0.5 : 1.5 : 0;
        score -= entry.common() && around.afterArticle() ? 1 : 0;
        score += trade ? 0.8 : 0;
        score += anchored ? 3 : 0;
        boolean weak = entry.words() == 1 || entry.common();
        if (around.grownLeft()) {
            score -= weak ? 2.5 : fame >= 0.4 ? 0.3 : 1.2;
        }
        if (around.grownRight()) {
            score -= weak ? fame >= 0.6 && !entry.common() ? 0.5 : 2 : fame >= 0.4 ? 0.3 : 1.2;
        }
        if (mention.hasLegalForm()) {
            score += weak && around.grownLeft() ? 0 : 2;
        }
        return score;
    }

    private static int letters(Mention mention) {
        Tokens tokens = mention.text().tokens();
        return tokens.end(mention.from()) - tokens.start(mention.from());
    }

    private static double context(Mention mention, Surroundings around) {
        double score = 0;
        boolean capitals = around.capitalsTell();
        if (capitals && !around.opensSentence()) {
            score += 0.6;
        } else if (capitals) {
            score -= 0.2;
        }
        score += around.actsLikeCompany() ? 0.7 : 0;
        score += around.calledCompany() ? 0.8 : 0;
        score += around.dealsInHeadline() ? 0.8 : 0;
        score += around.dealtWith() ? 0.3 : 0;
        score -= around.otherThingFollows() ? 3 : 0;
        score -= around.afterGivenName() ? 4 : 0;
        score -= around.givenNameWithSurname() ? 3 : 0;
        score += TickerMarks.follows(mention.text(), mention.to()) ? 3 : 0;
        return score;
    }

    /** The words of the article, for {@link #MentionJudge}. */
    static WordTable vocabulary(List<FieldText> texts) {
        WordTable words = new WordTable();
        for (FieldText text : texts) {
            Tokens tokens = text.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                words.put(tokens.hash(i), 1);
            }
        }
        return words;
    }
}
