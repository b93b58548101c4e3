package org.tocsin.detect.trait;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Machine-readable lines found in a text.
 *
 * @param mrz       what they say
 * @param nameStart offset of the first character of the surname
 * @param nameEnd   offset after the last character of the names
 */
public record LocatedMrz(
        Mrz mrz, int nameStart, int nameEnd, int numberStart, int numberEnd, int birthStart, int birthEnd) {
    private static final int LEAST_WIDTH = 28;
    private static final int MOST_WIDTH = 90;

    /** A line without its spaces, and where each of its characters stands. */
    private record Line(String text, IntArrayList offsets) {}

    /** All machine-readable zones of a text, in order. */
    public static List<LocatedMrz> in(CharSequence text) {
        List<LocatedMrz> found = new ArrayList<>();
        List<Line> lines = lines(text.toString());
        int i = 0;
        while (i < lines.size()) {
            LocatedMrz located = at(lines, i);
            if (located != null) {
                found.add(located);
                i += located.mrz.format().lines();
            } else {
                i++;
            }
        }
        return found;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start >= LEAST_WIDTH && stop - start <= MOST_WIDTH && text.indexOf('<', start) < stop) {
                lines.add(line(text, start, stop));
            } else if (!text.substring(start, Math.min(stop, start + 2)).isBlank()) {
                lines.add(new Line("", new IntArrayList()));
            }
            start = stop + 1;
        }
        return lines;
    }

    private static Line line(String text, int start, int end) {
        StringBuilder out = new StringBuilder();
        IntArrayList offsets = new IntArrayList();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                out.append(c == '«' || c == '‹' ? '<' : Character.toUpperCase(c));
                offsets.add(i);
            }
        }
        return new Line(out.toString(), offsets);
    }

    private static @Nullable LocatedMrz at(List<Line> lines, int first) {
        for (Mrz.Format format : formats(lines.get(first).text)) {
            Line joined = join(lines, first, format);
            LocatedMrz located = joined == null ? null : located(format, joined);
            if (located != null) {
                return located;
            }
        }
        return null;
    }

    private static List<Mrz.Format> formats(String line) {
        if (line.startsWith("IDFRA") && line.length() > 32) {
            return List.of(Mrz.Format.FRENCH_CARD);
        }
        if (line.startsWith("P")) {
            return List.of(Mrz.Format.TD3);
        }
        boolean card = line.startsWith("I") || line.startsWith("A") || line.startsWith("C") || line.startsWith("V");
        return card ? List.of(Mrz.Format.TD1, Mrz.Format.TD2) : List.of();
    }

    /** The lines of a zone, short ones filled up: character recognition drops fillers at the end. */
    private static @Nullable Line join(List<Line> lines, int first, Mrz.Format format) {
        if (first + format.lines() > lines.size()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        IntArrayList offsets = new IntArrayList();
        for (Line line : lines.subList(first, first + format.lines())) {
            int length = line.text.length();
            if (length < LEAST_WIDTH || Math.abs(length - format.width()) > 4) {
                return null;
            }
            for (int i = 0; i < format.width(); i++) {
                text.append(i < length ? line.text.charAt(i) : '<');
                offsets.add(line.offsets.getInt(Math.min(i, length - 1)));
            }
        }
        return new Line(text.toString(), offsets);
    }

    private static @Nullable LocatedMrz located(Mrz.Format format, Line joined) {
        Mrz mrz = Mrz.parse(format, joined.text);
        MrzLayout layout = MrzLayout.of(format);
        boolean digits = mrz.birthDate().chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || mrz.surname().isEmpty() || mrz.documentNumber().length() < 5 || !isDate(mrz.birthDate())) {
            return null;
        }
        MrzLayout.Span names = layout.names();
        return new LocatedMrz(
                mrz,
                joined.offsets.getInt(names.start()),
                joined.offsets.getInt(names.end() - 1) + 1,
                joined.offsets.getInt(layout.number().start()),
                joined.offsets.getInt(layout.number().end() - 1) + 1,
                joined.offsets.getInt(layout.birth().start()),
                joined.offsets.getInt(layout.birth().end() - 1) + 1);
    }

    private static boolean isDate(String yymmdd) {
        int month = Integer.parseInt(yymmdd.substring(2, 4));
        int day = Integer.parseInt(yymmdd.substring(4));
        return month <= 12 && day <= 31;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "LocatedMrz[" + mrz + "]";
    }
}
