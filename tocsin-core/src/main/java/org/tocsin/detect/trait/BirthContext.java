package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.model.FoundDate;
import org.tocsin.model.FoundDate.Form;
import org.tocsin.registry.PersonIndex;

/** Decides from what stands around an unlabelled date whether it is a birth date. */
final class BirthContext {
    private static final int NEAR = 60;
    private static final int NEAR_IN_ROW = 200;
    private static final int GENERATION = 25;
    private static final long ANS = Tokens.hash("ANS");
    private static final long AN = Tokens.hash("AN");
    private static final long DR = Tokens.hash("DR");
    private static final long PR = Tokens.hash("PR");
    private static final long DOCTEUR = Tokens.hash("DOCTEUR");

    private static final LongOpenHashSet EVENTS = Words.set("event-words.txt");

    private final PersonIndex index;
    private final KnownSurnames surnames;
    private final int referenceYear;

    BirthContext(PersonIndex index, int referenceYear) {
        this.index = index;
        this.surnames = new KnownSurnames(index);
        this.referenceYear = referenceYear;
    }

    /** For a year of two digits: the century in which the registry has such a person whose surname stands near. */
    FoundDate century(Reading reading, FoundDate date) {
        if (date.form() != Form.SHORT_YEAR) {
            return date;
        }
        FoundDate earlier = date.inYear(date.year() - 100);
        boolean old = date.year() > referenceYear || (support(reading, date) == 0 && support(reading, earlier) > 0);
        return old && referenceYear - earlier.year() <= 110 ? earlier : date;
    }

    /** Which rule makes this a birth date; null if none does. */
    @Nullable
    String rule(Reading reading, FoundDate date, int latest, boolean only) {
        if (date.form() == Form.LOOSE || date.form() == Form.YEAR) {
            return !isOfEvent(reading, date) && support(reading, date) == 2 ? "registry" : null;
        }
        if (agreesWithAge(reading, date)) {
            return "age";
        }
        boolean old = only ? referenceYear - date.year() >= GENERATION : date.year() < latest;
        int support = isOfEvent(reading, date) ? 0 : support(reading, date);
        if (support == 2 || (support == 1 && (only ? referenceYear - date.year() >= 16 : latest - date.year() >= 2))) {
            return "registry";
        }
        return (old || isBracketed(reading, date)) && followsName(reading, date) ? "beside name" : null;
    }

    /** {@code Le 12 mars 2024}, {@code vu ce jour, mardi 12/03/2024}, {@code séjour du}: a letter, a visit, a signature. */
    private static boolean isOfEvent(Reading reading, FoundDate date) {
        Tokens tokens = reading.tokens();
        int last = tokens.at(date.start()) - 1;
        return last >= 0
                && date.start() - tokens.end(last) <= 2
                && reading.limit(tokens.start(last)) >= date.start()
                && EVENTS.contains(tokens.hash(last));
    }

    /** {@code 22/01/1965 (27 ans)}: an age that fits stands right after the date. */
    private boolean agreesWithAge(Reading reading, FoundDate date) {
        Tokens tokens = reading.tokens();
        int age = tokens.at(date.end());
        if (age + 1 >= tokens.count() || !tokens.isDigits(age) || tokens.start(age) - date.end() > 4) {
            return false;
        }
        long unit = tokens.hash(age + 1);
        int years = tokens.length(age) <= 3 ? tokens.number(age) : -1;
        return (unit == ANS || unit == AN)
                && tokens.gapAfter(age) <= 2
                && years >= 0
                && date.year() + years <= referenceYear + 1
                && date.year() + years >= 1985;
    }

    private static boolean isBracketed(Reading reading, FoundDate date) {
        return reading.at(date.start() - 1) == '(' && reading.at(date.end()) == ')';
    }

    /** Whether a given name of the registry and another capitalised word, not a doctor's, stand right before the date. */
    private boolean followsName(Reading reading, FoundDate date) {
        Tokens tokens = reading.tokens();
        int last = tokens.at(date.start()) - 1;
        if (last < 1 || date.start() - tokens.end(last) > 4) {
            return false;
        }
        boolean given = false;
        int words = 0;
        for (int i = last; i >= Math.max(0, last - 3) && isNameLike(reading, i); i--) {
            given |= index.givenNameCount(tokens.folded(i)) > 0;
            words++;
        }
        int before = last - words;
        return given && words > 1 && (before < 0 || !isDoctor(tokens, before)) && !isDoctor(tokens, last - words + 1);
    }

    private static boolean isDoctor(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        return hash == DR || hash == PR || hash == DOCTEUR;
    }

    private static boolean isNameLike(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        return !tokens.isDigits(token)
                && Character.isUpperCase(reading.at(tokens.start(token)))
                && tokens.gapAfter(token) <= 4
                && reading.newlines(tokens.end(token), tokens.end(token) + Math.max(0, tokens.gapAfter(token))) <= 1;
    }

    /** 2 if the registry has a person of this birth date whose surname and given name stand near, 1 for the surname alone. */
    int support(Reading reading, FoundDate date) {
        int[] born = index.byBirthDate(date.number());
        if (born.length == 0) {
            return 0;
        }
        Tokens tokens = reading.tokens();
        int reach = reading.isRow() ? NEAR_IN_ROW : NEAR;
        int best = 0;
        for (int i = tokens.at(date.start() - reach);
                i < tokens.count() && tokens.start(i) < date.end() + reach && best < 2;
                i++) {
            if (!tokens.isDigits(i) && tokens.length(i) > 1 && Character.isUpperCase(reading.at(tokens.start(i)))) {
                best = Math.max(best, support(reading, i, born, date, reach));
            }
        }
        return best;
    }

    private int support(Reading reading, int at, int[] born, FoundDate date, int reach) {
        if (!surnames.has(reading.tokens(), at)) {
            return 0;
        }
        String token = reading.tokens().folded(at);
        int best = 0;
        for (int number : index.bySurnameToken(token, born)) {
            String given = index.person(number).givenNames();
            best = Math.max(best, isNear(reading, given, date, reach) ? 2 : 1);
        }
        return best;
    }

    private static boolean isNear(Reading reading, String givenNames, FoundDate date, int reach) {
        Tokens wanted = Tokens.of(givenNames.toUpperCase(Locale.ROOT));
        Tokens tokens = reading.tokens();
        for (int i = tokens.at(date.start() - reach); i < tokens.count() && tokens.start(i) < date.end() + reach; i++) {
            if (wanted.count() > 0 && tokens.hash(i) == wanted.hash(0)) {
                return true;
            }
        }
        return false;
    }
}
