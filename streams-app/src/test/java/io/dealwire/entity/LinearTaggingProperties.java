package io.dealwire.entity;

import io.dealwire.avro.RawArticle;
import io.dealwire.entity.index.CompanyIndex;
import io.dealwire.text.LinearWork;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The time to tag an article grows as its text does. */
class LinearTaggingProperties {

    private static final ArticleTagger TAGGER = new ArticleTagger(CompanyIndex.of(Tagging.shipped()));

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void taggingIsLinearInTheText(@ForAll("fragments") String fragment) {
        LinearWork.assertLinear(fragment, LinearTaggingProperties::tagger);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void taggingMixturesIsLinearInTheText(@ForAll("mixtures") String mixture) {
        LinearWork.assertLinear(mixture, LinearTaggingProperties::tagger);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void taggingManyNamesIsLinearInTheText(@ForAll("surroundings") String surroundings) {
        LinearWork.assertLinearInNames(surroundings, LinearTaggingProperties::tagger);
    }

    private static Runnable tagger(String text) {
        RawArticle article = Tagging.article(text, text);
        return () -> TAGGER.tag(article);
    }

    @Provide
    Arbitrary<String> fragments() {
        return LinearWork.fragments();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return LinearWork.mixtures();
    }

    @Provide
    Arbitrary<String> surroundings() {
        return Arbitraries.of(
                "%s Corp. ",
                "Norvane %s Corp. ",
                "acquire %s. ",
                "%s's board. ",
                "John %s said. ",
                "Finnish company %s Ltd, the Finnish group. ",
                "%s (NYSE: IBM) ",
                "%s ");
    }
}
