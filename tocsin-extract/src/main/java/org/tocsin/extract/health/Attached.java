package org.tocsin.extract.health;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.tocsin.extract.worker.Found;

/** Files inside a message or document: given on as members, named after the place and what they are. */
final class Attached {
    private static final Map<String, String> EXTENSIONS = Words.table("attachment-extensions.txt");
    private static final int LOOK = 64;

    private Attached() {}

    /**
     * A file written in Base64.
     *
     * @param stem name without extension
     * @param type media type or subtype as the format gives it, maybe empty
     */
    static void base64(Found out, String stem, String type, CharSequence text) throws IOException {
        byte[] head = new byte[LOOK];
        int n;
        try (InputStream look = new Base64Text(text)) {
            n = look.readNBytes(head, 0, LOOK);
        }
        if (n > 0) {
            try (InputStream in = new Base64Text(text)) {
                out.member(stem + "." + extension(type, new String(head, 0, n, StandardCharsets.ISO_8859_1)), in);
            }
        }
    }

    /** Of the bytes where they tell, else of the media type. */
    static String extension(String type, String head) {
        for (Map.Entry<String, String> magic : EXTENSIONS.entrySet()) {
            if (magic.getKey().startsWith("magic:")
                    && head.startsWith(magic.getKey().substring(6))) {
                return magic.getValue();
            }
        }
        String lower = type.toLowerCase(Locale.ROOT);
        String named = EXTENSIONS.get(lower);
        String subtype = lower.substring(lower.lastIndexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        boolean usable = !subtype.isEmpty() && subtype.length() <= 5;
        return named != null ? named : usable ? subtype : "bin";
    }
}
