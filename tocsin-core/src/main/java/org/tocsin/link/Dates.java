package org.tocsin.link;

import java.time.LocalDate;

/** Birth dates as numbers. */
final class Dates {
    private Dates() {}

    /** {@code yyyy-mm-dd} as yyyymmdd, 0 if it is no such date. */
    static int number(String iso) {
        if (iso.length() != 10) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < 10; i++) {
            char c = iso.charAt(i);
            if (i == 4 || i == 7) {
                if (c != '-') {
                    return 0;
                }
            } else if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else {
                return 0;
            }
        }
        return number;
    }

    /** Full years between a birth date and another day. */
    static int age(int birthDate, LocalDate day) {
        int today = day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        return (today - birthDate) / 10000;
    }
}
