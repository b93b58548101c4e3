package org.tocsin.export;

import java.util.List;
import org.tocsin.model.Person;
import org.tocsin.ports.ResultStore;

/** What is worked out about people beyond what was found: the columns severity, severity_band and gates. */
public interface Ratings {
    /** Rates nobody. */
    Ratings NONE = new Ratings() {
        @Override
        public void person(int number, Person person) {}

        @Override
        public Rating of(ResultStore.PersonRow row) {
            return Rating.EMPTY;
        }
    };

    /** Takes a row of the registry. All rows come once, in order of their number, before anybody is rated. */
    void person(int number, Person person);

    /** The rating of somebody with a confirmed link. */
    Rating of(ResultStore.PersonRow row);

    /**
     * One rating.
     *
     * @param severity the score with two decimals, empty if there is none
     * @param band     its band as a word, empty if there is none
     * @param gates    reasons to hold the notice for a human, as words
     */
    record Rating(String severity, String band, List<String> gates) {
        static final Rating EMPTY = new Rating("", "", List.of());
    }
}
