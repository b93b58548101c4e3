package org.tocsin.classify;

/** What the words before a date say about it, with how much that speaks for its being the day of the document. */
enum DateLabel {
    /** The head of the mail that the document is. */
    MAIL(14),
    /** The word {@code date} alone, right before it. */
    DATE(10),
    /** The document's own date: {@code Facture du}, {@code Fait à X, le}. */
    OWN(10),
    /** The day of what it reports on. */
    EVENT(8),
    /** The days of a stay. */
    STAY(8),
    /** The day on which somebody signed or validated it. */
    SIGNED(7),
    /** A date that fills its line, without a word. */
    ALONE(5),
    /** When somebody arrived, or the document itself: {@link DateReader} sees which. */
    ARRIVED(4),
    /** When it was printed, received or registered. */
    WEAK(4),
    /** Another day: of a birth, an appointment, a law. */
    NEVER(0),
    /** No label: a word that stands between a label and the date. */
    BETWEEN(0);

    private final double score;

    DateLabel(double score) {
        this.score = score;
    }

    double score() {
        return score;
    }

    /** Whether it tells the day of something that may be mentioned in passing: in a sentence it says less. */
    boolean isOfAnEvent() {
        return this == EVENT || this == STAY || this == SIGNED;
    }
}
