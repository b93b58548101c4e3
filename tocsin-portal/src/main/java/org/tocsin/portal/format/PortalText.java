package org.tocsin.portal.format;

import java.util.List;

/**
 * A text in one language.
 *
 * @param language {@code fr} or {@code en}
 * @param subject  its title
 */
public record PortalText(String language, String subject, List<Part> parts) {
    public PortalText {
        parts = List.copyOf(parts);
    }

    /** What a part of a text is. The letter marks its line in a record; never change one. */
    public enum Kind {
        /** The heading of a section. */
        HEADING('h'),
        /** A paragraph. */
        PARAGRAPH('p'),
        /** An item of a list. */
        ITEM('u'),
        /** An item of a list whose order counts. */
        STEP('o');

        final char mark;

        Kind(char mark) {
            this.mark = mark;
        }
    }

    /** A part of a text: one line, without line breaks. */
    public record Part(Kind kind, String text) {
        @Override
        public String toString() {
            return "Part[" + kind + "]";
        }
    }

    /** Tells nothing of the text. */
    @Override
    public String toString() {
        return "PortalText[" + language + ", " + parts.size() + " parts]";
    }
}
