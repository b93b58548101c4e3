package org.tocsin.synth.clinic;

import java.util.List;

/** A finished document: where it wants to lie, its bytes, what it is who is in it, and the day that it prints as its own, or none. */
record Made(
        String folder,
        String name,
        byte[] bytes,
        String category,
        List<Player> players,
        List<Made> attachments,
        String medium,
        String dated) {
    static final String TYPED = "born-digital";
    static final String SCAN = "scan";
    static final String ROWS = "structured";
    static final String MAIL = "mail";

    String format() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return "Made[" + category + "]";
    }
}
