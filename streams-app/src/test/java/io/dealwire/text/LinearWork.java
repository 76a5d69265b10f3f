package io.dealwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Whether reading a text takes time in proportion to its length. A short text is read so often that as many characters are
 * read as of a long one, and the processor time of the thread is compared: what else runs on the machine does not count. The
 * least of several measurements holds, so a pause of the machine's can make one round slow, not all.
 */
public final class LinearWork {

    private static final int SHORT = 1 << 10;
    private static final int TIMES = 64;
    /** What grows with the number of different names shows in longer texts only, beside what each text costs anyhow. */
    private static final int SHORT_LIST = 1 << 13;

    private static final int LIST_TIMES = 16;
    private static final int MOST_GROWTH = 3;
    /** A text that is read in less is as good as free, and too much of that would be the clock. */
    private static final long NEGLIGIBLE_NANOS = 1_500_000;

    private static final int ROUNDS = 15;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> FRAGMENTS = List.of(
            // names
            "Norvane ",
            "Norvane Corp. ",
            "NORVANE ",
            "Norvane, ",
            "Norvane and ",
            "Nokia ",
            "Nokia's ",
            "Nokia to buy Norvane for $1 billion. ",
            "Norvane's board ",
            "Norvane shares ",
            "acquire Norvane. ",
            "rival Norvane ",
            "Nokia. The Finnish group ",
            "Co & ",
            "Group & ",
            "AB ",
            "Mr Norvane ",
            "John Smith, chief executive of Nokia, ",
            "and chief executive ",
            "said Ann Lee, an analyst at Nokia. ",
            "amazon.com",
            "a'b",
            "x",
            "a1",
            "N.",
            "漢",
            "\ud83d\ude00",
            "UPDATE 1-",
            "bid ",
            "to buy ",
            // tags
            "<script>",
            "<script>var a;</script>",
            "<style><script>",
            "<!--",
            "<!a",
            "<",
            "<a",
            "</p",
            "<p>Norvane ",
            // character references
            "&",
            "&#",
            "&amp",
            "&amp;",
            "&amp;#8217;",
            "&nbsp;",
            "&Norvane ",
            "&#38",
            "&lt;p&gt;",
            "&lt;p a=",
            "&lt;p a ",
            "&#39s ",
            // characters in other dress
            "e\u0301",
            "\u0301",
            "\u1161",
            "1\u00a0",
            "1\u00a0234",
            "\u200b",
            "\ufb03",
            "\u00c3\u00a9",
            "\u00e2\u20ac",
            "a\u02bc",
            // quotes, brackets, gaps
            "\"",
            "'",
            "’s ",
            "(",
            "()",
            "[<",
            "(Reporting by ",
            "By A",
            "-",
            "- ",
            ".",
            ", ",
            "\n",
            " ",
            "a\u00ad",
            // digits, money, dates
            "1",
            "1,",
            "1.",
            "1-2-",
            "$1 ",
            "EUR1",
            "$3-4 billion ",
            "30 pence a share ",
            "2017-07-05 ",
            "July 5, 2017 ",
            "Wednesday ",
            // tickers
            "(NYSE: IBM) ",
            "(NYSE ",
            "<IBM.N> ",
            "Norvane (NYSE: NRV) ");

    private LinearWork() {}

    /** What may be repeated all through a text, each by itself. */
    public static Arbitrary<String> fragments() {
        return Arbitraries.of(FRAGMENTS);
    }

    /** Some of them behind each other. */
    public static Arbitrary<String> mixtures() {
        return Arbitraries.of(FRAGMENTS).list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join("", parts));
    }

    private static String names(String surroundings, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; text.length() < length; i++) {
            String number = Integer.toString(i + 1000, 26);
            StringBuilder name = new StringBuilder("Q");
            number.chars().forEach(digit -> name.append((char) ('a' + Character.digit(digit, 26))));
            text.append(surroundings.replace("%s", name));
        }
        return text.toString();
    }

    /** Reads short and long repetitions of a fragment; {@code reader} makes of a text what reads it. */
    public static void assertLinear(String fragment, Function<String, Runnable> reader) {
        assertLinear(fragment, length -> fragment.repeat(length / fragment.length() + 1), SHORT, TIMES, reader);
    }

    /**
     * Reads short and long texts of many names, all different.
     *
     * @param surroundings what stands around each, with {@code %s} for the name
     */
    public static void assertLinearInNames(String surroundings, Function<String, Runnable> reader) {
        assertLinear(surroundings, length -> names(surroundings, length), SHORT_LIST, LIST_TIMES, reader);
    }

    private static void assertLinear(
            String description,
            IntFunction<String> text,
            int shortLength,
            int times,
            Function<String, Runnable> reader) {
        Runnable brief = reader.apply(text.apply(shortLength));
        Runnable thorough = reader.apply(text.apply(shortLength * times));
        long often = Long.MAX_VALUE;
        long once = Long.MAX_VALUE;
        long allowed = 0;
        for (int round = 0; round < ROUNDS && once > allowed; round++) {
            often = Math.min(often, nanos(() -> {
                for (int i = 0; i < times; i++) {
                    brief.run();
                }
            }));
            once = Math.min(once, nanos(thorough));
            allowed = Math.max(NEGLIGIBLE_NANOS, MOST_GROWTH * often);
        }
        assertThat(once)
                .as("nanoseconds for a long text of <%s>, where as much in short texts takes %d", description, often)
                .isLessThanOrEqualTo(allowed);
    }

    private static long nanos(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
