package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** Ages of people in whole years; durations such as "depuis 10 ans" are none. */
final class AgeDetector implements Detector {
    private static final Kinds KINDS = Kinds.of(Label.AGE);
    private static final LongOpenHashSet YEARS = Words.hashes("ANS", "AN", "YEARS", "YEAR", "YO", "Y", "YRS");
    private static final LongOpenHashSet MONTHS = Words.hashes("MOIS", "JOURS", "SEMAINES", "MONTHS", "DAYS");
    private static final LongOpenHashSet PEOPLE = Words.hashes(
            "HOMME",
            "FEMME",
            "PATIENT",
            "PATIENTE",
            "GARCON",
            "FILLE",
            "FILLETTE",
            "ENFANT",
            "MAN",
            "WOMAN",
            "BOY",
            "GIRL",
            "MONSIEUR",
            "MADAME",
            "MR",
            "MME",
            "M",
            "NOURRISSON",
            "ADOLESCENT",
            "ADOLESCENTE",
            "MALE",
            "FEMALE",
            "AGE",
            "AGEE",
            "H",
            "F",
            "JEUNE",
            "DAME",
            "SUJET",
            "BEBE");
    private static final long DE = Tokens.hash("DE");
    private static final int OLDEST = 120;

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.numberCount(); n++) {
            int i = tokens.nthNumber(n);
            if (tokens.length(i) <= 3 && !isPiece(reading, tokens, i)) {
                propose(reading, i, findings);
            }
        }
    }

    private static boolean isPiece(Reading reading, Tokens tokens, int token) {
        char before = reading.at(tokens.start(token) - 1);
        char after = reading.at(tokens.end(token));
        boolean left = Tokens.isDigit(reading.at(tokens.start(token) - 2))
                && (before == '.' || before == ',' || before == '/' || before == '-');
        return left
                || after == '/'
                || Reading.isWord(before)
                || (after == ',' && Tokens.isDigit(reading.at(tokens.end(token) + 1)));
    }

    private static void propose(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        int years = tokens.number(token);
        int start = tokens.start(token);
        String support = reading.support(start, KINDS);
        boolean unit = isUnit(tokens, token, YEARS);
        boolean months = isUnit(tokens, token, MONTHS);
        if (years > OLDEST && !months) {
            return;
        }
        int end = unit || months ? tokens.end(token + 1) : tokens.end(token);
        String value = Integer.toString(months ? 0 : years);
        if (support != null && (unit || months || !Reading.isWord(reading.at(end)))) {
            findings.add(TraitType.AGE, value, start, end, Check.NONE, support, 50);
        } else if (unit && isSomeone(reading, tokens, token, end)) {
            findings.add(TraitType.AGE, value, start, end, Check.NONE, "printed", 45);
        }
    }

    private static boolean isUnit(Tokens tokens, int token, LongOpenHashSet units) {
        return tokens.gapAfter(token) >= 0 && tokens.gapAfter(token) <= 2 && units.contains(tokens.hash(token + 1));
    }

    private static boolean isSomeone(Reading reading, Tokens tokens, int token, int end) {
        char before = reading.at(lastMark(reading, tokens.start(token)));
        char after = reading.at(end);
        boolean bracketed = before == '(' && after == ')';
        boolean listed = (before == ',' || before == '|' || before == '\t')
                && (after == ','
                        || after == '.'
                        || after == '\n'
                        || after == '|'
                        || after == '\t'
                        || after == ')'
                        || after == ' ');
        return bracketed || listed || reading.standsAlone(tokens.start(token), end) || followsPerson(tokens, token);
    }

    private static int lastMark(Reading reading, int start) {
        return NumberSpan.isSpace(reading.at(start - 1)) ? start - 2 : start - 1;
    }

    /** "patiente de 45 ans", "homme de 60 ans", "jeune femme de 20 ans". */
    private static boolean followsPerson(Tokens tokens, int token) {
        boolean de = token > 0 && tokens.hash(token - 1) == DE;
        for (int i = token - 1; i >= Math.max(0, token - (de ? 4 : 1)); i--) {
            if (PEOPLE.contains(tokens.hash(i))) {
                return true;
            }
        }
        return false;
    }
}
