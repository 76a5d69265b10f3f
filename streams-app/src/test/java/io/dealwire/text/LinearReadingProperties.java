package io.dealwire.text;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The time to read HTML, tokens and sentences grows as the text does. */
class LinearReadingProperties {

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void readingIsLinearInTheText(@ForAll("fragments") String fragment) {
        LinearWork.assertLinear(fragment, LinearReadingProperties::reader);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void readingMixturesIsLinearInTheText(@ForAll("mixtures") String mixture) {
        LinearWork.assertLinear(mixture, LinearReadingProperties::reader);
    }

    private static Runnable reader(String text) {
        return () -> Sentences.of(Tokens.of(PlainText.of(text).text()));
    }

    @Provide
    Arbitrary<String> fragments() {
        return LinearWork.fragments();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return LinearWork.mixtures();
    }
}
