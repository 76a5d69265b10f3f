package io.dealwire.evaluation;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;

/** What a newsroom may do to an agency's text; each makes a copy that is still the same story. */
public enum Edit {
    VERBATIM((text, random) -> text.redated(random)),
    BOILERPLATE_HEAD((text, random) -> text.withBoilerplate(true, random)),
    BOILERPLATE_FOOT((text, random) -> text.withBoilerplate(false, random)),
    NEW_TITLE((text, random) -> text.retitled(random)),
    CUT_70((text, random) -> text.cut(0.7)),
    CUT_50((text, random) -> text.cut(0.5)),
    CUT_30((text, random) -> text.cut(0.3)),
    WORDS_5((text, random) -> text.reworded(0.05, random)),
    WORDS_10((text, random) -> text.reworded(0.1, random)),
    PARAGRAPH_DROPPED((text, random) -> text.withoutParagraph(random)),
    PARAGRAPHS_SWAPPED((text, random) -> text.withParagraphsSwapped(random)),
    HTML((text, random) -> text.html()),
    /** Several at once. */
    COMBINED((text, random) -> text.cut(0.8)
            .reworded(0.03, random)
            .redated(random)
            .withBoilerplate(false, random)
            .retitled(random));

    private final BiFunction<Wording, RandomGenerator, Wording> change;

    Edit(BiFunction<Wording, RandomGenerator, Wording> change) {
        this.change = change;
    }

    Wording apply(Wording text, RandomGenerator random) {
        return change.apply(text, random);
    }

    /** The name in labels: {@code cut-30}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
