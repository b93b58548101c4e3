package org.tocsin.detect.trait;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Check;
import org.tocsin.model.FoundDate;
import org.tocsin.model.TraitType;

/**
 * The text of an INS DataMatrix: header {@code IS01}, then {@code S1} matricule, {@code S2} OID, {@code S3} given names,
 * {@code S4} birth name, {@code S5} sex, {@code S6} birth date, {@code S7} birth place (ANS, CDA style sheet example).
 */
final class InsCodeDetector implements Detector {
    private static final String HEADER = "IS01";
    private static final String RULE = "ins";
    private static final int LONGEST = 400;
    private static final int STRENGTH = 101;

    @Override
    public void find(Reading reading, Findings findings) {
        String text = reading.text();
        for (int at = text.indexOf(HEADER); at >= 0; at = text.indexOf(HEADER, at + HEADER.length())) {
            int end = Math.min(text.length(), at + LONGEST);
            int matricule = zerosEnd(text, at + HEADER.length(), end);
            if (text.startsWith("S1", matricule)) {
                symbol(reading, matricule + 2, end, findings);
            }
        }
    }

    private static int zerosEnd(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static void symbol(Reading reading, int start, int end, Findings findings) {
        String text = reading.text();
        int stop = text.indexOf("S2", start);
        if (stop < 0 || stop - start > 17 || stop - start < Nir.LENGTH) {
            return;
        }
        String matricule = text.substring(start, stop).strip();
        String body = matricule.substring(0, Math.min(Nir.LENGTH, matricule.length()));
        if (Nir.key(body) < 0) {
            return;
        }
        Check check = Integer.toString(100 + Nir.key(body)).substring(1).equals(matricule.substring(Nir.LENGTH))
                ? Check.VALID
                : matricule.length() > Nir.LENGTH ? Check.INVALID : Check.NONE;
        findings.add(TraitType.NIR, body, start, stop, check, RULE, STRENGTH);
        sexAndBirth(text, stop, end, findings);
    }

    private static void sexAndBirth(String text, int from, int end, Findings findings) {
        for (int i = text.indexOf("S5", from); i >= 0 && i + 5 < end; i = text.indexOf("S5", i + 1)) {
            char sex = text.charAt(i + 2);
            int date = text.startsWith("S6", i + 3) ? i + 5 : i + 6;
            if ((sex == 'M' || sex == 'F') && text.startsWith("S6", date - 2)) {
                findings.add(TraitType.SEX, String.valueOf(sex), i + 2, i + 3, Check.NONE, RULE, STRENGTH);
                FoundDate birth = date(text.substring(date, Math.min(end, date + 10)));
                if (birth != null) {
                    findings.add(
                            TraitType.BIRTH_DATE, birth.iso(), date, date + birth.end(), Check.NONE, RULE, STRENGTH);
                }
                return;
            }
        }
    }

    /** {@code 12-03-1967}, {@code 1967-03-12} or {@code 12031967}, whatever follows it. */
    private static @Nullable FoundDate date(String start) {
        for (int length = start.length(); length >= 8; length -= 2) {
            Reading reading = Reading.of(start.substring(0, length));
            FoundDate date = reading.tokens().count() == 0 ? null : new DateScanner(reading, 2100).at(0);
            if (date != null && date.day() > 0) {
                return date;
            }
        }
        return null;
    }
}
