package org.tocsin.extract.tables;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Texts of numeric cells: what the user sees where zeros matter, without exponents, dates in ISO 8601. */
final class CellNumber {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int EXACT = 15;

    private CellNumber() {}

    /** The text of a stored number under its number format. */
    static String text(String raw, int formatIndex, String format, boolean since1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            return date(value, since1904);
        }
        return padded(plain(raw, value), format);
    }

    /** Digits without exponent; the rounding noise of binary fractions is dropped. */
    static String plain(String raw, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) > 1e40 || raw.length() > 60) {
            return raw;
        }
        BigDecimal exact = new BigDecimal(raw.strip());
        BigDecimal number = exact.stripTrailingZeros().scale() > 0 && exact.precision() >= EXACT
                ? new BigDecimal(Double.toString(value)).round(new java.math.MathContext(EXACT))
                : exact;
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < -60 || stripped.scale() > 60 ? raw : stripped.toPlainString();
    }

    /** A format such as {@code 00000} or {@code 0#" "##} shows zeros that the number has lost: postal codes, phones. */
    static String padded(String number, String format) {
        int width = width(format);
        if (width <= number.length() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number;
        }
        return "0".repeat(width - number.length()) + number;
    }

    private static int width(String format) {
        String first = format.split(";", 2)[0].replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|[_*].", "");
        int places = 0;
        int firstZero = -1;
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            if (c == '0' || c == '#') {
                firstZero = c == '0' && firstZero < 0 ? places : firstZero;
                places++;
            } else if (c != ' ' && c != '-' && c != '\u00A0') {
                return 0;
            }
        }
        return firstZero < 0 || places > 20 ? 0 : places - firstZero;
    }

    private static String date(double value, boolean since1904) {
        LocalDateTime time = DateUtil.getLocalDateTime(value, since1904, true);
        if (time == null) {
            return Double.toString(value);
        }
        if (value < 1) {
            return TIME.format(time);
        }
        boolean midnight = time.getHour() == 0 && time.getMinute() == 0;
        return midnight ? time.toLocalDate().toString() : MINUTES.format(time);
    }
}
