package io.dealwire.text;

/**
 * Looks for a mark ahead of places that only move on. What was found, or not found, is remembered, so that all searches
 * together read the text once.
 */
final class ForwardSearch {

    static final int NOWHERE = -1;

    private final String text;
    private final String mark;
    private int found = NOWHERE;
    private boolean exhausted;

    /** @param mark what to look for, in whatever case */
    ForwardSearch(String text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    /**
     * The index of the next mark, or {@link #NOWHERE}.
     *
     * @param place where to begin, not before the place asked about last
     */
    int from(int place) {
        if (!exhausted && found < place) {
            found = next(place);
            exhausted = found == NOWHERE;
        }
        return exhausted ? NOWHERE : found;
    }

    private int next(int place) {
        int at = text.indexOf(mark.charAt(0), place);
        while (at >= 0 && !text.regionMatches(true, at, mark, 0, mark.length())) {
            at = text.indexOf(mark.charAt(0), at + 1);
        }
        return at;
    }
}
