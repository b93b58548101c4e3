package org.tocsin.detect.trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.model.Field;

/** The patient identification segment of an HL7 v2 message in running text (HL7 v2.5.1, 3.4.2). */
final class PidSegment {
    private static final Map<Integer, String> HEADINGS = Map.of(
            3, "PID-3", 7, "PID-7", 8, "PID-8", 13, "PID-13", 14, "PID-13", 18, "PID-18", 19, "NSS", 23, "PID-23");
    private static final int ADDRESS = 11;
    private static final Map<Integer, String> PARTS = Map.of(0, "adresse", 2, "ville", 4, "code postal");

    private PidSegment() {}

    /** Its fields under headings that the vocabulary knows. */
    static List<Field> fields(String text, int start, int end) {
        List<Field> fields = new ArrayList<>();
        int number = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '|') {
                String heading = HEADINGS.get(number);
                if (number == ADDRESS) {
                    address(text, from, i, fields);
                } else if (heading != null && i > from) {
                    fields.add(new Field(heading, from, i));
                }
                number++;
                from = i + 1;
            }
        }
        return fields;
    }

    private static void address(String text, int start, int end, List<Field> fields) {
        int part = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '^') {
                String heading = PARTS.get(part);
                if (heading != null && i > from) {
                    fields.add(new Field(heading, from, i));
                }
                part++;
                from = i + 1;
            }
        }
    }
}
