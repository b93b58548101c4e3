package org.tocsin.synth.format;

import java.util.List;

/** A document before it has a format: a title and blocks in reading order. */
public record Sheet(String title, List<Block> blocks) {
    /** One block of a document. */
    public sealed interface Block permits Heading, Line, Table, PageBreak {}

    public record Heading(String text) implements Block {}

    /** A paragraph or a line; an empty text is white space. */
    public record Line(String text) implements Block {}

    /** Rows of equal length; the first is the header when {@code headed}. */
    public record Table(boolean headed, List<List<String>> rows) implements Block {}

    public record PageBreak() implements Block {}

    /** Whether the document is one table and nothing else. */
    public boolean isTable() {
        return blocks.size() == 1 && blocks.get(0) instanceof Table;
    }

    /** The only or first table. */
    public Table table() {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                return table;
            }
        }
        return new Table(false, List.of());
    }

    @Override
    public String toString() {
        return "Sheet[" + blocks.size() + " blocks]";
    }
}
