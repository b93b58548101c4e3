package org.tocsin.web.api;

import java.util.Locale;
import java.util.Objects;

/** Why other people's data is to be seen. */
public record Unmasking(Reason reason) {
    public Unmasking {
        Objects.requireNonNull(reason);
    }

    /** The reasons that the screen knows too. */
    public enum Reason {
        /** To tell people of one name apart. */
        SAME_NAME,
        /** To understand who belongs to whom. */
        FAMILY,
        /** The text is not clear otherwise. */
        UNCLEAR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
