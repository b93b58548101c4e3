package org.tocsin.extract.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a 2D-Doc symbol as lines with labels: the INS datamatrix ({@code IS}, not signed, ANS) and signed 2D-Docs
 * ({@code DC}, ANTS). A field is two characters of id and a value, of fixed length or ended by GS; a value cut short by its
 * writer ends with RS, the signature begins with US.
 */
final class TwoDDoc {
    private record Field(int length, String label) {}

    private static final Map<String, Field> FIELDS = load();
    private static final int INS_HEADER = 26;
    private static final char CUT = 0x1e;
    private static final char SIGNATURE = 0x1f;

    private final String text;
    private int at;

    private TwoDDoc(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The lines, each ended by {@code \n}; null if the text is no such symbol. */
    static @Nullable String lines(String text) {
        int start = start(text);
        return start < 0 ? null : new TwoDDoc(text, start).read();
    }

    private static int start(String text) {
        if (text.startsWith("IS0") && text.length() > 8) {
            int i = 4;
            while (i < Math.min(text.length(), INS_HEADER) && text.charAt(i) == '0') {
                i++;
            }
            return isField(text, i) ? i : -1;
        }
        if (text.startsWith("DC0") && text.length() > 30) {
            int header = text.charAt(3) >= '4' ? 26 : text.charAt(3) == '3' ? 24 : 22;
            return isField(text, header) ? header : -1;
        }
        return -1;
    }

    private static boolean isField(String text, int at) {
        return at + 2 <= text.length() && FIELDS.containsKey(text.substring(at, at + 2));
    }

    private String read() {
        StringBuilder lines = new StringBuilder();
        while (at + 2 < text.length() && text.charAt(at) != SIGNATURE) {
            String id = text.substring(at, at + 2);
            Field field = FIELDS.get(id);
            at += 2;
            int end = field == null || field.length() == 0 ? variableEnd(id) : fixedEnd(field.length());
            String value = text.substring(at, end).strip();
            if (field != null && !value.isEmpty()) {
                lines.append(field.label())
                        .append(" : ")
                        .append(shown(field, value))
                        .append('\n');
            }
            at = end;
            while (at < text.length() && isEnd(text.charAt(at)) && text.charAt(at) != SIGNATURE) {
                at++;
            }
        }
        return lines.toString();
    }

    private static boolean isEnd(char c) {
        return c == CodeText.SEPARATOR || c == CUT || c == SIGNATURE;
    }

    /** Some writers print shorter dates and matricules without a key: the next field's id then follows sooner. */
    private int fixedEnd(int length) {
        int end = at;
        while (end < Math.min(text.length(), at + length) && !isEnd(text.charAt(end))) {
            if (end > at + 7 && text.charAt(end) == 'S' && isField(text, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    private int variableEnd(String id) {
        int end = at;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            if (isLostSeparator(id, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** In an INS symbol whose separators were lost on the way the fields follow each other in their order. */
    private boolean isLostSeparator(String id, int end) {
        if (text.indexOf(CodeText.SEPARATOR) >= 0 || end == at) {
            return false;
        }
        return switch (id) {
            case "S2" -> text.startsWith("S3", end);
            case "S3" -> text.startsWith("S4", end);
            case "S4" -> text.startsWith("S5", end) && (text.startsWith("S6", end + 3) || end + 3 == text.length());
            default -> false;
        };
    }

    private static String shown(Field field, String value) {
        if (!field.label().equals("Né(e) le")) {
            return value.replace('/', ' ').replaceAll("\\p{Cntrl}+", " ");
        }
        String digits = value.replaceAll("[^0-9]", "");
        if (digits.length() != 8) {
            return value;
        }
        boolean yearFirst = value.length() > 8 && !Character.isDigit(value.charAt(4));
        return yearFirst
                ? digits.substring(6) + "/" + digits.substring(4, 6) + "/" + digits.substring(0, 4)
                : digits.substring(0, 2) + "/" + digits.substring(2, 4) + "/" + digits.substring(4);
    }

    private static Map<String, Field> load() {
        Map<String, Field> fields = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(TwoDDoc.class.getResourceAsStream("fields.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" ", 3);
                    fields.put(parts[0], new Field(Integer.parseInt(parts[1]), parts[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(fields);
    }
}
