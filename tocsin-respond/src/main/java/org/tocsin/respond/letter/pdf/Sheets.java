package org.tocsin.respond.letter.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A document that was set: its sheets and its structure. Made by one thread; any number of documents at once. */
public final class Sheets {
    private final Element structure;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<byte[]> packed = new ArrayList<>();
    private final BitSet[] used = new BitSet[Style.COUNT];

    /** An empty document in this language, such as {@code fr}. */
    public Sheets(String language) {
        structure = Element.document(language);
        for (int i = 0; i < used.length; i++) {
            used[i] = new BitSet();
        }
    }

    /** Adds an empty sheet. */
    public Sheet add() {
        Sheet sheet = new Sheet(sheets.size(), used);
        sheets.add(sheet);
        return sheet;
    }

    /** Takes back what was added behind so many sheets and parts of the structure. */
    public void cut(int count, int parts) {
        sheets.subList(count, sheets.size()).clear();
        structure.children.subList(parts, structure.children.size()).clear();
    }

    /** How many sides there are so far. */
    public int count() {
        return sheets.size();
    }

    /** A sheet by its number from 0. */
    public Sheet get(int number) {
        return sheets.get(number);
    }

    public Element structure() {
        return structure;
    }

    /** Packs the sheets: the slow part, done by the thread that set them. Nothing may be set afterwards. */
    public Sheets pack() {
        sheets.forEach(sheet -> packed.add(sheet.deflated()));
        return this;
    }

    List<byte[]> packed() {
        return packed;
    }

    BitSet used(int face) {
        return used[face];
    }
}
