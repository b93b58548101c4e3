package org.tocsin.registry.load;

import java.util.List;

/**
 * What became of the rows of a registry file; {@code rows} is {@code accepted} plus the number of refused rows.
 *
 * @param rows         rows read, empty ones not counted
 * @param accepted     rows that became a person
 * @param refused      rows left out, one entry each
 * @param warningCount how many cells were left out or kept with doubt in accepted rows
 * @param warnings     the first {@value #MOST_WARNINGS} of these
 */
public record LoadReport(long rows, long accepted, List<Refusal> refused, long warningCount, List<Refusal> warnings) {
    /** How many warnings are kept in full. */
    public static final int MOST_WARNINGS = 10_000;

    public LoadReport {
        refused = List.copyOf(refused);
        warnings = List.copyOf(warnings);
    }
}
