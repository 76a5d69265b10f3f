package io.dealwire.story.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.story.Texts;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SameStoryProperties {

    private static final String[] WORDS = (Texts.TAKEOVER + Texts.SOLAR).split("\\s+");

    @Property(tries = 300)
    void whichOfTwoTextsComesFirstMakesNoDifference(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int before,
            @ForAll @IntRange(min = 1, max = 400) int length) {
        Random random = new Random(seed);
        String common = words(random, length);
        Fingerprint left = print(words(random, random.nextInt(60)) + common + words(random, random.nextInt(60)));
        Fingerprint right = print(words(random, before) + common.replace("Havbruk", "Larkfield"));

        SameStory rule = new SameStory(0.64, 0.64);
        assertThat(rule.judge(left, right)).isEqualTo(rule.judge(right, left));
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.length).mapToObj(word -> WORDS[word]).collect(Collectors.joining(" "))
                + "\n";
    }

    private static Fingerprint print(String body) {
        return Fingerprinter.print("", body).fingerprint();
    }
}
