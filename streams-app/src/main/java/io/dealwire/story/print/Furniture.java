package io.dealwire.story.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a report and changes at will: dateline, byline, agency mark, credits and the matter at the end, such as
 * "About" blocks, contacts and legal notices, and the prefixes and suffixes of headlines. It says nothing about whether two texts
 * are the same. Known by its form and its headings, never by the names of outlets.
 */
final class Furniture {

    /** Datelines, bylines and prefixes stand in the first characters of a text, credits in the last. */
    private static final int MARGIN = 240;
    /** A line of so many words is taken for a part of the report, not for page furniture. */
    private static final int PROSE = 8;
    /** The longest heading, in characters. */
    private static final int HEADING = 90;
    /** How far from "forward-looking" the other words of a legal notice stand. */
    private static final int NOTICE = 160;
    /** The longest sentence that is looked through for its beginning, in characters. */
    private static final int SENTENCE = 600;

    private static final String DASH = "\\s*(?:-{1,2}|[\\u2013\\u2014])\\s+";
    private static final String TIGHT_DASH = "\\s*(?:-\\s+|(?:--|[\\u2013\\u2014])\\s*)";
    private static final Pattern BYLINE = Pattern.compile("\\s*(?:By|BY) \\p{Lu}[^\\n()]{2,90}\\n");
    private static final Pattern AGENCY_DATELINE =
            Pattern.compile("\\s*(?:By \\p{Lu}[^()\\n]{2,60})?(?:\\p{Lu}[^()\\n\\u2013\\u2014]{0,70})?"
                    + "(?:\\([^()\\n]{2,40}\\)" + TIGHT_DASH
                    + "|/ ?[\\p{L}\\d. -]{3,30} ?/(?:" + TIGHT_DASH + "|[\\p{L}\\d., -]{6,30}/\\s*))");
    private static final Pattern CITY_DATELINE = Pattern.compile(
            "\\s*\\p{Lu}[\\p{Lu}.'/ ]{2,40}(?:, [\\p{L}. ]{2,20})?(?:,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})?(?:, \\d{4})?"
                    + DASH);
    private static final Pattern CREDITS = Pattern.compile(
            "\\(\\s*(?:Additional|Reporting|Writing|Editing|Edited|Compiled|Written|Translated|With reporting|By)\\b[^()]{0,200}\\)?\\s*$");
    private static final Pattern HEADLINE_PREFIX = Pattern.compile(
            "(?:\\s*(?:UPDATE|CORRECTED|CORRECTION|REFILE|RPT|REPEAT|WRAPUP|EXCLUSIVE|FACTBOX|TIMELINE|BREAKING|URGENT|ADVISORY|BRIEF)"
                    + "(?: ?\\d+)?\\s*[-:\\u2013\\u2014])+\\s*");
    private static final Pattern HEADLINE_SUFFIX = Pattern.compile("(?<!\\s)\\s++\\|\\s.*$");

    /** What a line begins with that opens the matter at the end of a text. */
    private static final Pattern END_MATTER = Pattern.compile("""
            \\#\\#\\# | \\*\\s?\\*\\s?\\* | [-\\u2013\\u2014]\\s?30\\s?[-\\u2013\\u2014] | [-\\u2013(]?\\s?ends?\\s?[-\\u2013)]?$
            | (?:cautionary|special|important)?\\s?(?:note|notice|statements?|language)?\\s?(?:regarding|about|on|concerning)?\\s?forward[- ]looking
            | (?:notice\\sregarding\\s)?safe\\sharbou?r | (?:legal\\s|important\\s)?(?:disclaimers?|disclosures?)\\b | legal\\snotice
            | additional\\sinformation\\s(?:and|about|regarding) | important\\s(?:additional\\s)?information\\b
            | no\\soffer\\sor\\ssolicitation | participants\\sin\\sthe\\ssolicitation | attorney\\sadvertising
            | notes?\\sto\\s(?:the\\s)?(?:editors?|investors?|readers)
            | (?:for\\s)?(?:(?:media|press|investors?|company|corporate|public|news|pr|sales|ir|analysts?)\\s?(?:[&/]|and|or)?\\s?
                (?:relations\\s)?)*(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies))(?:\\s(?:us|details|information|person|for)|\\s?[:(,]|s?$)
            | for\\s(?:more|further|additional)\\s(?:information|details|news) | to\\slearn\\smore
            | (?:to\\s)?(?:view|read|see)\\sthe\\s(?:full|entire|original|source) | view\\s(?:original|source)
            | please\\ssee\\s(?:the\\s)?full\\sterms | (?:original\\s)?source\\s?: | this\\scontent\\swas\\s | distributed\\sby
            | copyright\\b | \\u00A9 | \\(c\\)\\s?\\d | all\\srights\\sreserved | company\\swebsite
            """, Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

    /** "About" and a name, on a line of its own, or run into the text, which then names it once more. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:About|ABOUT)\\s(?:the\\s|THE\\s)?(?:us\\b|(\\p{Lu}[\\p{L}\\d&'\\u2019.-]*)(?:[^\\n:]{0,60}?[\\n:.,]?\\s+(?:The\\s|THE\\s)?\\1\\b)?)");

    private static final Pattern LEGAL = Pattern.compile(
            "contain|certain|constitut|within the meaning|litigation reform|cautioned|undue reliance|risks and",
            Pattern.CASE_INSENSITIVE);

    private Furniture() {}

    /** Where the report itself begins. */
    static int start(String text) {
        int start = skip(BYLINE, text, 0);
        int after = skip(AGENCY_DATELINE, text, start);
        return after > start ? after : skip(CITY_DATELINE, text, start);
    }

    /** Where the report itself ends: before credits, and before the matter at the end. */
    static int end(String text, int start) {
        int end = legalNotice(text, start, endMatter(text, start));
        return end < text.length() ? end : credits(text);
    }

    private static int credits(String text) {
        int from = Math.max(0, text.length() - MARGIN);
        int open = text.lastIndexOf('(');
        if (open < from) {
            return text.length();
        }
        Matcher matcher = CREDITS.matcher(text).region(open, text.length());
        return matcher.lookingAt() ? open : text.length();
    }

    /** The first line of end matter that some line of the report stands before. */
    private static int endMatter(String text, int start) {
        Matcher about = ABOUT.matcher(text);
        Matcher ending = END_MATTER.matcher(text);
        boolean prose = false;
        int line = start;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            if (opensEndMatter(about, ending, line, end, text.length())) {
                if (prose) {
                    return line;
                }
            } else {
                prose |= isProse(text, line, end);
            }
            line = end;
            while (line < text.length() && Character.isWhitespace(text.charAt(line))) {
                line++;
            }
        }
        return text.length();
    }

    private static boolean opensEndMatter(Matcher about, Matcher ending, int start, int end, int textEnd) {
        if (about.region(start, Math.min(textEnd, start + HEADING + HEADING)).lookingAt()) {
            boolean repeated = about.group(1) != null && about.end() > about.end(1);
            return end - start <= HEADING || repeated;
        }
        return ending.region(start, Math.min(end, start + HEADING)).lookingAt();
    }

    /** A line ends at a line break, or at two spaces: many texts have lost their line breaks. */
    private static int lineEnd(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == ' ' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isProse(String text, int start, int end) {
        int words = 1;
        for (int i = start; i < end && words < PROSE; i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words >= PROSE;
    }

    /** The beginning of the first sentence before the end that warns of forward-looking statements. */
    private static int legalNotice(String text, int start, int end) {
        for (int at = text.indexOf("orward", start); at >= 0 && at < end; at = text.indexOf("orward", at + 1)) {
            if (text.regionMatches(true, at + "orward".length() + 1, "looking", 0, "looking".length())) {
                int sentence = sentenceStart(text, start, at);
                if (LEGAL.matcher(text)
                                .region(sentence, Math.min(end, at + NOTICE))
                                .find()
                        && isProse(text, start, sentence)) {
                    return sentence;
                }
            }
        }
        return end;
    }

    private static int sentenceStart(String text, int start, int at) {
        for (int i = at; i > Math.max(start + 1, at - SENTENCE); i--) {
            if (Character.isWhitespace(text.charAt(i - 1)) && ".!?\n\"\u201D".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        return at - start > SENTENCE ? at : start;
    }

    /** Where the first line begins that is longer than the lines of a page's navigation. */
    static int opening(String text, int start, int end) {
        int line = start;
        while (line < end) {
            int lineEnd = lineEnd(text, line);
            if (isProse(text, line, lineEnd)) {
                return line;
            }
            line = lineEnd;
            while (line < end && Character.isWhitespace(text.charAt(line))) {
                line++;
            }
        }
        return start;
    }

    /** A headline without what agencies put before it, such as "UPDATE 2-", and pages after it, such as "| Business". */
    static String headline(String title) {
        String headline = title.substring(skip(HEADLINE_PREFIX, title, 0));
        return HEADLINE_SUFFIX.matcher(headline).replaceFirst("");
    }

    private static int skip(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, Math.min(text.length(), start + MARGIN));
        return matcher.lookingAt() ? matcher.end() : start;
    }
}
