package org.tocsin.extract.health;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The encoding characters of a message: component, repetition, escape, subcomponent (HL7 v2.5 §2.5.4). */
record Hl7Marks(char bar, char component, char repetition, char escape, char sub) {
    static final Hl7Marks STANDARD = new Hl7Marks('|', '^', '~', '\\', '&');
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int LONGEST_ESCAPE = 2_000;

    /** From the field separator and what follows it. */
    static Hl7Marks of(char bar, String field) {
        return new Hl7Marks(bar, at(field, 0, '^'), at(field, 1, '~'), at(field, 2, '\\'), at(field, 3, '&'));
    }

    List<String> fields(String line) {
        return split(line, bar);
    }

    List<String> repetitions(String field) {
        return split(field, repetition);
    }

    /** Components without escapes; of subcomponents the first stands for all (HL7 v2.5 §2.A: the surname of a family name). */
    String[] components(String field) {
        List<String> raw = split(field, component);
        String[] parts = new String[raw.size()];
        for (int i = 0; i < parts.length; i++) {
            int end = raw.get(i).indexOf(sub);
            parts[i] = unescaped(end < 0 ? raw.get(i) : raw.get(i).substring(0, end))
                    .strip();
        }
        return parts;
    }

    /** The n-th component as it stands, its subcomponents divided by {@code &}. */
    String raw(String field, int n) {
        List<String> raw = split(field, component);
        return n < raw.size() ? raw.get(n).replace(sub, '&') : "";
    }

    /** Second component, or the first if there is no second. */
    String second(String field) {
        String[] parts = components(field);
        return parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0];
    }

    /** All words of a field, without separators and escapes. */
    String text(String raw) {
        return unescaped(raw.replace(component, ' ').replace(sub, ' ')).strip();
    }

    /** Running text: separators in it are characters, as senders who forget to escape them mean them. */
    String prose(String raw) {
        return unescaped(raw).strip();
    }

    private String unescaped(String raw) {
        if (raw.indexOf(escape) < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int close = c == escape ? raw.indexOf(escape, i + 1) : -1;
            boolean known = close > i && close - i < LONGEST_ESCAPE && isCode(raw, i + 1, close);
            if (known) {
                text.append(escaped(raw.substring(i + 1, close)));
                i = close;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** A path such as {@code C:\Temp\a} holds the escape character and no escape. */
    private static boolean isCode(String raw, int from, int to) {
        if (to - from == 1) {
            return "FSTREHN".indexOf(raw.charAt(from)) >= 0;
        }
        int blank = raw.indexOf(' ', from);
        boolean unbroken = blank < 0 || blank >= to;
        return to > from && (raw.charAt(from) == '.' || (unbroken && "XZCM".indexOf(raw.charAt(from)) >= 0));
    }

    private String escaped(String code) {
        return switch (code.charAt(0)) {
            case 'F' -> String.valueOf(bar);
            case 'S' -> String.valueOf(component);
            case 'T' -> String.valueOf(sub);
            case 'R' -> String.valueOf(repetition);
            case 'E' -> String.valueOf(escape);
            case '.' -> code.startsWith(".br") || code.startsWith(".sp") || code.startsWith(".ce") ? "\n" : "";
            case 'X' -> hex(code.substring(1));
            default -> "";
        };
    }

    private static String hex(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(digits.charAt(2 * i), 16);
            int low = Character.digit(digits.charAt(2 * i + 1), 16);
            if (high < 0 || low < 0) {
                return "";
            }
            bytes[i] = (byte) (high * 16 + low);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String shown = text.indexOf('\uFFFD') < 0 ? text : new String(bytes, LATIN);
        return shown.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static char at(String field, int i, char otherwise) {
        return i < field.length() && !Character.isLetterOrDigit(field.charAt(i)) && field.charAt(i) > ' '
                ? field.charAt(i)
                : otherwise;
    }
}
