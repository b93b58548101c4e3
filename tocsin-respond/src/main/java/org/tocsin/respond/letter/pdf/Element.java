package org.tocsin.respond.letter.pdf;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;

/** A part of the structure that programs read aloud: either parts of its own or marked places on sheets. */
public final class Element {
    private static final int SHEET_SHIFT = 16;

    final String type;
    final String attributes;
    final List<Element> children = new ArrayList<>();
    int number;
    private final IntArrayList places = new IntArrayList(1);

    private Element(String type, String attributes) {
        this.type = type;
        this.attributes = attributes;
    }

    /** A whole document in a language such as {@code fr}. */
    public static Element document(String language) {
        return new Element("Sect", "/Lang(" + language + ")");
    }

    /** A part inside this one; its type is one of the standard types of ISO 32000-1, 14.8.4. */
    public Element add(String childType) {
        return child(new Element(childType, ""));
    }

    /** A heading cell of a table inside this one: of its column, or of its row. */
    public Element addHeadingCell(boolean column) {
        return child(new Element("TH", "/A<</O/Table/Scope/" + (column ? "Column" : "Row") + ">>"));
    }

    /** A list inside this one. */
    public Element addList(boolean numbered) {
        return child(new Element("L", "/A<</O/List/ListNumbering/" + (numbered ? "Decimal" : "Disc") + ">>"));
    }

    /** How many parts there are in this one. */
    public int size() {
        return children.size();
    }

    private Element child(Element child) {
        children.add(child);
        return child;
    }

    void place(int sheet, int mark) {
        places.add((sheet << SHEET_SHIFT) | mark);
    }

    IntList places() {
        return places;
    }

    static int sheet(int place) {
        return place >>> SHEET_SHIFT;
    }

    static int mark(int place) {
        return place & ((1 << SHEET_SHIFT) - 1);
    }
}
