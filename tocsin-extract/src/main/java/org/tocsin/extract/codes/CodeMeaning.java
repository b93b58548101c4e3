package org.tocsin.extract.codes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines that stand for what a code says: fields with their labels where the code has fields, else its text. */
final class CodeMeaning {
    private CodeMeaning() {}

    static String lines(String kind, String text) {
        String head = "[" + kind + "] ";
        String fields = fields(text);
        if (fields != null) {
            return head + (text.startsWith("IS") ? "INS" : "2D-Doc") + "\n" + fields;
        }
        String card = card(text);
        if (card != null) {
            return head + "contact\n" + card;
        }
        if (!text.isEmpty() && text.charAt(0) == CodeText.SEPARATOR) {
            return head + oneLine(Gs1Elements.shown(text)) + "\n";
        }
        return head + oneLine(text) + "\n";
    }

    private static @Nullable String fields(String text) {
        String lines = TwoDDoc.lines(text);
        return lines == null || lines.isEmpty() ? null : lines;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** vCard (RFC 6350) and MECARD (NTT DOCOMO). */
    private static @Nullable String card(String text) {
        String upper = text.substring(0, Math.min(text.length(), 12)).toUpperCase(Locale.ROOT);
        boolean short_ = upper.startsWith("MECARD:");
        if (!short_ && !upper.startsWith("BEGIN:VCARD")) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        for (String part : short_ ? text.substring(7).split("(?<!\\\\);") : text.split("[\\r\\n]+")) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                String name = part.substring(0, colon).split(";")[0].toUpperCase(Locale.ROOT);
                append(lines, name, part.substring(colon + 1), short_);
            }
        }
        return lines.isEmpty() ? null : lines.toString();
    }

    private static void append(StringBuilder lines, String name, String raw, boolean mecard) {
        String value = oneLine(raw.replace("\\", ""));
        switch (name) {
            case "N" -> name(lines, value.split(mecard ? "," : ";"));
            case "TEL" -> line(lines, "Téléphone", value);
            case "EMAIL" -> line(lines, "E-mail", value);
            case "ADR" -> line(lines, "Adresse", value.replace(';', ' ').strip());
            case "BDAY" -> line(lines, "Né(e) le", date(value));
            case "FN" -> {
                if (lines.indexOf("Nom : ") < 0) {
                    line(lines, "Nom et prénom", value);
                }
            }
            default -> {
                // what else a card holds says nothing about who it is
            }
        }
    }

    private static void name(StringBuilder lines, String[] parts) {
        line(lines, "Nom", parts[0].strip());
        if (parts.length > 1) {
            line(lines, "Prénom", parts[1].strip());
        }
    }

    private static void line(StringBuilder lines, String label, String value) {
        if (!value.isBlank()) {
            lines.append(label).append(" : ").append(value).append('\n');
        }
    }

    private static String date(String value) {
        String digits = value.replaceAll("[^0-9]", "");
        return digits.length() < 8
                ? value
                : digits.substring(6, 8) + "/" + digits.substring(4, 6) + "/" + digits.substring(0, 4);
    }
}
