package org.tocsin.respond.bundle;

import java.util.Arrays;
import org.tocsin.portal.format.ReplyKey;
import org.tocsin.ports.Sealer;

/**
 * The key that opens the replies to a bundle. It is drawn from the case key and the bundle's salt whenever it is needed, so it is written
 * nowhere: whoever opens the case has it, nobody else does, and {@code purge} destroys it with the case key.
 */
public final class ReplyKeys {
    private ReplyKeys() {}

    /** The private key, {@value ReplyKey#LENGTH} bytes, to be wiped by the caller. */
    public static byte[] privateKey(Sealer sealer, byte[] salt) {
        byte[] first = sealer.fingerprint("portal reply key, first half", salt);
        byte[] second = sealer.fingerprint("portal reply key, second half", salt);
        byte[] key = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, key, first.length, second.length);
        Arrays.fill(first, (byte) 0);
        Arrays.fill(second, (byte) 0);
        if (key.length != ReplyKey.LENGTH) {
            throw new IllegalStateException("the case's fingerprints are not half a key long");
        }
        return key;
    }

    /** The public key, for the bundle. */
    static byte[] publicKey(Sealer sealer, byte[] salt) {
        byte[] key = privateKey(sealer, salt);
        try {
            return ReplyKey.publicOf(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
