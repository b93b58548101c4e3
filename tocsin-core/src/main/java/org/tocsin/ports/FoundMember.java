package org.tocsin.ports;

import org.jspecify.annotations.Nullable;
import org.tocsin.model.Reason;

/**
 * Something that lies inside a container or hangs on a message.
 *
 * @param ordinal its place in the container, from 0; does not depend on the order of reading
 * @param name    its name as stored, made unique in its container as product paths demand (a mailbox's messages: {@code 1})
 * @param size    bytes really decompressed; for a member without content the claimed size, or 0
 * @param sha256  SHA-256 of its bytes, 32 bytes; null without content
 * @param content where its bytes lie; null if it has none (a link, an encrypted or too large member)
 * @param reason  why it has no content; null if it has
 */
public record FoundMember(
        int ordinal,
        String name,
        long size,
        byte @Nullable [] sha256,
        @Nullable ContentSource content,
        @Nullable Reason reason) {
    /** Names no person. */
    @Override
    public String toString() {
        return "FoundMember[" + ordinal + ", " + size + " bytes]";
    }
}
