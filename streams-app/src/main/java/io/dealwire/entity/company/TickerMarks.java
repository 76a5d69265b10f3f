package io.dealwire.entity.company;

import io.dealwire.entity.words.FieldText;
import io.dealwire.text.Shape;
import io.dealwire.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ticker marks in text: (NYSE: IBM), (IBM.N), (1810.HK), [NOKIA.HE], NASDAQ:AAPL. */
final class TickerMarks {

    private static final Set<String> EXCHANGES = Set.of(
            "nyse",
            "nasdaq",
            "amex",
            "otc",
            "otcbb",
            "otcqb",
            "otcqx",
            "tsx",
            "tsxv",
            "lse",
            "asx",
            "hkex",
            "sehk",
            "sgx",
            "nse",
            "bse",
            "xetra",
            "fra",
            "fwb",
            "tse",
            "tyo",
            "aim",
            "cve",
            "euronext",
            "omx",
            "six",
            "jse",
            "krx",
            "kosdaq",
            "twse",
            "sse",
            "szse",
            "hk");

    /**
     * A mark.
     *
     * @param ticker as the reference writes tickers
     * @param end index after its last token
     */
    record Mark(String ticker, int end) {}

    private TickerMarks() {}

    /** Whether a mark in brackets stands right after a name. */
    static boolean follows(FieldText text, int to) {
        return after(text, to).isPresent();
    }

    /** Whether a word is an exchange, told as the place of a ticker: NASDAQ: AAPL, (NYSE American: GORO). */
    static boolean isVenue(FieldText text, int token) {
        Tokens tokens = text.tokens();
        boolean exchange = EXCHANGES.contains(tokens.word(token)) && tokens.capital(token);
        return exchange
                && (colonBefore(tokens, token + 1)
                        || text.follows(token + 1) && tokens.capital(token + 1) && colonBefore(tokens, token + 2));
    }

    /** Whether a token is a ticker with its exchange before it: NASDAQ: AAPL. */
    static boolean isTicker(FieldText text, int token) {
        return colonBefore(text.tokens(), token)
                && (isVenue(text, token - 1) || token > 1 && isVenue(text, token - 2))
                && isSymbol(text.tokens(), token);
    }

    private static boolean colonBefore(Tokens tokens, int token) {
        return token > 0 && token < tokens.size() && (tokens.gap(token) & Tokens.COLON) != 0;
    }

    /** The mark in brackets right after a name. */
    static Optional<Mark> after(FieldText text, int to) {
        Tokens tokens = text.tokens();
        if (to >= tokens.size() || (tokens.gap(to) & Tokens.OPEN) == 0 || (tokens.gap(to) & Tokens.CLOSE) != 0) {
            return Optional.empty();
        }
        int at = to;
        boolean exchange = EXCHANGES.contains(tokens.word(at))
                && at + 1 < tokens.size()
                && (tokens.gap(at + 1) & (Tokens.COLON | Tokens.SPACE)) != 0;
        if (exchange) {
            at++;
            while (at + 1 < tokens.size() && (tokens.gap(at) & Tokens.COLON) == 0 && tokens.follows(at)) {
                at++;
            }
        }
        if (at >= tokens.size() || !isSymbol(tokens, at)) {
            return Optional.empty();
        }
        StringBuilder ticker = new StringBuilder(tokens.written(at));
        int end = at + 1;
        boolean suffixed =
                end < tokens.size() && tokens.gap(end) == Tokens.DOT && tokens.end(end) - tokens.start(end) <= 3;
        if (suffixed && tokens.shape(end) != Shape.LOWER) {
            ticker.append('.').append(tokens.written(end));
            end++;
        }
        boolean closed = (tokens.gap(end) & Tokens.CLOSE) != 0;
        return closed && (exchange || suffixed) ? Optional.of(new Mark(ticker.toString(), end)) : Optional.empty();
    }

    /** The ways the reference may write the ticker of a mark: RIC suffixes of American exchanges are left out. */
    static List<String> spellings(String ticker) {
        List<String> spellings = new ArrayList<>();
        spellings.add(ticker);
        int dot = ticker.indexOf('.');
        if (dot > 0) {
            String place = ticker.substring(dot + 1);
            String symbol = ticker.substring(0, dot);
            if (Set.of("N", "O", "OQ", "A", "P", "K", "PK", "OB").contains(place)) {
                spellings.add(symbol);
            }
            if (place.equals("HK") && symbol.length() < 4) {
                spellings.add("0".repeat(4 - symbol.length()) + ticker);
            }
        }
        return spellings;
    }

    private static boolean isSymbol(Tokens tokens, int token) {
        Shape shape = tokens.shape(token);
        int length = tokens.end(token) - tokens.start(token);
        return shape == Shape.NUMBER && length >= 3
                || (shape == Shape.UPPER || shape == Shape.INITIAL || shape == Shape.CAPITAL) && length <= 6;
    }
}
