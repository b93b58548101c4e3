package org.tocsin.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.DataClass;
import org.tocsin.model.EnumBits;

/**
 * Who decides.
 *
 * @param account    number of the account, from 1
 * @param exclusions whom this reviewer must not meet
 * @param barred     categories that are reserved to others
 * @param barredFromSensitive whether all specially sensitive data is reserved to others
 */
public record Reviewer(int account, Exclusions exclusions, Set<Category> barred, boolean barredFromSensitive) {
    public Reviewer {
        barred = Set.copyOf(barred);
        if (account <= 0) {
            throw new IllegalArgumentException("accounts are numbered from 1");
        }
    }

    /** A reviewer who may see everything and everybody. */
    public static Reviewer of(int account) {
        return new Reviewer(account, Exclusions.NONE, Set.of(), false);
    }

    /** Whether what a document shows is reserved to others. */
    boolean isBarred(@Nullable Category category, int dataClasses) {
        boolean sensitive = (dataClasses & EnumBits.of(DataClass.HEALTH_SENSITIVE)) != 0;
        return (category != null && barred.contains(category)) || (barredFromSensitive && sensitive);
    }
}
