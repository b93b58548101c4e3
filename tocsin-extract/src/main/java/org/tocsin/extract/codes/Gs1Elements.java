package org.tocsin.extract.codes;

/** GS1 element strings with their application identifiers in brackets (GS1 General Specifications, figure 7.8.5-2). */
final class Gs1Elements {
    private Gs1Elements() {}

    /** {@code (01) 03401234567890 (17) 260131 (10) AB12}. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == CodeText.SEPARATOR) {
                at++;
                continue;
            }
            int id = Math.min(text.length(), at + idLength(text, at));
            int fixed = fixedLength(text, at);
            int end = fixed > 0 ? Math.min(text.length(), at + fixed) : separator(text, id);
            int from = Math.min(id, end);
            shown.append(shown.isEmpty() ? "(" : " (").append(text, at, from).append(") ");
            shown.append(text, from, end);
            at = Math.max(end, at + 1);
        }
        return shown.toString();
    }

    private static int separator(String text, int from) {
        int end = text.indexOf(CodeText.SEPARATOR, from);
        return end < 0 ? text.length() : end;
    }

    private static int idLength(String text, int at) {
        char first = text.charAt(at);
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (first) {
            case '2' -> second == '3' || second == '4' || second == '5' ? 3 : 2;
            case '3' -> second == '0' || second == '7' ? 2 : 4;
            case '4' -> second == '3' ? 4 : 3;
            case '7' -> second == '1' ? 3 : 4;
            case '8' -> 4;
            default -> 2;
        };
    }

    /** The whole length, id included, of elements that need no separator; 0 for others. */
    private static int fixedLength(String text, int at) {
        String id = text.substring(at, Math.min(text.length(), at + 2));
        return switch (id) {
            case "00" -> 20;
            case "01", "02", "03" -> 16;
            case "04" -> 18;
            case "11", "12", "13", "14", "15", "16", "17", "18", "19" -> 8;
            case "20" -> 4;
            case "31", "32", "33", "34", "35", "36" -> 10;
            case "41" -> 16;
            default -> 0;
        };
    }
}
