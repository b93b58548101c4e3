package org.tocsin.classify;

import java.util.Set;

/** Whether the lines of a document are entries of a schedule, with a time of day each, or of a list of doctors. */
final class ListShape {
    private static final Set<String> DOCTORS = Set.of("DR", "DOCTEUR", "PR", "PROFESSEUR", "PROF");
    private static final int LONGEST_TITLE = 10;
    private static final int FEWEST = 3;

    private int entries;
    private int timed;
    private int doctors;

    /** Takes a row of a table. */
    void row(CharSequence text) {
        line(text, 0, text.length());
    }

    /** Takes the lines of running text between two offsets. */
    void lines(CharSequence text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && text.charAt(end) != '\n') {
                end++;
            }
            line(text, at, end);
            at = end + 1;
        }
    }

    private void line(CharSequence text, int from, int to) {
        int start = from;
        while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        if (start == to) {
            return;
        }
        entries++;
        doctors += doctorAt(text, start, to) ? 1 : 0;
        timed += hasTimeCell(text, start, to) ? 1 : 0;
    }

    private static boolean doctorAt(CharSequence text, int start, int to) {
        int end = start;
        while (end < to && end - start < LONGEST_TITLE && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end < to
                && !Character.isLetter(text.charAt(end))
                && DOCTORS.contains(text.subSequence(start, end).toString().toUpperCase(java.util.Locale.ROOT));
    }

    /** Whether a cell of the line is a time of day and nothing else, or the line begins with one. */
    private static boolean hasTimeCell(CharSequence text, int start, int to) {
        boolean begins = true;
        for (int at = start; at < to; at++) {
            char c = text.charAt(at);
            if (begins && Character.isDigit(c)) {
                int end = endOfTime(text, at, to);
                if (end > at
                        && (at == start || end == to || text.charAt(end) == '\t' || followedByBar(text, end, to))) {
                    return true;
                }
            }
            begins = c == '\t' || c == '|' || c == ';' || (begins && c == ' ');
        }
        return false;
    }

    private static boolean followedByBar(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at == to || text.charAt(at) == '|' || text.charAt(at) == ';';
    }

    /** The end of {@code 9:15}, {@code 17H45} or {@code 9h15} that begins here, or -1. */
    private static int endOfTime(CharSequence text, int at, int to) {
        int colon = at + 1 < to && Character.isDigit(text.charAt(at + 1)) ? at + 2 : at + 1;
        int end = colon + 3;
        boolean time = end <= to
                && ":hH".indexOf(text.charAt(colon)) >= 0
                && Character.isDigit(text.charAt(colon + 1))
                && Character.isDigit(text.charAt(colon + 2))
                && (end == to || !Character.isLetterOrDigit(text.charAt(end)));
        return time ? end : -1;
    }

    /** Whether most entries have a time of day. */
    boolean isSchedule() {
        return timed >= FEWEST && timed * 2 >= entries;
    }

    /** Whether most entries begin with a doctor's title. */
    boolean isOfDoctors() {
        return doctors >= FEWEST && doctors * 2 >= entries;
    }
}
