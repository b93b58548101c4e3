package org.tocsin.extract.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a spool file is sealed: AES-256-GCM (NIST SP 800-38D) over chunks of 64 KiB under a random key of its own. The
 * nonce is the chunk's number and a flag on the last chunk, so a chunk that is moved, changed or cut off is noticed.
 */
final class SealedFormat {
    static final int CHUNK = 1 << 16;
    static final int TAG = 16;
    static final int KEY_BYTES = 32;
    private static final byte[] ASSOCIATED = "tocsin-spool-1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cipher cipher;
    private final SecretKeySpec key;

    SealedFormat(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a spool key has " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static long chunks(long size) {
        return Math.max(1, (size + CHUNK - 1) / CHUNK);
    }

    static long sealedSize(long size) {
        return size + TAG * chunks(size);
    }

    int seal(long chunk, boolean last, byte[] clear, int length, byte[] sealed) throws GeneralSecurityException {
        return run(Cipher.ENCRYPT_MODE, chunk, last, clear, length, sealed);
    }

    int open(long chunk, boolean last, byte[] sealed, int length, byte[] clear) throws GeneralSecurityException {
        return run(Cipher.DECRYPT_MODE, chunk, last, sealed, length, clear);
    }

    private int run(int mode, long chunk, boolean last, byte[] in, int length, byte[] out)
            throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12).putLong(chunk).putInt(last ? 1 : 0).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(ASSOCIATED);
        return cipher.doFinal(in, 0, length, out, 0);
    }
}
