package io.dealwire.text;

/** How a token is written. */
public enum Shape {
    /** A word without capitals: shares. */
    LOWER,
    /** A word with a capital first letter, whatever follows: Nokia, McDonald, PayPal. */
    CAPITAL,
    /** A word of two or more letters, all capital: IBM, U.S. */
    UPPER,
    /** A single capital letter: J, with or without a dot. */
    INITIAL,
    /** A word that starts small and has a capital inside: eBay, iRobot. */
    MIXED,
    /** A number, with its separators: 4.7, 1,500. */
    NUMBER,
    /** The possessive mark: 's. */
    POSSESSIVE,
    /** One of {@code & + %}, or the sign of a currency: {@code $ € £ ₹}. */
    SYMBOL
}
