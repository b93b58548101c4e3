package org.tocsin.link;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the user sets about linking.
 *
 * @param wrongNoticesPer10000 how many wrong notices in 10,000 confirmed links are accepted as an expectation
 * @param leastProbability     below it nothing is confirmed; raised by finalise where the expected number of wrong notices asks for it
 * @param useNir               whether the NIR may be used as a key
 * @param mostHomonyms         how many candidates of equal evidence one mention may put up for review
 * @param today                the day from which ages are counted
 */
public record LinkSettings(
        double wrongNoticesPer10000, double leastProbability, boolean useNir, int mostHomonyms, LocalDate today) {
    public LinkSettings {
        if (!(wrongNoticesPer10000 > 0 && wrongNoticesPer10000 <= 1000)) {
            throw new IllegalArgumentException(
                    "wrong notices per 10000 must be above 0 and at most 1000, was " + wrongNoticesPer10000);
        }
        if (!(leastProbability >= 0.5 && leastProbability < 1)) {
            throw new IllegalArgumentException("the least probability must be in 0.5..1, was " + leastProbability);
        }
        if (mostHomonyms < 1) {
            throw new IllegalArgumentException("the number of homonyms must be at least 1, was " + mostHomonyms);
        }
    }

    /** Ten wrong notices in 10,000, NIR in use, at most 50 homonyms. */
    public static LinkSettings standard() {
        return new LinkSettings(10, 0.9, true, 50, LocalDate.now(ZoneId.of("Europe/Paris")));
    }

    /** The same with another least probability. */
    public LinkSettings withLeastProbability(double probability) {
        return new LinkSettings(wrongNoticesPer10000, probability, useNir, mostHomonyms, today);
    }

    /** The same with or without the NIR as a key. */
    public LinkSettings withNir(boolean use) {
        return new LinkSettings(wrongNoticesPer10000, leastProbability, use, mostHomonyms, today);
    }

    /** The same with another bound on wrong notices. */
    public LinkSettings withWrongNotices(double per10000) {
        return new LinkSettings(per10000, leastProbability, useNir, mostHomonyms, today);
    }
}
