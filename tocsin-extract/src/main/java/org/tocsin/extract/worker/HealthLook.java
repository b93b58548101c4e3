package org.tocsin.extract.worker;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells formats of health care and cards by their first bytes where tables of magic numbers do not know them. */
final class HealthLook {
    private static final int PREAMBLE = 128;
    private static final Set<String> REPRESENTATIONS = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL", "FD", "IS", "LO", "LT", "OB", "OW", "PN", "SH", "SL", "SQ",
            "SS", "ST", "TM", "UI", "UL", "UN", "US", "UT");
    private static final Set<String> LONG_FORM = Set.of("OB", "OW", "SQ", "UN", "UT");

    private HealthLook() {}

    /** Whether the bytes are a DICOM file, or a data set without the preamble of one. */
    static boolean isDicom(byte[] head) {
        boolean magic =
                head.length > PREAMBLE + 4 && new String(head, PREAMBLE, 4, StandardCharsets.ISO_8859_1).equals("DICM");
        return magic || (head.length >= 24 && (isBare(head, false) || isBare(head, true)));
    }

    /** Three elements one after the other, of growing tags in the groups at the start of a data set. */
    private static boolean isBare(byte[] head, boolean big) {
        int at = 0;
        long before = -1;
        int found = 0;
        while (found < 3 && at + 12 <= head.length) {
            long tag = (long) u16(head, at, big) << 16 | u16(head, at + 2, big);
            int group = (int) (tag >> 16);
            if ((group != 2 && group != 8) || tag <= before) {
                return found > 2;
            }
            String vr = "" + (char) head[at + 4] + (char) head[at + 5];
            long next = at + 8L + length(head, at, vr, big);
            if (next > head.length) {
                return found >= 2;
            }
            before = tag;
            at = (int) next;
            found++;
        }
        return found == 3;
    }

    private static long length(byte[] head, int at, String vr, boolean big) {
        if (LONG_FORM.contains(vr)) {
            return 4 + u32(head, at + 8, big);
        }
        return REPRESENTATIONS.contains(vr) ? u16(head, at + 6, big) : u32(head, at + 4, big);
    }

    private static int u16(byte[] b, int at, boolean big) {
        return big ? (b[at] & 0xFF) << 8 | (b[at + 1] & 0xFF) : (b[at + 1] & 0xFF) << 8 | (b[at] & 0xFF);
    }

    private static long u32(byte[] b, int at, boolean big) {
        long first = u16(b, at, big);
        long second = u16(b, at + 2, big);
        return big ? first << 16 | second : second << 16 | first;
    }

    /** HL7 v2 and HPRIM Santé messages, framed or not, vCards and calendars: text that other looks take for mail or for noise. */
    static boolean isMessage(byte[] head) {
        int from = 0;
        while (from < head.length && from < 8 && head[from] <= ' ' && head[from] >= 0) {
            from++;
        }
        String start = new String(head, from, Math.min(16, head.length - from), StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT);
        boolean card = start.startsWith("BEGIN:VCARD") || start.startsWith("BEGIN:VCALENDAR");
        boolean message = start.length() > 8
                && (start.startsWith("MSH") || start.startsWith("FHS") || start.startsWith("BHS"))
                && isMark(start.charAt(3))
                && isMark(start.charAt(4))
                && isMark(start.charAt(5));
        return card || message;
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
