package io.dealwire.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what people get to see. It rather hides too much than too little: an address need not be one to be
 * taken for one that holds a password. Every pattern reads a text once, however long it is.
 */
public final class Redaction {

    /** Stands where a secret was. */
    public static final String HIDDEN = "(secret)";

    /** Parts of a name, dotted or not; some only as a whole word. */
    private static final String NAMES =
            "(?:pass(?:word|phrase|wd|code)|pwd|secret|jaas|token|credential|assertion|cookie"
                    + "|user[._-]?info|authori[sz]ation|(?:api|access|private|signing|account)[._-]?key|keystore\\.key"
                    + "|\\.key(?![\\w.-])|(?<![A-Za-z0-9])(?:pass|auth|bearer)(?![A-Za-z0-9]))";

    private static final Pattern SECRET_NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![\\w.-])((?=[\\w.-]*?" + NAMES + ")[\\w.-]++[\"']?[ \\t]*+[=:][ \\t]*+)"
                    + "(?:\"(?:\\\\.|[^\"\\\\])*+\"?|'[^']*+'?|[^\\s,;&\"']++)",
            Pattern.CASE_INSENSITIVE);
    /** RFC 7617 and 6750. What is all small letters is no credential: "basic authentication". */
    private static final Pattern CREDENTIALS =
            Pattern.compile("\\b([Bb]earer|[Bb]asic)[ \\t]++(?=[\\w.~+/-]*[A-Z0-9+/=])[\\w.~+/-]++=*+");

    private static final Pattern SCHEME = Pattern.compile("^\\s*[A-Za-z][\\w+.-]*:/+");
    private static final Pattern WORD = Pattern.compile("\\S++");

    private Redaction() {}

    /** Whether what has this name, a dotted key or any word, is likely to be a secret. */
    public static boolean namesSecret(String name) {
        return SECRET_NAME.matcher(name).find();
    }

    /** The value of a setting without what may be user and password: all before the last {@code @}, but for a scheme. */
    public static String ofValue(String value) {
        int at = value.lastIndexOf('@');
        if (at < 0) {
            return ofText(value);
        }
        Matcher scheme = SCHEME.matcher(value);
        return (scheme.find() && scheme.end() <= at ? scheme.group() : "") + HIDDEN + ofText(value.substring(at));
    }

    /**
     * A sentence or a line of a log without user and password in addresses, credentials as in an Authorization header, and
     * values that are assigned to what is named like a secret.
     */
    public static String ofText(String text) {
        String words = text.indexOf('@') < 0
                ? text
                : WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(withoutUserInfo(word.group())));
        String bare = CREDENTIALS.matcher(words).replaceAll("$1 " + HIDDEN);
        return ASSIGNMENT.matcher(bare).replaceAll("$1" + HIDDEN);
    }

    /** An offset is written with the same sign: {@code articles.raw-0@12}. */
    private static String withoutUserInfo(String word) {
        int at = word.lastIndexOf('@');
        int slashes = word.indexOf("//");
        if (slashes >= 0 && slashes < at) {
            return word.substring(0, slashes + 2) + HIDDEN + word.substring(at);
        }
        int colon = word.indexOf(':');
        return colon >= 0 && colon < at ? HIDDEN + word.substring(at) : word;
    }
}
