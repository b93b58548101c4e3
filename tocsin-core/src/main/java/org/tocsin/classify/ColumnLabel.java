package org.tocsin.classify;

/** Column headings as programs write them. */
final class ColumnLabel {
    private ColumnLabel() {}

    /** {@code dateRdv}, {@code DATE_RDV} and {@code Date RDV} as separate words. */
    static String spaced(String label) {
        StringBuilder out = new StringBuilder(label.length() + 8);
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1))) {
                out.append(' ');
            }
            out.append(c);
        }
        return out.toString();
    }
}
