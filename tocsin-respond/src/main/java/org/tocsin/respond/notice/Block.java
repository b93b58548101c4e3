package org.tocsin.respond.notice;

import java.util.List;

/** A part of a text, ready to be set by any channel. Redacts itself: a text is about one person. */
public sealed interface Block {
    /** The heading of a section. */
    record Heading(String text) implements Block {
        @Override
        public String toString() {
            return "Heading[hidden]";
        }
    }

    /** A paragraph of running text. */
    record Paragraph(String text) implements Block {
        @Override
        public String toString() {
            return "Paragraph[hidden]";
        }
    }

    /**
     * A list.
     *
     * @param numbered whether the order of the items counts
     */
    record Listing(boolean numbered, List<String> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "Listing[" + items.size() + "]";
        }
    }

    /**
     * The code of the notice.
     *
     * @param code 20 characters, printed in groups of four or five
     */
    record Code(String label, String code) implements Block {
        @Override
        public String toString() {
            return "Code[hidden]";
        }
    }
}
