package org.tocsin.web.api;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Category;
import org.tocsin.model.Role;

/**
 * A doubt without personal data: one human being in one document.
 *
 * @param id         of the document, as in the exports
 * @param mention    by which the human being is known in it
 * @param ticket     to be sent with the decision: it tells what the doubt was like when it was shown
 * @param passage    of the first mention, as {@code page:3}
 * @param role       of the human being there
 * @param candidates how many people of the registry were proposed
 * @param order      doubt x harm: higher is sooner
 * @param conflict   whether people decided and the system now proposes something else
 * @param proposals  words of others that wait for a second person
 */
public record DoubtRow(
        String id,
        int mention,
        String ticket,
        String passage,
        Role role,
        @Nullable Category category,
        int candidates,
        double order,
        boolean conflict,
        int proposals) {}
