package io.dealwire.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes syndicated copies of articles, one by each {@link Edit}, with labels that say whose copies they are. Deterministic:
 * the same articles and seed give the same copies.
 */
public final class CopyGenerator {

    /** Shorter texts are left alone: a third of them would be two sentences, which no person could tell either. */
    public static final int LEAST_WORDS = 120;

    private final long seed;

    public CopyGenerator(long seed) {
        this.seed = seed;
    }

    /**
     * Copies of those articles that head their stories and are long enough. Copies are published within two days of the
     * original.
     */
    public List<LabelledArticle> copiesOf(List<LabelledArticle> articles) {
        List<LabelledArticle> copies = new ArrayList<>();
        for (LabelledArticle original : articles) {
            Wording text = new Wording(original.title(), original.body());
            boolean heads =
                    original.gold().story().filter(original.articleId()::equals).isPresent();
            if (heads && text.words() >= LEAST_WORDS) {
                for (Edit edit : Edit.values()) {
                    copies.add(copy(original, text, edit));
                }
            }
        }
        return copies;
    }

    private LabelledArticle copy(LabelledArticle original, Wording text, Edit edit) {
        // A generator of its own for each copy: one more sample article changes no other copy.
        Random random = new Random(seed ^ (original.articleId() + edit).hashCode());
        Wording edited = edit.apply(text, random);
        return new LabelledArticle(
                new GoldArticle(
                        original.articleId() + "+" + edit.label(),
                        original.gold().story(),
                        Optional.of(edit.label()),
                        Optional.empty()),
                "Outlet " + (1 + random.nextInt(9)),
                edited.title(),
                edited.body(),
                original.publishedAt().plus(Duration.ofMinutes(10 + random.nextInt(2 * 24 * 60))));
    }
}
