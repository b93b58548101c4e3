package org.tocsin.respond.notice.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;
import org.tocsin.registry.TermFile;

/**
 * The numbers that plans reckon with.
 *
 * @param callsPerMille calls that a thousand notices bring
 * @param hours         of a day in which e-mails go out
 * @param ramp          the first waves, in percent of a day
 * @param actionable    data that a person can still protect, as bits
 */
record Planning(int callsPerMille, int hours, List<Integer> ramp, int actionable) {
    /** Those of the program. */
    static Planning standard() {
        Map<String, String> values = TermFile.pairs(Planning.class, "planning.txt");
        int actionable = 0;
        for (String word : get(values, "actionable").split(",")) {
            actionable |= EnumBits.of(DataClass.of(word));
        }
        return new Planning(
                Integer.parseInt(get(values, "calls_per_mille")),
                Integer.parseInt(get(values, "hours")),
                Arrays.stream(get(values, "ramp").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                actionable);
    }

    private static String get(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
