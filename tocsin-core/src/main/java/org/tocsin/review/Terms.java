package org.tocsin.review;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;

/**
 * How a case wants to be reviewed.
 *
 * @param lease        after which a claim ends by itself
 * @param secondPerson categories in which a second account must agree before somebody is confirmed
 * @param secondForSensitive whether that holds for all specially sensitive data too
 */
public record Terms(Duration lease, Set<Category> secondPerson, boolean secondForSensitive) {
    private static final Duration LEASE = Duration.ofMinutes(15);

    public Terms {
        secondPerson = Set.copyOf(secondPerson);
    }

    /** One person decides; claims end after a quarter of an hour. */
    public static Terms standard() {
        return new Terms(LEASE, EnumSet.noneOf(Category.class), false);
    }

    /** A second person must agree in psychiatry, autopsies and whatever shows specially sensitive data. */
    public static Terms withSecondPerson() {
        return new Terms(LEASE, EnumSet.of(Category.PSYCHIATRY, Category.AUTOPSY), true);
    }

    boolean needsSecond(@Nullable Category category, int dataClasses) {
        boolean sensitive = (dataClasses & EnumBits.of(DataClass.HEALTH_SENSITIVE)) != 0;
        return (category != null && secondPerson.contains(category)) || (secondForSensitive && sensitive);
    }
}
