package org.tocsin.review.view;

import java.util.List;
import org.tocsin.model.Population;

/**
 * Somebody found by search, with what tells people of one name apart.
 *
 * @param person    number of the human being's first registry row
 * @param name      as the registry writes it
 * @param birthName surname at birth where it is another one, else empty
 * @param birthDate in words, empty if unknown
 * @param place     postal code and town
 * @param otherIds  ids of the other rows of the same human being
 */
public record PersonHit(
        int person,
        String personId,
        Population population,
        String name,
        String birthName,
        String birthDate,
        String place,
        List<String> otherIds) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "PersonHit[" + person + "]";
    }
}
