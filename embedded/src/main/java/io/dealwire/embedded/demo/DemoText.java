package io.dealwire.embedded.demo;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.embedded.pipeline.Findings.DeadLetter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** The outcome for people: a page of text, in colours where they show. */
final class DemoText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int WIDTH = 100;
    private static final int MARGIN = 4;
    private static final int MOST_COMPANIES = 40;
    private static final int MOST_DEALS = 100;
    private static final int MOST_LETTERS = 20;

    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();

    private DemoText(Ansi ansi) {
        this.ansi = ansi;
    }

    static List<String> of(DemoOutcome outcome, Ansi ansi) {
        DemoText text = new DemoText(ansi);
        text.summary(outcome);
        text.deals(outcome.deals());
        text.counts(outcome.counts());
        text.deadLetters(outcome.deadLetters());
        return List.copyOf(text.lines);
    }

    private void summary(DemoOutcome outcome) {
        blank();
        add(
                0,
                bold(number(outcome.articles(), "article")) + " in "
                        + bold(plural(outcome.stories(), "story", "stories"))
                        + ", " + number(outcome.copies(), "of them a copy", "of them copies")
                        + "; " + bold(number(outcome.deals().size(), "deal")) + " between companies; "
                        + bold(number(outcome.deadLetters().size(), "dead letter")));
    }

    private void deals(List<Deal> deals) {
        title("Deals, by first report");
        if (deals.isEmpty()) {
            add(MARGIN, "none");
        }
        deals.stream().limit(MOST_DEALS).forEach(this::deal);
        more(deals.size() - MOST_DEALS, "deals");
    }

    private void deal(Deal deal) {
        String what = deal.getTypes().stream().map(DemoText::words).collect(Collectors.joining(", "));
        String value = Optional.ofNullable(deal.getValue())
                .map(money -> ", " + Amounts.inWords(money.getAmount(), money.getCurrency()))
                .orElse("");
        add(
                MARGIN,
                bold(what.isEmpty() ? "deal" : what) + ", " + status(deal.getStatus()) + value
                        + faint("   first seen " + DAY.format(deal.getFirstSeen())));
        String parties = deal.getParties().stream()
                .map(party -> bold(party.getName())
                        + faint(" (" + words(party.getRole().name()) + ")"))
                .collect(Collectors.joining(", "));
        add(2 * MARGIN, parties);
        wrapped(
                2 * MARGIN,
                number(deal.getArticles(), "article") + " in "
                        + plural(deal.getStories().size(), "story", "stories") + ": "
                        + String.join(", ", deal.getSources()));
        evidence(deal).ifPresent(sentence -> wrapped(2 * MARGIN, "\u201c" + sentence + "\u201d"));
        blank();
    }

    private void counts(List<CompanyDealCounts> counts) {
        title("Deals per company, announced or completed");
        if (counts.isEmpty()) {
            add(MARGIN, "none");
        }
        int width = counts.stream()
                .limit(MOST_COMPANIES)
                .mapToInt(count -> count.getName().length())
                .max()
                .orElse(0);
        counts.stream()
                .limit(MOST_COMPANIES)
                .forEach(count -> add(
                        MARGIN,
                        count.getName() + " ".repeat(width - count.getName().length()) + "  "
                                + bold("" + count.getTotal()) + "  " + faint(roles(count))));
        more(counts.size() - MOST_COMPANIES, "companies");
        blank();
    }

    private void deadLetters(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        title("Dead letters");
        letters.stream()
                .limit(MOST_LETTERS)
                .forEach(letter -> wrapped(
                        MARGIN,
                        letter.key().orElse("(no key)") + ": " + letter.message() + " [" + letter.reason() + ", "
                                + letter.topic() + "-" + letter.partition() + "@" + letter.offset() + "]"));
        more(letters.size() - MOST_LETTERS, "dead letters");
        blank();
    }

    /** The sentence that says most of the deal: what kind it is, else anything. */
    private static Optional<String> evidence(Deal deal) {
        return deal.getEvidence().stream()
                .filter(evidence -> evidence.getProves().startsWith("type:"))
                .findFirst()
                .or(() -> deal.getEvidence().stream().findFirst())
                .map(Evidence::getQuote)
                .map(quote -> quote.replaceAll("\\s+", " ").strip())
                .filter(quote -> !quote.isEmpty());
    }

    private static String roles(CompanyDealCounts counts) {
        return counts.getByRole().entrySet().stream()
                .filter(role -> role.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(role -> words(role.getKey()) + (role.getValue() > 1 ? " " + role.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    private String status(DealStatus status) {
        String words = words(status.name());
        return switch (status) {
            case COMPLETED -> ansi.string("@|green " + words + "|@");
            case TERMINATED -> ansi.string("@|red " + words + "|@");
            case RUMOURED -> ansi.string("@|yellow " + words + "|@");
            default -> words;
        };
    }

    private void title(String title) {
        blank();
        lines.add(ansi.string("@|bold,underline " + title + "|@"));
    }

    private void more(int number, String what) {
        if (number > 0) {
            add(MARGIN, faint("and " + number + " more " + what));
        }
    }

    private void wrapped(int margin, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH - margin) {
                add(margin, faint(line.toString()));
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        add(margin, faint(line.toString()));
    }

    private void add(int margin, String text) {
        lines.add(" ".repeat(margin) + text);
    }

    private void blank() {
        if (lines.isEmpty() || !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /** Text from articles must not be read as markup: it is styled by codes, not by picocli's language. */
    private String bold(String text) {
        return styled(text, "1");
    }

    private String faint(String text) {
        return styled(text, "2");
    }

    private String styled(String text, String code) {
        return ansi.enabled() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static String words(DealType type) {
        return words(type.name());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(long number, String what) {
        return number(number, what, what + "s");
    }

    private static String number(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String plural(long number, String one, String many) {
        return number(number, one, many);
    }
}
