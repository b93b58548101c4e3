package org.tocsin.detect.trait;

import org.jspecify.annotations.Nullable;

/** Country codes of the French overseas numbers, by the first four digits of the national form (Arcep numbering plan). */
final class Overseas {
    private Overseas() {}

    /** The country code of a national number, null if it belongs to metropolitan France. */
    static @Nullable String code(String national) {
        return switch (national.substring(0, 4)) {
            case "0590", "0690", "0691" -> "590";
            case "0594", "0694" -> "594";
            case "0596", "0696", "0697" -> "596";
            case "0262", "0263", "0269", "0692", "0693", "0639" -> "262";
            case "0508" -> "508";
            default -> null;
        };
    }
}
