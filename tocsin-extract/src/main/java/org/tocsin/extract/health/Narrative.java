package org.tocsin.extract.health;

import java.util.Set;

/** Narratives of CDA and FHIR as text: blocks and rows on lines of their own, cells divided by bars. */
final class Narrative {
    private static final Set<String> BLOCKS = Set.of(
            "paragraph",
            "item",
            "list",
            "table",
            "tr",
            "caption",
            "br",
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "thead",
            "tbody",
            "renderMultiMedia",
            "dt",
            "dd",
            "pre");
    private static final Set<String> CELLS = Set.of("td", "th");

    private Narrative() {}

    static void write(XmlNode node, StringBuilder text) {
        if (node.isText()) {
            words(node.characters(), text);
            return;
        }
        boolean block = BLOCKS.contains(node.name());
        boolean cell = CELLS.contains(node.name());
        if (block) {
            newLine(text);
        }
        if (cell && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(" | ");
        }
        for (XmlNode child : node.content()) {
            boolean flat = cell && child.name().equals("br");
            if (flat) {
                text.append(' ');
            } else {
                write(child, text);
            }
        }
        if (block) {
            newLine(text);
        }
    }

    private static void words(CharSequence raw, StringBuilder text) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = Character.isWhitespace(c);
            boolean after = text.isEmpty() || text.charAt(text.length() - 1) <= ' ';
            if (!blank) {
                text.append(c);
            } else if (!after) {
                text.append(' ');
            }
        }
    }

    private static void newLine(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
