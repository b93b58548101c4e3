package org.tocsin.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.review.view.DoubtView;

/**
 * A doubt that this account holds.
 *
 * @param until    when that ends by itself
 * @param unmasked whether other people's data is shown
 * @param view     what the document says and who could be meant; left out if the document was read again since the results were drawn
 */
public record HeldDoubt(
        DoubtRow doubt,
        Instant until,
        boolean unmasked,
        @Nullable DoubtView view) {}
