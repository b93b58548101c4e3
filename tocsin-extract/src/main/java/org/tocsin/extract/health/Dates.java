package org.tocsin.extract.health;

/** Dates of HL7 and DICOM (yyyy, yyyyMM, yyyyMMdd, with or without a time) in the form of ISO 8601. */
final class Dates {
    private Dates() {}

    /** The day, or as much of it as is known; anything else as it stands. */
    static String day(String raw) {
        String text = raw.strip();
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits >= 8) {
            return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8);
        }
        if (digits == 4 && text.length() > 10 && text.charAt(4) == '-') {
            return text.substring(0, 10);
        }
        if (digits == 4 && text.length() == 10 && text.charAt(4) == '.') {
            return text.replace('.', '-');
        }
        return digits == 6 && digits == text.length() ? text.substring(0, 4) + "-" + text.substring(4) : text;
    }
}
