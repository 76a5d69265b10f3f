package io.dealwire.story.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What outlets put around a report and change at will: dateline, byline, agency mark, credits at the end, and the prefixes that
 * agencies put before a headline. It says nothing about whether two texts are the same.
 */
final class Furniture {

    /** Datelines, bylines and prefixes stand in the first characters of a text, credits in the last. */
    private static final int MARGIN = 240;

    private static final String DASH = "\\s*(?:-{1,2}|[\\u2013\\u2014])\\s+";
    private static final Pattern BYLINE = Pattern.compile("\\s*(?:By|BY) \\p{Lu}[^\\n()]{2,90}\\n");
    private static final Pattern AGENCY_DATELINE = Pattern.compile(
            "\\s*(?:By \\p{Lu}[^()\\n]{2,60})?(?:\\p{Lu}[^()\\n\\u2013\\u2014]{0,70})?\\([^()\\n]{2,40}\\)" + DASH);
    private static final Pattern CITY_DATELINE = Pattern.compile(
            "\\s*\\p{Lu}[\\p{Lu}.'/ ]{2,40}(?:, [\\p{L}. ]{2,20})?(?:,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})?(?:, \\d{4})?"
                    + DASH);
    private static final Pattern CREDITS = Pattern.compile(
            "\\(\\s*(?:Additional|Reporting|Writing|Editing|Edited|Compiled|Written|Translated|With reporting|By)\\b[^()]{0,200}\\)?\\s*$");
    private static final Pattern HEADLINE_PREFIX = Pattern.compile(
            "(?:\\s*(?:UPDATE|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|WRAPUP|EXCLUSIVE|FACTBOX|TIMELINE|BREAKING|URGENT|ADVISORY)"
                    + "(?: ?\\d+)?\\s*[-:\\u2013\\u2014])+\\s*");

    private Furniture() {}

    /** Where the report itself begins. */
    static int start(String text) {
        int start = skip(BYLINE, text, 0);
        int after = skip(AGENCY_DATELINE, text, start);
        return after > start ? after : skip(CITY_DATELINE, text, start);
    }

    /** Where the report itself ends. */
    static int end(String text) {
        int from = Math.max(0, text.length() - MARGIN);
        int open = text.lastIndexOf('(');
        if (open < from) {
            return text.length();
        }
        Matcher matcher = CREDITS.matcher(text).region(open, text.length());
        return matcher.lookingAt() ? open : text.length();
    }

    /** A headline without what agencies put before it, such as "UPDATE 2-". */
    static String headline(String title) {
        return title.substring(skip(HEADLINE_PREFIX, title, 0));
    }

    private static int skip(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, Math.min(text.length(), start + MARGIN));
        return matcher.lookingAt() ? matcher.end() : start;
    }
}
