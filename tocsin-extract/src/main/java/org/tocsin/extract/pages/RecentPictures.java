package org.tocsin.extract.pages;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.model.PagePicture;

/**
 * What was read from the pictures seen last, so that a letterhead, a logo or a page that occurs many times is recognised
 * once. Lies in the memory of the reader process only.
 */
final class RecentPictures {
    private static final int MOST = 400;

    private final Map<String, Remembered> recent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST;
        }
    };

    private record Remembered(ReadPicture read, @Nullable PressedPicture kept) {}

    private final Map<String, Boolean> seen = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > 10 * MOST;
        }
    };

    /** Notes that a picture occurred; whether it had occurred before: then it is a logo or a letterhead. */
    boolean occursAgain(String key) {
        return seen.put(key, true) != null;
    }

    /** What was read from an equal picture on the same terms, or null. */
    @Nullable
    ReadPicture find(String key) {
        Remembered found = recent.get(key);
        if (found == null || found.kept == null) {
            return found == null ? null : found.read;
        }
        return found.read.keeping(found.kept.opened());
    }

    void keep(String key, ReadPicture read) {
        PagePicture kept = read.kept();
        recent.put(key, new Remembered(read.keeping(null), kept == null ? null : PressedPicture.of(kept)));
    }

    /** SHA-256 of the pixels, the width and the terms. */
    static String key(GreyImage picture, String terms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(4).putInt(picture.width()).array());
            return HexFormat.of().formatHex(digest.digest(picture.pixels())) + terms;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
