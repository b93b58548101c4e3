package org.tocsin.synth.format;

/** Escapes text for XML and HTML. */
final class Markup {
    private Markup() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c >= ' ' || c == '\n' || c == '\t' || c == '\r' ? String.valueOf(c) : "");
            }
        }
        return out.toString();
    }
}
