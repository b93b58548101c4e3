package org.tocsin.extract.health;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements whose meaning counts here (DICOM PS3.6). */
final class DicomTags {
    /**
     * What an element says.
     *
     * @param vr    value representation, needed where files do not write it
     * @param shape how it becomes lines: name, id, date, sex, phone, address, doctor, text, "-" for nothing
     * @param label whose and what
     */
    record Meaning(String vr, String shape, String label) {}

    private static final Map<Integer, Meaning> TAGS = load();

    private DicomTags() {}

    private static Map<Integer, Meaning> load() {
        Map<Integer, Meaning> tags = new HashMap<>();
        Words.table("dicom-tags.txt").forEach((tag, rest) -> {
            String[] words = rest.split(" ", 3);
            tags.put(
                    Integer.parseUnsignedInt(tag, 16),
                    new Meaning(words[0], words.length > 1 ? words[1] : "-", words.length > 2 ? words[2] : ""));
        });
        return Map.copyOf(tags);
    }

    static @Nullable Meaning meaning(int tag) {
        return TAGS.get(tag);
    }

    static boolean known(int tag) {
        return TAGS.containsKey(tag);
    }

    /** The representation by the dictionary; UN for what is not in it. */
    static String vr(int tag) {
        Meaning meaning = TAGS.get(tag);
        return meaning == null ? "UN" : meaning.vr();
    }
}
