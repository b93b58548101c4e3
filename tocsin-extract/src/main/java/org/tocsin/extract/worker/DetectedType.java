package org.tocsin.extract.worker;

import java.util.Locale;

/**
 * What looking at the bytes of a content told.
 *
 * @param mediaType media type without parameters, in small letters: {@code text/plain}, {@code application/pdf}
 * @param kind      how it is to be treated
 * @param name      file name, a weak hint; personal, never in messages
 */
public record DetectedType(String mediaType, Kind kind, String name) {
    /** How a content is to be treated. */
    public enum Kind {
        /** No bytes at all. */
        EMPTY,
        /** Text in some encoding: {@code text/*}, JSON, XML, SQL, source code, whatever the extension says. */
        TEXT,
        /** A binary format whose content is its own: PDF, office files, pictures, databases, mail stores. */
        DOCUMENT,
        /** An archive or a compressed file: only its members have content. */
        CONTAINER
    }

    public DetectedType {
        mediaType = mediaType.toLowerCase(Locale.ROOT);
    }

    /** The last extension of the name in small letters without the dot, or the empty string. */
    public String extension() {
        int dot = name.lastIndexOf('.');
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return dot > slash && dot + 1 < name.length() ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** Names no person: hides the file name. */
    @Override
    public String toString() {
        return "DetectedType[" + mediaType + ", " + kind + "]";
    }
}
