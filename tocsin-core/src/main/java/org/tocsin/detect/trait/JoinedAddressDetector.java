package org.tocsin.detect.trait;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.model.Check;
import org.tocsin.model.Field;
import org.tocsin.model.Fold;
import org.tocsin.model.TraitType;

/** Street lines whose number, kind of street and name stand in columns of their own, one beside the other. */
final class JoinedAddressDetector implements Detector {
    private static final Map<String, Part> PARTS = parts();
    private static final Map<String, Part> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 2000;
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST = 120;
    private static final int STRENGTH = 68;

    /** What of a street line a column holds; in the order in which they stand. */
    private enum Part {
        NUMBER,
        SUFFIX,
        TYPE,
        STREET,
        OTHER
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new HashMap<>();
        Part part = Part.OTHER;
        for (String line : Words.lines("address-columns.txt")) {
            if (line.startsWith("[")) {
                part = Part.valueOf(line.substring(1, line.length() - 1));
            } else {
                parts.put(Fold.words(line), part);
            }
        }
        return Map.copyOf(parts);
    }

    private static Part part(Field field) {
        Part known = KNOWN.get(field.label());
        if (known == null) {
            known = PARTS.getOrDefault(Fold.words(Labels.splitCamelCase(field.label())), Part.OTHER);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(field.label(), known);
            }
        }
        return known;
    }

    @Override
    public void find(Reading reading, Findings findings) {
        List<Columns.Column> columns = reading.columns().all();
        for (int i = 0; i + 1 < columns.size(); i++) {
            Part first = part(columns.get(i).field());
            if (first == Part.NUMBER || first == Part.TYPE) {
                i = joined(reading, columns, i, findings);
            }
        }
    }

    /** Takes the street line that begins with this column, and gives its last column. */
    private static int joined(Reading reading, List<Columns.Column> columns, int first, Findings findings) {
        StringBuilder value = new StringBuilder();
        int last = first;
        Part before = Part.OTHER;
        for (int i = first; i < columns.size(); i++) {
            Field field = columns.get(i).field();
            Part part = part(field);
            if (part == Part.OTHER || (before != Part.OTHER && part.compareTo(before) <= 0)) {
                break;
            }
            value.append(reading.text(), field.start(), field.end()).append(' ');
            before = part;
            last = i;
        }
        Field street = columns.get(last).field();
        Field begin = columns.get(first).field();
        String line = Fold.words(value);
        boolean whole = before == Part.STREET && last > first && isStart(reading, begin, part(begin));
        if (whole && street.end() > street.start() && line.length() <= LONGEST) {
            int start = begin.end() > begin.start() ? begin.start() : street.start();
            findings.add(TraitType.ADDRESS, line, start, street.end(), Check.NONE, "column", STRENGTH);
        }
        return last;
    }

    /** A number is short; it may be missing, and then the street stands for itself. */
    private static boolean isStart(Reading reading, Field field, Part part) {
        if (part != Part.NUMBER) {
            return field.end() > field.start();
        }
        return field.end() - field.start() <= LONGEST_NUMBER && Tokens.isDigit(reading.at(field.start()));
    }
}
