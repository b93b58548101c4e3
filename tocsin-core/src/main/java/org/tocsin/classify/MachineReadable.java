package org.tocsin.classify;

/** Finds the machine-readable zone of cards and passports (ICAO 9303): capitals, digits and filler {@code <}. */
final class MachineReadable {
    private static final int SHORTEST = 28;
    private static final int FILLERS = 4;

    private MachineReadable() {}

    /** Whether a line between two offsets looks like one. OCR may put spaces into it. */
    static boolean zoneIn(CharSequence text, int from, int to) {
        int length = 0;
        int fillers = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '<' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                length++;
                fillers += c == '<' ? 1 : 0;
            } else if (c != ' ') {
                length = 0;
                fillers = 0;
            }
            if (length >= SHORTEST && fillers >= FILLERS) {
                return true;
            }
        }
        return false;
    }
}
