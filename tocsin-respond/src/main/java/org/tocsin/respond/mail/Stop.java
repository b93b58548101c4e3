package org.tocsin.respond.mail;

/**
 * Why a wave ended before its end.
 *
 * @param said what the server said, without addresses; may be empty
 */
public record Stop(Why why, String said) {
    /** The reasons. */
    public enum Why {
        /** Somebody asked for it. */
        ASKED,
        /** As many as were asked for are sent. */
        LIMIT,
        /** The server refuses for a reason of policy, or what we send as such. */
        POLICY,
        /** The server refused one recipient after the other. */
        EVERYBODY_REFUSED,
        /** The server could not be reached for too long. */
        UNREACHABLE,
        /** The server wants nothing from us. */
        REFUSED,
        /** The way to the server cannot be protected as the settings ask. */
        PROTECTION,
        /** The server does not take user and password. */
        SIGN_IN,
        /** States cannot be written: the disk is full, or the database away. */
        STORE,
        /** A text cannot be made, or is not what was signed. */
        TEXT,
        /** A fault of this program, whose kind is said. */
        FAILED
    }
}
