package org.tocsin.bench;

import static org.tocsin.bench.Measured.say;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.detect.Detector;
import org.tocsin.model.Passage;

/**
 * Times the whole detection on text on which naive searches become quadratic, at sizes that double up to a million characters: where time
 * is linear the last ratio is 2. A text that takes longer than {@link #PATIENCE} is not doubled further.
 */
final class HostileText {
    private static final int SMALLEST = 62_500;
    private static final int LARGEST = 1_000_000;
    private static final int ROUNDS = 3;
    private static final double PATIENCE = 3_000;
    private static final int PEOPLE = 10_000;

    private HostileText() {}

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("dots", ".");
        units.put("a@ before 4,000 dots, again and again", "a@" + ".".repeat(4_000));
        units.put("digits", "1");
        units.put("digits of all kinds", "1850578006084915263");
        units.put("single digits with blanks", "1 ");
        units.put("one letter", "a");
        units.put("one capital", "A");
        units.put("@", "@");
        units.put("a@", "a@");
        units.put("a.b@c.", "a.b@c.");
        units.put("nested quotes", "\"'«“(");
        units.put("brackets", "((((");
        units.put("<", "<");
        units.put("slashes and digits", "12/");
        units.put("hyphens", "A-1");
        units.put("labels without values", "né le : IPP : tél : ");
        units.put("street numbers", "12 rue ");
        units.put("titles", "M. Mme Dr ");
        units.put("capital words", "DUPONT JEAN ");
        units.put("line ends", "\n");
        units.put("tabs", "\t");
        return units;
    }

    static void print() {
        Detector detector = new Detector(InventedPeople.index(PEOPLE));
        say("\n| text of one kind | characters | ms | ratio to half of it |\n|---|---|---|---|");
        units().forEach((name, unit) -> warm(detector, text(unit, SMALLEST)));
        units().forEach((name, unit) -> {
            int size = SMALLEST;
            double half = 0;
            double whole = milliseconds(detector, text(unit, size));
            while (size < LARGEST && whole < PATIENCE) {
                size *= 2;
                half = whole;
                whole = milliseconds(detector, text(unit, size));
            }
            say("| %s | %,d | %.0f | %.2f |", name, size, whole, whole / half);
        });
    }

    private static void warm(Detector detector, Passage passage) {
        for (int i = 0; i < ROUNDS; i++) {
            detector.detect(passage);
        }
    }

    private static Passage text(String unit, int length) {
        return Passage.of("body", unit.repeat(length / unit.length() + 1).substring(0, length));
    }

    /** The median of some rounds of processor time. */
    private static double milliseconds(Detector detector, Passage passage) {
        return 1e3 * ThreadTime.median(ROUNDS, () -> detector.detect(passage));
    }
}
