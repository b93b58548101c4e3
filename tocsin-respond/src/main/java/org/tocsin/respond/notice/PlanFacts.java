package org.tocsin.respond.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * What a plan knows about the case as a whole, for texts and for the summary.
 *
 * @param day          of planning, as an ISO date
 * @param files        files that were looked at
 * @param filesRead    those that were read in full
 * @param recallLow    lower bound of the share of people that were found, in percent; negative if it was not measured
 * @param recallHigh   upper bound
 * @param registry     people the organisation knows
 * @param found        human beings with a confirmed link
 * @param cannotSay    people about whom a human must still decide
 * @param notFound     people of whom nothing was found
 * @param release      number of the last release
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanFacts(
        String day,
        long files,
        long filesRead,
        double recallLow,
        double recallHigh,
        int registry,
        int found,
        int cannotSay,
        int notFound,
        int release) {
    /** The day of planning. */
    public LocalDate date() {
        return LocalDate.parse(day);
    }

    /** Whether humans checked a sample. */
    public boolean isMeasured() {
        return recallLow >= 0;
    }
}
