package org.tocsin.synth.leak;

import java.util.List;

/** A finished document: proposed folder and name, bytes, and who is in it. */
record Made(
        String folder,
        String name,
        byte[] bytes,
        String category,
        List<Actor> actors,
        List<Made> attachments,
        boolean mail) {
    String format() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    @Override
    public String toString() {
        return "Made[" + category + "]";
    }
}
