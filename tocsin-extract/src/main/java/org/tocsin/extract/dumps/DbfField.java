package org.tocsin.extract.dumps;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.JulianFields;

/**
 * A column of a dBase or FoxPro table.
 *
 * @param type   its letter: C text, N and F numbers, D date, L truth, M memo, and binary ones of FoxPro
 * @param offset of its first byte in a record
 * @param length in bytes
 * @param foxpro whether letters have the meaning that FoxPro gives them
 */
record DbfField(String name, char type, int offset, int length, boolean foxpro, Charset charset) {

    /** The value in a record as text; empty if there is none. */
    String value(byte[] record) {
        ByteBuffer bytes = ByteBuffer.wrap(record, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case 'D' -> date(latin(record));
            case 'M', 'G', 'P', 'W' -> "";
            case 'I', '+' -> length == 4 ? String.valueOf(bytes.getInt()) : latin(record);
            case 'Y' -> length == 8 ? BigDecimal.valueOf(bytes.getLong(), 4).toPlainString() : latin(record);
            case 'B', 'O' -> length == 8 ? String.valueOf(bytes.getDouble()) : "";
            case 'T', '@' -> length == 8 ? time(bytes.getInt(), bytes.getInt()) : latin(record);
            case 'N', 'F', 'L' -> latin(record);
            default -> text(record);
        };
    }

    /** Whether the value lies in the memo file. */
    boolean pointsToMemo(byte[] record) {
        boolean memo = "MGPW".indexOf(type) >= 0 || (type == 'B' && !foxpro && length == 10);
        if (!memo) {
            return false;
        }
        if (length == 4) {
            return ByteBuffer.wrap(record, offset, length).getInt() != 0;
        }
        return !latin(record).replace("0", "").isBlank();
    }

    private String text(byte[] record) {
        int end = offset;
        while (end < offset + length && record[end] != 0) {
            end++;
        }
        return new String(record, offset, end - offset, charset).strip();
    }

    private String latin(byte[] record) {
        return new String(record, offset, length, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
    }

    private static String date(String digits) {
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits;
    }

    private static String time(int julianDay, int milliseconds) {
        if (julianDay <= 0 || milliseconds < 0 || milliseconds >= 86_400_000) {
            return "";
        }
        LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay);
        LocalTime time = LocalTime.ofNanoOfDay(milliseconds / 1000 * 1_000_000_000L);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    @Override
    public String toString() {
        return "DbfField[" + type + ", " + length + "]";
    }
}
