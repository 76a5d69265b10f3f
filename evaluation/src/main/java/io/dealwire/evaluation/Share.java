package io.dealwire.evaluation;

/** How many of some number. */
public record Share(long hits, long of) {

    public static final Share NONE = new Share(0, 0);

    /** 0 to 1; 0 of nothing. */
    public double value() {
        return of == 0 ? 0 : (double) hits / of;
    }

    Share plus(boolean hit) {
        return new Share(hits + (hit ? 1 : 0), of + 1);
    }
}
