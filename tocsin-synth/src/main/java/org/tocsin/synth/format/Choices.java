package org.tocsin.synth.format;

import java.util.ArrayList;
import java.util.List;

/** Choices in the lines of templates: {@code [one~another~[nested~choice]]}. */
public final class Choices {
    private Choices() {}

    /** Where the bracket that opens at this offset closes; -1 if it does not. */
    public static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The choices inside a bracket; one if there is nothing to choose. */
    public static List<String> split(String text) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '~' && depth == 0) {
                out.add(text.substring(start, i));
                start = i + 1;
            }
        }
        out.add(text.substring(start));
        return out;
    }
}
