package org.tocsin.synth.format.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit. */
final class Wrap {
    private Wrap() {}

    static List<String> words(String text, Glyphs font, double size, double width) {
        List<String> out = new ArrayList<>();
        String rest = text;
        while (!rest.isBlank()) {
            String part = first(rest, font, size, width);
            out.add(part.strip());
            rest = rest.substring(part.length()).stripLeading();
        }
        if (out.isEmpty()) {
            out.add("");
        }
        return out;
    }

    /** The longest beginning that fits and ends between words, or as many letters as fit. */
    static String first(String text, Glyphs font, double size, double width) {
        if (font.width(text, size) <= width) {
            return text;
        }
        int end = 1;
        int space = -1;
        while (end < text.length() && font.width(text.substring(0, end + 1), size) <= width) {
            if (text.charAt(end) == ' ') {
                space = end;
            }
            end++;
        }
        return text.substring(0, space > 0 ? space + 1 : end);
    }
}
