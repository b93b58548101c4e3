package org.tocsin.synth.key;

import java.util.List;

/**
 * One item that a ledger must hold.
 *
 * @param path path by the product's contract
 * @param outcomes the outcomes that are right, as {@code read} or {@code unreadable:corrupt}; the first is the expected one
 * @param category the category, empty for containers and unreadable items
 * @param format the file name extension
 * @param group path of the first item with the same bytes; equal to {@code path} for originals
 * @param medium {@code born-digital}, {@code scan}, {@code structured} or {@code mail}; empty for what is no document
 * @param optional whether a ledger may leave the item out (below something that cannot be opened)
 * @param dated the day that the document prints as its own, as {@code yyyy-mm-dd}; empty if it prints none, and for lists
 */
public record KeyItem(
        String path,
        List<String> outcomes,
        String category,
        String format,
        String group,
        String medium,
        boolean optional,
        String dated) {
    /** An item without date. */
    public KeyItem(
            String path,
            List<String> outcomes,
            String category,
            String format,
            String group,
            String medium,
            boolean optional) {
        this(path, outcomes, category, format, group, medium, optional, "");
    }

    /** Keys of older leaks say no day. */
    public KeyItem {
        dated = dated == null ? "" : dated;
    }

    @Override
    public String toString() {
        return "KeyItem[" + outcomes + "]";
    }
}
