package org.tocsin.extract.text;

import java.util.regex.Pattern;

/** The encoding characters of a message: component, repetition, escape, subcomponent (HL7 v2.5 §2.5.4). */
record Hl7Marks(char component, char repetition, char escape, char sub) {
    static final Hl7Marks STANDARD = new Hl7Marks('^', '~', '\\', '&');

    /** From MSH-2 and what follows. */
    static Hl7Marks of(String field) {
        return new Hl7Marks(at(field, 0, '^'), at(field, 1, '~'), at(field, 2, '\\'), at(field, 3, '&'));
    }

    String[] repetitions(String field) {
        return split(field, repetition);
    }

    String[] components(String field) {
        return split(field, component);
    }

    /** Second component, or the first if there is one only. */
    String second(String field) {
        String[] parts = components(field);
        return parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0];
    }

    /** Without escape sequences and separators (HL7 v2.5 §2.7). */
    String text(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int close = c == escape ? raw.indexOf(escape, i + 1) : -1;
            if (close > i && close - i < 24) {
                text.append(escaped(raw.substring(i + 1, close)));
                i = close;
            } else {
                text.append(c == component || c == sub ? ' ' : c);
            }
        }
        return text.toString().strip();
    }

    private static String escaped(String code) {
        return switch (code) {
            case "F" -> "|";
            case "S" -> "^";
            case "T" -> "&";
            case "R" -> "~";
            case "E" -> "\\";
            case ".br", ".sp", ".ce" -> "\n";
            default -> code.startsWith("X") ? hex(code.substring(1)) : "";
        };
    }

    private static String hex(String digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < digits.length(); i += 2) {
            int high = Character.digit(digits.charAt(i), 16);
            int low = Character.digit(digits.charAt(i + 1), 16);
            text.append(high < 0 || low < 0 ? "" : (char) (high * 16 + low));
        }
        return text.toString();
    }

    private static String[] split(String field, char mark) {
        return field.split(Pattern.quote(String.valueOf(mark)), -1);
    }

    private static char at(String field, int i, char otherwise) {
        return i < field.length() && !Character.isLetterOrDigit(field.charAt(i)) && field.charAt(i) > ' '
                ? field.charAt(i)
                : otherwise;
    }
}
