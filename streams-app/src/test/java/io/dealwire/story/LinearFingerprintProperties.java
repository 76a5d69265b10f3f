package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.config.StorySettings;
import io.dealwire.story.explain.StoryExplanation;
import io.dealwire.story.print.Fingerprinter;
import io.dealwire.text.LinearWork;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The time to sketch and to compare texts grows as the texts do. */
class LinearFingerprintProperties {

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void fingerprintsAreLinearInTheText(@ForAll("fragments") String fragment) {
        LinearWork.assertLinear(fragment, text -> () -> Fingerprinter.print(text, text));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void headlinesReadWithAShortBodyAreLinearInTheText(@ForAll("fragments") String fragment) {
        LinearWork.assertLinear(fragment, text -> () -> Fingerprinter.print(text, "Norvane rose."));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void fingerprintsOfMixturesAreLinearInTheText(@ForAll("mixtures") String mixture) {
        LinearWork.assertLinear(mixture, text -> () -> Fingerprinter.print(text, text));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void explanationsAreLinearInTheText(@ForAll("fragments") String fragment) {
        LinearWork.assertLinear(fragment, text -> {
            RawArticle article = RawArticle.newBuilder()
                    .setTitle(text)
                    .setBody(text)
                    .setPublishedAt(Instant.EPOCH)
                    .build();
            return () -> StoryExplanation.of(article, article, StorySettings.defaults());
        });
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
