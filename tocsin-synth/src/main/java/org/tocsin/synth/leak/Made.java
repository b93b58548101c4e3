package org.tocsin.synth.leak;

import java.util.List;

/** A finished document: proposed folder and name, bytes, who is in it, and the day that it prints as its own, or none. */
record Made(
        String folder,
        String name,
        byte[] bytes,
        String category,
        List<Actor> actors,
        List<Made> attachments,
        String medium,
        String dated) {
    /** Typed on a computer. */
    static final String BORN_DIGITAL = "born-digital";
    /** Pictures of paper. */
    static final String SCAN = "scan";
    /** Fields, rows or segments rather than text. */
    static final String STRUCTURED = "structured";

    static final String MAIL = "mail";

    /** Outcomes that are right, the expected one first. */
    List<String> outcomes() {
        return name.equals("winmail.dat") ? List.of("container", "read") : List.of("read");
    }

    boolean mail() {
        return name.endsWith(".eml");
    }

    String format() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    @Override
    public String toString() {
        return "Made[" + category + "]";
    }
}
