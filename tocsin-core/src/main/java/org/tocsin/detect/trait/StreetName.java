package org.tocsin.detect.trait;

/** The name after a street type. */
final class StreetName {
    private static final int MOST_WORDS = 9;
    private static final int MOST_SMALL_WORDS = 3;
    private static final String STOPS = ",;|\t:()[]<>\"=•^{}";

    private StreetName() {}

    /** Where the name that begins with this token ends; -1 if there is none. */
    static int end(Reading reading, int first) {
        Tokens tokens = reading.tokens();
        int last = -1;
        boolean capital = false;
        int small = 0;
        for (int i = first; i < Math.min(tokens.count(), first + MOST_WORDS); i++) {
            if ((i > 0 && isBroken(reading, i, last < first))
                    || isPostal(tokens, i)
                    || (last >= first && startsLabel(reading, i))) {
                break;
            }
            boolean particle = PlaceName.isParticle(tokens.hash(i));
            boolean plain = !particle && !tokens.isDigits(i) && !PlaceName.isCapital(reading, i);
            if (plain && (capital || ++small > MOST_SMALL_WORDS)) {
                break;
            }
            capital |= !particle && PlaceName.isCapital(reading, i);
            last = particle ? last : i;
        }
        return last < first || tokens.end(last) > reading.limit(tokens.start(first)) ? -1 : tokens.end(last);
    }

    /** Whether the first word that is no particle has a capital letter. */
    static boolean isCapital(Reading reading, int first) {
        Tokens tokens = reading.tokens();
        int i = first;
        while (i < tokens.count() && PlaceName.isParticle(tokens.hash(i)) && !PlaceName.isCapital(reading, i)) {
            i++;
        }
        return i < tokens.count() && PlaceName.isCapital(reading, i);
    }

    /** A line break ends a name, unless only particles stand before it. */
    private static boolean isBroken(Reading reading, int token, boolean nothingYet) {
        Tokens tokens = reading.tokens();
        int from = tokens.end(token - 1);
        int to = tokens.start(token);
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            breaks += c == '\n' ? 1 : 0;
            boolean sentence = c == '.' && to - i > 1 && tokens.length(token - 1) > 3;
            boolean dash = NumberSpan.isHyphen(c) && to - from > 1;
            if (STOPS.indexOf(c) >= 0 || sentence || dash) {
                return true;
            }
        }
        return breaks > (nothingYet ? 1 : 0) || to - from > 4;
    }

    private static boolean isPostal(Tokens tokens, int token) {
        if (!tokens.isDigits(token)) {
            return false;
        }
        return tokens.length(token) > 4
                || (tokens.length(token) == 2
                        && token + 1 < tokens.count()
                        && tokens.isDigits(token + 1)
                        && tokens.length(token + 1) == 3);
    }

    private static boolean startsLabel(Reading reading, int token) {
        int start = reading.tokens().start(token);
        LabelHit hit = reading.lastLabel(start + 40);
        while (hit != null && hit.start() > start) {
            hit = reading.lastLabel(hit.start());
        }
        return hit != null && hit.start() == start && !hit.kinds().contains(Label.OTHER_NUMBER);
    }
}
