package io.dealwire.entity.money;

import io.dealwire.avro.Money;
import io.dealwire.avro.MoneyTag;
import io.dealwire.entity.words.FieldText;
import io.dealwire.text.Letters;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds amounts of money: "$4.7 billion", "EUR 300m", "1.2 trillion yen", "Rs 500 crore", "up to 30 pence a share". A figure
 * without a currency is no money. Of a range ("$3-4 billion") each end is an amount.
 */
public final class MoneyTagger {

    private static final MoneyWords WORDS = MoneyWords.read();
    private static final int LONGEST_FIGURE = 18;
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final long PER = Letters.hash("per");
    private static final long A = Letters.hash("a");
    private static final long AN = Letters.hash("an");
    private static final long EACH = Letters.hash("each");
    private static final long TO = Letters.hash("to");
    private static final long AND = Letters.hash("and");
    private static final long DOLLAR = Letters.hash("$");
    private static final long HALF = Letters.hash("half");

    private final FieldText text;
    private final Tokens tokens;

    private MoneyTagger(FieldText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    public static List<MoneyTag> tag(FieldText text) {
        MoneyTagger tagger = new MoneyTagger(text);
        List<MoneyTag> tags = new ArrayList<>();
        for (int at = 0; at < tagger.tokens.size(); at++) {
            tagger.amountAt(at).ifPresent(tags::add);
        }
        return tags;
    }

    private record Currency(String code, int from, boolean minor) {}

    private Optional<MoneyTag> amountAt(int at) {
        Optional<BigDecimal> figure = figure(at);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        Optional<Currency> before = before(at);
        int end = at + 1;
        BigDecimal scale = BigDecimal.ONE;
        Optional<BigDecimal> ownScale = scaleAt(end);
        if (ownScale.isPresent()) {
            scale = ownScale.get();
            end++;
            Optional<BigDecimal> second = scaleAt(end);
            if (second.isPresent()) {
                scale = scale.multiply(second.get());
                end++;
            }
        }
        Optional<Currency> after = before.isPresent() ? Optional.empty() : after(end);
        if (before.isEmpty() && after.isEmpty()) {
            Optional<Range> range = rangeAfter(end);
            if (range.isEmpty() || range.get().leading()) {
                return Optional.empty();
            }
            scale = ownScale.orElse(range.get().scale());
            return Optional.of(
                    tag(at, end, figure.get().multiply(scale), range.get().currency(), false));
        }
        if (ownScale.isEmpty() && before.isPresent()) {
            scale = rangeAfter(end).map(Range::scale).orElse(BigDecimal.ONE);
        }
        Currency currency = before.or(() -> after).orElseThrow();
        int from = before.map(Currency::from).orElse(at);
        int to = after.map(Currency::from).orElse(end);
        BigDecimal amount = figure.get().multiply(scale);
        return Optional.of(
                tag(from, to, currency.minor() ? amount.divide(HUNDRED) : amount, currency.code(), currency.minor()));
    }

    private MoneyTag tag(int from, int to, BigDecimal amount, String currency, boolean minor) {
        Money money = new Money(amount.setScale(DECIMALS, RoundingMode.HALF_UP), currency);
        return new MoneyTag(money, perPiece(to), qualifier(from).orElse(null), text.span(from, to));
    }

    /** The number at a token: figures, or a small number in words when a scale follows. */
    private Optional<BigDecimal> figure(int at) {
        if (tokens.shape(at) == Shape.NUMBER) {
            boolean inWord = at > 0 && tokens.gap(at) == Tokens.HYPHEN && tokens.shape(at - 1) != Shape.NUMBER;
            return inWord ? Optional.empty() : parse(tokens.written(at));
        }
        if (tokens.shape(at) != Shape.LOWER && tokens.shape(at) != Shape.CAPITAL || !text.follows(at + 1)) {
            return Optional.empty();
        }
        Optional<BigDecimal> word = WORDS.number(tokens.hash(at));
        boolean half = at > 0 && tokens.hash(at) == A && tokens.hash(at - 1) == HALF;
        return word.filter(number ->
                        WORDS.scale(tokens.hash(at + 1)).isPresent() && tokens.end(at + 1) - tokens.start(at + 1) > 2)
                .map(number -> half ? new BigDecimal("0.5") : number);
    }

    static Optional<BigDecimal> parse(String written) {
        String digits = written;
        int comma = digits.lastIndexOf(',');
        boolean decimalComma = comma > 0 && digits.length() - comma - 1 != 3 && digits.indexOf('.') < 0;
        digits = decimalComma
                ? digits.substring(0, comma).replace(",", "") + "." + digits.substring(comma + 1)
                : digits.replace(",", "");
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            digits = digits.replace(".", "");
        }
        return digits.length() > LONGEST_FIGURE ? Optional.empty() : Optional.of(new BigDecimal(digits));
    }

    /** A currency before the figure: $, US$, EUR, Rs. */
    private Optional<Currency> before(int at) {
        if (at == 0 || (tokens.gap(at) & ~(Tokens.SPACE | Tokens.DOT)) != 0) {
            return Optional.empty();
        }
        int sign = at - 1;
        if (tokens.shape(sign) == Shape.SYMBOL) {
            Optional<String> symbol = WORDS.symbol(tokens.hash(sign));
            if (symbol.isPresent() && tokens.hash(sign) == DOLLAR && sign > 0 && tokens.gap(sign) == 0) {
                Optional<String> prefixed = WORDS.prefix(tokens.written(sign - 1));
                if (prefixed.isPresent()) {
                    return prefixed.map(code -> new Currency(code, sign - 1, false));
                }
            }
            return symbol.map(code -> new Currency(code, sign, false));
        }
        return WORDS.code(tokens.written(sign)).map(code -> new Currency(code, sign, false));
    }

    /** A currency after the figure, with the index after its last token: euros, Swiss francs, EUR. */
    private Optional<Currency> after(int at) {
        if (at >= tokens.size() || (tokens.gap(at) & ~(Tokens.SPACE | Tokens.HYPHEN)) != 0) {
            return Optional.empty();
        }
        boolean oneLetter = tokens.end(at) - tokens.start(at) == 1;
        Optional<String> minor = WORDS.minor(tokens.hash(at)).filter(code -> !oneLetter || tokens.gap(at) == 0);
        if (minor.isPresent()) {
            return minor.map(code -> new Currency(code, at + 1, true));
        }
        if (WORDS.symbol(tokens.hash(at)).isPresent() && tokens.shape(at) == Shape.SYMBOL) {
            boolean opensNext = at + 1 < tokens.size() && tokens.gap(at + 1) == 0;
            return opensNext
                    ? Optional.empty()
                    : WORDS.symbol(tokens.hash(at)).map(code -> new Currency(code, at + 1, false));
        }
        Optional<String> unit = WORDS.unit(tokens.hash(at)).or(() -> WORDS.code(tokens.written(at)));
        if (unit.isPresent()) {
            return unit.map(code -> new Currency(code, at + 1, false));
        }
        for (int last = at + 1; last < at + 3 && text.follows(last); last++) {
            if (WORDS.unit(tokens.hash(last)).isPresent()
                    || WORDS.minor(tokens.hash(last)).isPresent()) {
                boolean minorUnit = WORDS.minor(tokens.hash(last)).isPresent();
                int end = last + 1;
                return WORDS.unit(tokens.word(last - 1), tokens.word(last))
                        .map(code -> new Currency(code, end, minorUnit));
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> scaleAt(int at) {
        if (at >= tokens.size() || (tokens.gap(at) & ~(Tokens.SPACE | Tokens.HYPHEN)) != 0) {
            return Optional.empty();
        }
        boolean letters = tokens.end(at) - tokens.start(at) < 2;
        return letters && tokens.gap(at) != 0 ? Optional.empty() : WORDS.scale(tokens.hash(at));
    }

    private record Range(BigDecimal scale, String currency, boolean leading) {}

    /** What the far end of a range tells of the near end: "$3 to $4 billion", "3-4 billion euros". */
    private Optional<Range> rangeAfter(int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        boolean hyphen = tokens.gap(at) == Tokens.HYPHEN || tokens.gap(at) == Tokens.DASH;
        boolean word = text.follows(at) && (tokens.hash(at) == TO || tokens.hash(at) == AND);
        int next = hyphen ? at : at + 1;
        if (!hyphen && !word || next >= tokens.size()) {
            return Optional.empty();
        }
        boolean leading = WORDS.symbol(tokens.hash(next)).isPresent();
        int number = leading ? next + 1 : next;
        if (number >= tokens.size() || tokens.shape(number) != Shape.NUMBER) {
            return Optional.empty();
        }
        Optional<BigDecimal> scale = scaleAt(number + 1);
        int end = scale.isPresent() ? number + 2 : number + 1;
        Optional<Currency> currency = leading ? Optional.empty() : after(end);
        if (scale.isEmpty() && currency.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Range(
                scale.orElse(BigDecimal.ONE), currency.map(Currency::code).orElse(""), currency.isEmpty()));
    }

    /** Whether "a share", "per barrel" or the like follows. */
    private boolean perPiece(int to) {
        if (to >= tokens.size()) {
            return false;
        }
        if (tokens.gap(to) == Tokens.SLASH) {
            return WORDS.each(tokens.hash(to));
        }
        int next = to;
        boolean article = text.follows(next) && next + 1 < tokens.size();
        long word = tokens.hash(next);
        return article
                && (word == PER || word == A || word == AN || word == EACH)
                && (WORDS.each(tokens.hash(next + 1))
                        || next + 2 < tokens.size() && text.follows(next + 2) && WORDS.each(tokens.hash(next + 2)));
    }

    private Optional<String> qualifier(int from) {
        if (from == 0 || !tokens.follows(from)) {
            return Optional.empty();
        }
        if (from == 1) {
            return WORDS.qualifier(tokens.hash(0));
        }
        if (from == 2) {
            return WORDS.qualifier(tokens.hash(1), tokens.hash(0));
        }
        return WORDS.qualifier(tokens.hash(from - 1), tokens.hash(from - 2), tokens.hash(from - 3));
    }
}
