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
import java.util.regex.Pattern;

/**
 * Finds amounts of money: "$4.7 billion", "EUR 300m", "1.2 trillion yen", "Rs 500 crore", "up to 30 pence a share". A figure
 * without a currency is no money. Of a range ("$3-4 billion") each end is an amount.
 */
public final class MoneyTagger {

    private static final MoneyWords WORDS = MoneyWords.read();
    private static final int LONGEST_FIGURE = 18;
    private static final int DECIMALS = 4;
    private static final int GROUP = 3;
    private static final Pattern GROUP_OF_THREE = Pattern.compile("\\d{3}");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final long PER = Letters.hash("per");
    private static final long A = Letters.hash("a");
    private static final long AN = Letters.hash("an");
    private static final long EACH = Letters.hash("each");
    private static final long TO = Letters.hash("to");
    private static final long AND = Letters.hash("and");
    private static final long DOLLAR = Letters.hash("$");
    private static final long IN = Letters.hash("in");
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
        int at = 0;
        while (at < tagger.tokens.size()) {
            Optional<Figure> figure = tagger.figure(at);
            figure.flatMap(tagger::amount).ifPresent(tags::add);
            at = figure.map(Figure::to).orElse(at + 1);
        }
        return tags;
    }

    /** A number and the tokens it is made of. */
    private record Figure(BigDecimal number, int from, int to) {}

    private record Currency(String code, int from, boolean minor) {}

    private Optional<MoneyTag> amount(Figure figure) {
        int at = figure.from();
        Optional<Currency> before = before(at);
        int end = figure.to();
        BigDecimal scale = BigDecimal.ONE;
        Optional<BigDecimal> ownScale = scaleAt(end, before.isPresent());
        if (ownScale.isPresent()) {
            scale = ownScale.get();
            end++;
            Optional<BigDecimal> second = scaleAt(end, false);
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
                    tag(at, end, figure.number().multiply(scale), range.get().currency(), false));
        }
        if (ownScale.isEmpty() && before.isPresent()) {
            scale = rangeAfter(end).map(Range::scale).orElse(BigDecimal.ONE);
        }
        Optional<Currency> whose = before.isPresent() ? dollarAfter(before.get(), end) : Optional.empty();
        Currency currency = whose.or(() -> before).or(() -> after).orElseThrow();
        int from = before.map(Currency::from).orElse(at);
        int to = whose.or(() -> after).map(Currency::from).orElse(end);
        BigDecimal amount = figure.number().multiply(scale);
        return Optional.of(
                tag(from, to, currency.minor() ? amount.divide(HUNDRED) : amount, currency.code(), currency.minor()));
    }

    private MoneyTag tag(int from, int to, BigDecimal amount, String currency, boolean minor) {
        Money money = new Money(amount.setScale(DECIMALS, RoundingMode.HALF_UP), currency);
        return new MoneyTag(money, perPiece(to), qualifier(from).orElse(null), text.span(from, to));
    }

    /** The number that begins at a token: figures, or a number in words when a scale follows. */
    private Optional<Figure> figure(int at) {
        if (tokens.shape(at) == Shape.NUMBER) {
            boolean inWord = at > 0 && tokens.gap(at) == Tokens.HYPHEN && tokens.shape(at - 1) != Shape.NUMBER;
            return inWord ? Optional.empty() : figures(at);
        }
        boolean word = tokens.shape(at) == Shape.LOWER || tokens.shape(at) == Shape.CAPITAL;
        return word ? inWords(at) : Optional.empty();
    }

    /** Figures, also in groups of three with a blank or an apostrophe between them, where a currency stands before: EUR 1 200. */
    private Optional<Figure> figures(int at) {
        StringBuilder written = new StringBuilder(tokens.written(at));
        int to = at + 1;
        while (written.indexOf(".") < 0
                && written.indexOf(",") < 0
                && tokens.end(at) - tokens.start(at) <= GROUP
                && isGroup(to)
                && before(at).isPresent()) {
            written.append(tokens.written(to));
            to++;
        }
        int end = to;
        return parse(written.toString()).map(number -> new Figure(number, at, end));
    }

    private boolean isGroup(int at) {
        return at < tokens.size()
                && (tokens.gap(at) == Tokens.SPACE || tokens.gap(at) == Tokens.APOSTROPHE)
                && tokens.shape(at) == Shape.NUMBER
                && GROUP_OF_THREE.matcher(tokens.written(at)).matches();
    }

    /** A number in words before a scale: three, twenty-five, two and a half. */
    private Optional<Figure> inWords(int at) {
        Optional<BigDecimal> tens = WORDS.tens(tokens.hash(at));
        int last = tens.isPresent()
                        && joins(at + 1)
                        && WORDS.number(tokens.hash(at + 1)).isPresent()
                ? at + 1
                : at;
        Optional<BigDecimal> ones = last > at || tens.isEmpty() ? WORDS.number(tokens.hash(last)) : Optional.empty();
        if (tens.isEmpty() && ones.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = tens.orElse(BigDecimal.ZERO).add(ones.orElse(BigDecimal.ZERO));
        boolean halfOf = at > 0 && tokens.hash(at) == A && tokens.hash(at - 1) == HALF;
        boolean andHalf = text.follows(last + 3)
                && tokens.hash(last + 1) == AND
                && tokens.hash(last + 2) == A
                && tokens.hash(last + 3) == HALF;
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal whole = halfOf ? half : andHalf ? number.add(half) : number;
        int to = andHalf ? last + 4 : last + 1;
        boolean scaled = joins(to) && WORDS.scale(tokens.hash(to)).isPresent() && tokens.end(to) - tokens.start(to) > 2;
        return scaled ? Optional.of(new Figure(whole, at, to)) : Optional.empty();
    }

    /** Whether a token is there that a blank or a hyphen joins to the one before. */
    private boolean joins(int at) {
        return at < tokens.size() && (text.follows(at) || tokens.gap(at) == Tokens.HYPHEN);
    }

    /** The number of figures with English or continental separators: 1,250.5 and 1.250,5. */
    static Optional<BigDecimal> parse(String written) {
        int comma = written.lastIndexOf(',');
        int dot = written.lastIndexOf('.');
        boolean commaOnce = comma >= 0 && written.indexOf(',') == comma;
        boolean dotOnce = dot >= 0 && written.indexOf('.') == dot;
        boolean decimalComma = commaOnce && (dot >= 0 ? comma > dot : written.length() - comma - 1 != GROUP);
        boolean decimalDot = dotOnce && dot > comma;
        int point = decimalComma ? comma : decimalDot ? dot : written.length();
        String whole = written.substring(0, point).replace(",", "").replace(".", "");
        String digits = point < written.length() ? whole + "." + written.substring(point + 1) : whole;
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
            if (symbol.isPresent() && sign > 0 && tokens.gap(sign) == 0) {
                Optional<String> prefixed = WORDS.prefix(tokens.written(sign - 1) + tokens.written(sign));
                if (prefixed.isPresent()) {
                    return prefixed.map(code -> new Currency(code, sign - 1, false));
                }
            }
            return symbol.map(code -> new Currency(code, sign, false));
        }
        boolean glued = tokens.gap(at) == 0;
        if (glued && sign > 0 && tokens.gap(sign) == 0 && tokens.hash(sign - 1) == DOLLAR) {
            return WORDS.prefix(tokens.written(sign) + "$").map(code -> new Currency(code, sign - 1, false));
        }
        return (glued ? WORDS.gluedCode(tokens.written(sign)) : WORDS.code(tokens.written(sign)))
                .map(code -> new Currency(code, sign, false));
    }

    /** Whose dollars they are, said after the amount: "$3 million CAD", "$3 million (AUD)", "$3 million Canadian". */
    private Optional<Currency> dollarAfter(Currency before, int at) {
        boolean dollars = tokens.hash(before.from()) == DOLLAR && at < tokens.size();
        if (!dollars || (tokens.gap(at) & ~(Tokens.SPACE | Tokens.OPEN)) != 0) {
            return Optional.empty();
        }
        boolean code = tokens.shape(at) == Shape.UPPER;
        boolean endsPhrase = !text.follows(at + 1)
                || tokens.hash(at + 1) == IN
                || WORDS.unit(tokens.hash(at + 1)).isPresent();
        return code || endsPhrase
                ? WORDS.dollar(code ? tokens.written(at) : tokens.word(at)).map(own -> new Currency(own, at + 1, false))
                : Optional.empty();
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

    private Optional<BigDecimal> scaleAt(int at, boolean money) {
        if (at >= tokens.size() || (tokens.gap(at) & ~(Tokens.SPACE | Tokens.HYPHEN)) != 0) {
            return Optional.empty();
        }
        boolean letter = tokens.end(at) - tokens.start(at) < 2;
        boolean sign = at + 1 < tokens.size() && tokens.gap(at + 1) == 0 && tokens.shape(at + 1) == Shape.SYMBOL;
        boolean inWord = at + 1 < tokens.size() && tokens.gap(at + 1) == Tokens.HYPHEN;
        boolean apart = letter && tokens.gap(at) != 0;
        return apart && !sign && (!money || inWord) ? Optional.empty() : WORDS.scale(tokens.hash(at));
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
        Optional<BigDecimal> scale = scaleAt(number + 1, leading);
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
