package org.tocsin.web.review;

import java.util.Locale;
import org.tocsin.review.RefusedException;

/** Says why something was not done. */
final class Refused {
    private Refused() {}

    /** The key of the text that tells it. */
    static String text(RefusedException refused) {
        return "refused." + refused.refusal().name().toLowerCase(Locale.ROOT);
    }
}
