package io.dealwire.story.explain;

import io.dealwire.story.print.NewsText;
import io.dealwire.story.print.Shingles;
import io.dealwire.story.print.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A passage that two texts hold word for word, but for case, accents and punctuation.
 *
 * @param text the passage as the article has it, without mark-up
 * @param words number of words
 */
public record SharedPassage(String text, int words) {

    /** Shorter passages are the small change of language. */
    private static final int SHORTEST = 6;
    /** Most passages told. */
    private static final int MOST = 5;
    /** Most places of the other text tried for one beginning: a text may be one word a hundred thousand times. */
    private static final int PLACES = 64;

    private record Run(int start, int length) {}

    /** The longest shared passages that do not overlap in the article, longest first. */
    static List<SharedPassage> of(NewsText article, NewsText other) {
        List<Run> runs = runs(article.words(), other.words());
        runs.sort(Comparator.comparingInt(Run::length).reversed().thenComparing(Run::start));
        return runs.stream()
                .limit(MOST)
                .map(run -> new SharedPassage(quote(article, run), run.length()))
                .toList();
    }

    /** Runs through the article from left to right, each time taking the longest run of the other text that begins there. */
    private static List<Run> runs(Words left, Words right) {
        long[] shingles = Shingles.of(right, SHORTEST);
        Map<Long, List<Integer>> starts = new HashMap<>();
        for (int i = 0; i < shingles.length; i++) {
            List<Integer> places = starts.computeIfAbsent(shingles[i], hash -> new ArrayList<>(1));
            if (places.size() < PLACES) {
                places.add(i);
            }
        }
        List<Run> runs = new ArrayList<>();
        long[] sought = Shingles.of(left, SHORTEST);
        for (int i = 0; i < sought.length; ) {
            int start = i;
            int longest = starts.getOrDefault(sought[i], List.of()).stream()
                    .mapToInt(at -> length(left, start, right, at))
                    .max()
                    .orElse(0);
            if (longest >= SHORTEST) {
                runs.add(new Run(start, longest));
            }
            i += Math.max(1, longest);
        }
        return runs;
    }

    private static int length(Words left, int from, Words right, int at) {
        int length = 0;
        while (from + length < left.count()
                && at + length < right.count()
                && left.hash(from + length) == right.hash(at + length)) {
            length++;
        }
        return length;
    }

    private static String quote(NewsText article, Run run) {
        int start = run.start() == 0 ? article.words().start() : article.words().end(run.start() - 1);
        int end = article.words().end(run.start() + run.length() - 1);
        return article.text()
                .substring(start, end)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\p{Punct}\\s]+", "");
    }
}
