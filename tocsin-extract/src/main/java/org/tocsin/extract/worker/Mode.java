package org.tocsin.extract.worker;

/** How much a reader tries. A content that killed its reader is tried again in the next mode. */
public enum Mode {
    /** All of it. */
    FULL,
    /** Text only: no attachments, no embedded files, no pictures. Containers still give their members. */
    SMALL,
    /** Only runs of printable characters; done by the process itself, readers are not asked. */
    STRINGS
}
