package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tocsin.model.Check;
import org.tocsin.model.TraitType;

/**
 * A RIB printed as fields: {@code Code banque 20041 Code guichet 01005 N° de compte 0500013M026 Clé RIB 06}, or the four headings
 * and the four values below them. The word {@code guichet} is the anchor; the key decides.
 */
final class RibFieldsDetector implements Detector {
    private static final long COUNTER = Tokens.hash("GUICHET");
    private static final int BEFORE = 60;
    private static final int AFTER = 200;
    private static final int[] PARTS = {5, 5, 11, 2};
    private static final int STRENGTH = 91;

    /** A run of letters and digits, at least one a digit. */
    private record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }

    @Override
    public void find(Reading reading, Findings findings) {
        int done = 0;
        for (LabelHit hit : reading.labels()) {
            if (hit.kinds().contains(Label.RIB) && hit.start() >= done && isCounter(reading, hit)) {
                done = around(reading, hit, findings);
            }
        }
    }

    private static boolean isCounter(Reading reading, LabelHit hit) {
        Tokens tokens = reading.tokens();
        return tokens.hash(tokens.at(hit.end() - 1)) == COUNTER;
    }

    private static int around(Reading reading, LabelHit hit, Findings findings) {
        int from = Math.max(0, hit.start() - BEFORE);
        int to = Math.min(reading.text().length(), hit.end() + AFTER);
        List<Run> runs = runs(reading, from, to);
        for (int i = 0; i + PARTS.length <= runs.size(); i++) {
            String rib = joined(reading, runs, i);
            if (Iban.isRib(rib)) {
                int end = runs.get(i + 3).end;
                findings.add(TraitType.IBAN, Iban.ofRib(rib), runs.get(i).start, end, Check.VALID, "label", STRENGTH);
                return end;
            }
        }
        return hit.end();
    }

    private static List<Run> runs(Reading reading, int from, int to) {
        List<Run> runs = new ArrayList<>();
        int i = from;
        while (i < to) {
            int start = i;
            boolean digit = false;
            while (i < to && IdText.isAscii(reading.at(i))) {
                digit |= Tokens.isDigit(reading.at(i));
                i++;
            }
            if (digit) {
                runs.add(new Run(start, i));
            }
            i = Math.max(i, start + 1);
        }
        return runs;
    }

    private static String joined(Reading reading, List<Run> runs, int first) {
        StringBuilder out = new StringBuilder(23);
        for (int k = 0; k < PARTS.length; k++) {
            Run run = runs.get(first + k);
            if (run.length() != PARTS[k]) {
                return "";
            }
            out.append(reading.text(), run.start, run.end);
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }
}
