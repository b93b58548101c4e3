package org.tocsin.extract.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Whether lines of base64 are a file that was encoded, and no key or number. */
final class Base64Look {
    private static final int SAMPLE = 4_096;
    private static final String[] MAGIC = {
        "%PDF",
        "PK\u0003\u0004",
        "\u00D0\u00CF\u0011\u00E0",
        "\u00FF\u00D8\u00FF",
        "\u0089PNG",
        "GIF8",
        "II*\0",
        "MM\0*",
        "\u001F\u008B",
        "Rar!",
        "7z\u00BC\u00AF",
        "{\\rtf",
        "BZh",
        "<?xml",
        "BM",
        "SQLite",
        "!BDN",
        "PAR1"
    };

    private Base64Look() {}

    static boolean holdsFile(String lines) {
        String letters = lines.substring(0, Math.min(lines.length(), SAMPLE)).replaceAll("[^A-Za-z0-9+/]", "");
        byte[] bytes = Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4));
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        return Arrays.stream(MAGIC).anyMatch(start::startsWith) || TextLook.isText(bytes);
    }
}
