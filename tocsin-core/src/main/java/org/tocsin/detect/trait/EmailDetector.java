package org.tocsin.detect.trait;

import java.util.Locale;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/** E-mail addresses. A patient's MSSanté address shows a NIR before its {@code @}, which becomes a trait of its own. */
final class EmailDetector implements Detector {
    private static final String MSS_PATIENT = "@patient.mssante.fr";
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    @Override
    public void find(Reading reading, Findings findings) {
        String text = reading.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            propose(reading, at, findings);
        }
    }

    private static void propose(Reading reading, int at, Findings findings) {
        int start = localStart(reading, at);
        int end = domainEnd(reading, at + 1);
        if (start == at || end < 0) {
            return;
        }
        String value = reading.text().substring(start, end).toLowerCase(Locale.ROOT);
        String rule = reading.labelBefore(start) == null ? "printed" : "label";
        String local = value.substring(0, at - start).toUpperCase(Locale.ROOT);
        if (value.endsWith(MSS_PATIENT) && isMatricule(local)) {
            String body = local.substring(0, Nir.LENGTH);
            findings.add(TraitType.NIR, body, start, at, check(local), "ins", 100);
            findings.add(TraitType.EMAIL, value, at, end, Check.NONE, rule, 100);
        } else {
            findings.add(TraitType.EMAIL, value, start, end, Check.NONE, rule, 97);
        }
    }

    private static boolean isMatricule(String local) {
        return (local.length() == Nir.LENGTH || local.length() == Nir.LENGTH + 2)
                && Nir.key(local.substring(0, Nir.LENGTH)) > 0;
    }

    private static Check check(String local) {
        if (local.length() == Nir.LENGTH) {
            return Check.NONE;
        }
        String key = String.format(Locale.ROOT, "%02d", Nir.key(local.substring(0, Nir.LENGTH)));
        return local.endsWith(key) ? Check.VALID : Check.INVALID;
    }

    private static int localStart(Reading reading, int at) {
        int i = at;
        while (i > 0 && at - i < LONGEST_LOCAL && isLocal(reading.at(i - 1))) {
            i--;
        }
        while (i < at && !Reading.isWord(reading.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLocal(char c) {
        return Reading.isWord(c) || "._%+-'".indexOf(c) >= 0;
    }

    /** The end of a domain with at least one dot and a top level of letters; -1 if there is none. */
    private static int domainEnd(Reading reading, int from) {
        int i = from;
        int topLevel = -1;
        while (i - from < LONGEST_DOMAIN && Reading.isWord(reading.at(i))) {
            int label = i;
            while (i - from < LONGEST_DOMAIN && (Reading.isWord(reading.at(i)) || reading.at(i) == '-')) {
                i++;
            }
            if (label > from && isTopLevel(reading, label, i)) {
                topLevel = i;
            }
            if (reading.at(i) != '.') {
                break;
            }
            i++;
        }
        return topLevel;
    }

    private static boolean isTopLevel(Reading reading, int start, int end) {
        if (end - start < 2 || end - start > 24) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Tokens.isLetter(reading.at(i))) {
                return false;
            }
        }
        return true;
    }
}
