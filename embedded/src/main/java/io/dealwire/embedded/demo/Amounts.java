package io.dealwire.embedded.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts of money as news writes them. */
final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private Amounts() {}

    /** For example {@code USD 640 million}. */
    static String inWords(BigDecimal amount, String currency) {
        if (amount.compareTo(BILLION) >= 0) {
            return currency + " " + scaled(amount, BILLION) + " billion";
        }
        if (amount.compareTo(MILLION) >= 0) {
            return currency + " " + scaled(amount, MILLION) + " million";
        }
        return currency + " " + String.format(Locale.ROOT, "%,d", amount.toBigInteger());
    }

    private static String scaled(BigDecimal amount, BigDecimal unit) {
        return amount.divide(unit, 2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
