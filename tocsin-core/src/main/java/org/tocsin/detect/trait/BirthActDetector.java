package org.tocsin.detect.trait;

import org.tocsin.model.Check;
import org.tocsin.model.FoundDate;
import org.tocsin.model.TraitType;

/** The date that opens an act of birth, in words or figures: {@code Le dix-sept juin mil neuf cent cinquante et un, à 15h35, est né X}. */
final class BirthActDetector implements Detector {
    private static final Phrases<Boolean> VERBS = verbs();
    private static final long LE = Tokens.hash("LE");
    private static final long L = Tokens.hash("L");
    private static final int REACH = 190;
    private static final int OLDEST = 125;
    private static final int STRENGTH = 92;

    private final int referenceYear;

    BirthActDetector(int referenceYear) {
        this.referenceYear = referenceYear;
    }

    private static Phrases<Boolean> verbs() {
        Phrases<Boolean> verbs = new Phrases<>();
        Words.lines("act-verbs.txt").forEach(line -> verbs.put(line, true));
        return verbs;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int i = 0; i < tokens.count(); i++) {
            if (!tokens.isDigits(i) && VERBS.at(tokens, i) != null) {
                before(reading, i, findings);
            }
        }
    }

    /** The first date behind an article of the sentence that the verb ends. */
    private void before(Reading reading, int verb, Findings findings) {
        Tokens tokens = reading.tokens();
        int end = tokens.start(verb);
        int first = verb;
        while (first > 0 && end - tokens.start(first - 1) <= REACH && !endsSentence(reading, first - 1)) {
            first--;
        }
        for (int i = first; i < verb - 2; i++) {
            boolean article = !tokens.isDigits(i) && (tokens.hash(i) == LE || tokens.hash(i) == L);
            DateParts.Read date = article ? new DateParts(reading, end, referenceYear).at(i + 1) : null;
            if (date != null && isWhole(date)) {
                add(reading, date, tokens.start(i + 1), findings);
                return;
            }
        }
    }

    private static void add(Reading reading, DateParts.Read date, int start, Findings findings) {
        String iso = new FoundDate(
                        start,
                        date.end(),
                        date.year(),
                        date.month(),
                        date.day(),
                        FoundDate.Kind.BIRTH,
                        FoundDate.Form.FULL)
                .iso();
        if (!reading.isRow()) {
            findings.add(TraitType.BIRTH_DATE, iso, start, date.end(), Check.NONE, "label", STRENGTH);
        }
    }

    private boolean isWhole(DateParts.Read date) {
        return date.year() <= referenceYear
                && date.year() >= referenceYear - OLDEST
                && date.month() >= 1
                && date.month() <= 12
                && date.day() >= 1
                && date.day()
                        <= java.time.YearMonth.of(date.year(), date.month()).lengthOfMonth();
    }

    private static boolean endsSentence(Reading reading, int token) {
        Tokens tokens = reading.tokens();
        char after = reading.at(tokens.end(token));
        boolean stop = after == ';' || (after == '.' && tokens.length(token) > 3);
        return stop || reading.newlines(tokens.end(token), tokens.start(token + 1)) > 1;
    }
}
