package org.tocsin.extract.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A data set or an item of a sequence: its elements by tag, in order. */
final class DicomItem {
    /** Tag, value representation, its bytes; for a sequence its items instead. */
    record Element(int tag, String vr, byte[] bytes, List<DicomItem> items) {
        /** Names no person. */
        @Override
        public String toString() {
            return "Element[" + Integer.toHexString(tag) + " " + vr + "]";
        }
    }

    private final Map<Integer, Element> elements = new LinkedHashMap<>();

    void put(int tag, String vr, byte[] bytes) {
        elements.putIfAbsent(tag, new Element(tag, vr, bytes, List.of()));
    }

    /** Adds a sequence; items may be added to the list while it is read. */
    List<DicomItem> sequence(int tag) {
        List<DicomItem> items = new ArrayList<>();
        elements.put(tag, new Element(tag, "SQ", new byte[0], items));
        return items;
    }

    Iterable<Element> elements() {
        return elements.values();
    }

    boolean has(int tag) {
        return elements.containsKey(tag);
    }

    /** The items of a sequence; none if it is not there. */
    List<DicomItem> items(int tag) {
        Element element = elements.get(tag);
        return element == null ? List.of() : element.items();
    }

    /** The bytes of an element; none if it is not there. */
    byte[] bytes(int tag) {
        Element element = elements.get(tag);
        return element == null ? new byte[0] : element.bytes();
    }
}
