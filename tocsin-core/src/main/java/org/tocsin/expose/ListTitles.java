package org.tocsin.expose;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.DataClass;

/**
 * What the lines above a list say of everybody in it: whoever stands in the programme of a dialysis unit is shown to be
 * treated there, although no row says so. Only what is said of health carries over, the rest stands in the rows.
 */
final class ListTitles {
    private static final String ROW = "row:";
    private static final Set<DataClass> CARRIED = EnumSet.of(DataClass.HEALTH, DataClass.HEALTH_SENSITIVE);

    private final EnumSet<DataClass> classes = EnumSet.noneOf(DataClass.class);
    private @Nullable String table;
    private boolean begun;

    /** Takes a passage that names nobody. */
    void above(PassageFindings passage) {
        String of = tableOf(passage.passage());
        if (!of.equals(table)) {
            table = of;
            begun = false;
            classes.clear();
        }
        if (!begun) {
            passage.cues().stream()
                    .map(cue -> cue.dataClass())
                    .filter(CARRIED::contains)
                    .forEach(classes::add);
        }
    }

    /** What a passage that names somebody takes from above it; nothing if it is no row of that list. */
    Set<DataClass> over(PassageFindings passage) {
        if (!passage.passage().contains(ROW) || !tableOf(passage.passage()).equals(table)) {
            return Set.of();
        }
        begun = true;
        return classes;
    }

    /** {@code sheet 1} of {@code sheet 1 row:3}, and the page itself of a page above its rows. */
    private static String tableOf(String passage) {
        int row = passage.lastIndexOf(ROW);
        return row < 0 ? passage : passage.substring(0, row).strip();
    }
}
