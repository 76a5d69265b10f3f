package io.dealwire.grammar;

/** What the tagger looks at: the word, its neighbours, and the tags of the two words before. */
final class TagFeatures {

    private static final int OUTSIDE = -1;

    private TagFeatures() {}

    static void collect(Words words, int[] tags, int at, Features features) {
        features.clear();
        int form = words.form[at];
        int shape = words.shape[at];
        int before = form(words, at - 1);
        int after = form(words, at + 1);
        int tag = tag(tags, at - 1);
        int earlier = tag(tags, at - 2);
        features.add(1, form);
        features.add(2, before);
        features.add(3, after);
        features.add(4, form(words, at - 2));
        features.add(5, form(words, at + 2));
        for (int letters = 1; letters <= 4; letters++) {
            features.add(5 + letters, words.ending(at, letters));
        }
        features.add(10, words.beginning[at]);
        features.add(11, shape);
        features.add(12, tag);
        features.add(13, tag, earlier);
        features.add(14, tag, form);
        features.add(15, before, form);
        features.add(16, form, after);
        features.add(17, tag, words.ending(at, 3));
        features.add(18, ending(words, at - 1));
        features.add(19, ending(words, at + 1));
        features.add(20, shape, words.ending(at, 3));
        features.add(21, shape, at == 0 ? 1 : 0, shape(words, at + 1));
        features.add(22, tag, ending(words, at + 1));
        features.add(23, tag, words.ending(at, 2), after);
        features.add(24, tag, earlier, form);
        features.add(25, form, shape);
        features.add(26, before, tag, shape);
        features.add(27, shape(words, at - 1), shape);
        features.add(28, tag, after);
        features.add(29, tag, words.ending(at, 3), ending(words, at + 1));
        features.add(30, after, form(words, at + 2));
        features.add(31, before, form(words, at - 2));
    }

    private static int form(Words words, int at) {
        return at < 0 || at >= words.size ? OUTSIDE : words.form[at];
    }

    private static int shape(Words words, int at) {
        return at < 0 || at >= words.size ? OUTSIDE : words.shape[at];
    }

    private static int ending(Words words, int at) {
        return at < 0 || at >= words.size ? OUTSIDE : words.ending(at, 3);
    }

    private static int tag(int[] tags, int at) {
        return at < 0 ? OUTSIDE : tags[at];
    }
}
