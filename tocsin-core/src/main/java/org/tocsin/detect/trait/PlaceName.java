package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.Fold;

/**
 * The name of a town or village in a text.
 *
 * @param value folded
 * @param end   offset after its last character, a CEDEX included
 */
record PlaceName(String value, int end) {
    private static final LongOpenHashSet PARTICLES = Words.set("particles.txt");
    private static final long CEDEX = Tokens.hash("CEDEX");
    private static final int MOST_WORDS = 8;

    static boolean isParticle(long hash) {
        return PARTICLES.contains(hash);
    }

    /**
     * The name that begins with this token; null if none does.
     *
     * @param anyCase whether small letters may begin it
     */
    static @Nullable PlaceName at(Reading reading, int token, boolean anyCase) {
        Tokens tokens = reading.tokens();
        if (token >= tokens.count()
                || tokens.isDigits(token)
                || (tokens.length(token) < 2 && !isParticle(tokens.hash(token)))) {
            return null;
        }
        boolean capital = isCapital(reading, token);
        if (!capital && !anyCase) {
            return null;
        }
        boolean shout = isShouted(reading, token);
        int last = -1;
        int i = token;
        while (i < Math.min(tokens.count(), token + MOST_WORDS) && belongs(reading, token, i, capital, shout)) {
            last = isParticle(tokens.hash(i)) && last >= 0 ? last : i;
            i++;
        }
        if (last < 0) {
            return null;
        }
        String value = Fold.words(reading.text().substring(tokens.start(token), tokens.end(last)));
        return new PlaceName(value, withCedex(reading, last));
    }

    private static boolean belongs(Reading reading, int first, int i, boolean capital, boolean shout) {
        Tokens tokens = reading.tokens();
        if (tokens.isDigits(i) || tokens.hash(i) == CEDEX || tokens.end(i) > reading.limit(tokens.start(first))) {
            return false;
        }
        if (i > first && (!joins(reading, tokens.end(i - 1), tokens.start(i)) || startsLabel(reading, i))) {
            return false;
        }
        return isParticle(tokens.hash(i)) || !capital || (isCapital(reading, i) && (!shout || isShouted(reading, i)));
    }

    private static boolean startsLabel(Reading reading, int token) {
        int start = reading.tokens().start(token);
        LabelHit hit = reading.lastLabel(start + 40);
        while (hit != null && hit.start() > start) {
            hit = reading.lastLabel(hit.start());
        }
        return hit != null && hit.start() == start;
    }

    private static boolean joins(Reading reading, int from, int to) {
        if (to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = reading.at(i);
            if (!NumberSpan.isSpace(c) && !NumberSpan.isHyphen(c) && c != '\'' && c != '’' && c != '.') {
                return false;
            }
        }
        return true;
    }

    static boolean isCapital(Reading reading, int token) {
        return Character.isUpperCase(reading.at(reading.tokens().start(token)));
    }

    private static boolean isShouted(Reading reading, int token) {
        int start = reading.tokens().start(token);
        return reading.tokens().length(token) > 1
                && Character.isUpperCase(reading.at(start))
                && Character.isUpperCase(reading.at(start + 1));
    }

    private static int withCedex(Reading reading, int last) {
        Tokens tokens = reading.tokens();
        int next = last + 1;
        if (next >= tokens.count() || tokens.hash(next) != CEDEX || tokens.gapAfter(last) > 2) {
            return tokens.end(last);
        }
        boolean number = next + 1 < tokens.count()
                && tokens.isDigits(next + 1)
                && tokens.length(next + 1) <= 2
                && tokens.gapAfter(next) == 1;
        return tokens.end(number ? next + 1 : next);
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "PlaceName[-" + end + "]";
    }
}
