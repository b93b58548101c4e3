package org.tocsin.respond.severity;

import java.util.List;

/**
 * The severity of a breach for one person, SE = DPC × EI + CB, with what made each term.
 *
 * @param context        DPC, 1 to 4
 * @param cause          why the context is what it is
 * @param identification EI as a level
 * @param circumstances  CB as the case states it
 * @param quartersOfEase EI in quarters
 * @param quartersAdded  CB in quarters
 * @param quarters       SE in quarters
 * @param band           its band
 */
public record Severity(
        int context,
        Cause cause,
        Identification identification,
        Circumstances circumstances,
        int quartersOfEase,
        int quartersAdded,
        int quarters,
        Band band) {
    private static final List<String> DECIMALS = List.of("00", "25", "50", "75");

    /** What decides the data processing context. */
    public enum Cause {
        /** The highest kind of data as it stands in its document. */
        DATA,
        /** Credentials, by what they open. */
        CREDENTIALS,
        /** Many simple data together. */
        VOLUME,
        /** Financial data with what it takes for fraud. */
        FRAUD,
        /** Simple data that endanger this person. */
        SAFETY
    }

    /** DPC × EI + CB with two decimals. */
    public String score() {
        return decimal(quarters);
    }

    static String decimal(int quarters) {
        return quarters / 4 + "." + DECIMALS.get(quarters % 4);
    }
}
