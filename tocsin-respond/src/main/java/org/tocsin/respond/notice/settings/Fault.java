package org.tocsin.respond.notice.settings;

/**
 * What is missing or wrong in a settings file.
 *
 * @param key  where, as {@code helpline.phone}
 * @param kind what is the matter with it
 */
public record Fault(String key, Kind kind) {
    /** What is the matter. */
    public enum Kind {
        /** Nothing is said. */
        MISSING,
        /** What is said cannot be understood. */
        WRONG,
        /** Nobody knows this key. */
        UNKNOWN
    }
}
