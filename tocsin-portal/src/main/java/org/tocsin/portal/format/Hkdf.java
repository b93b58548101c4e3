package org.tocsin.portal.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869). Java has it only since 25. */
final class Hkdf implements AutoCloseable {
    private static final String MAC = "HmacSHA256";
    private static final int BLOCK = 32;

    private final byte[] key;

    /** Extracts a key from a secret. */
    Hkdf(byte[] salt, byte[] secret) {
        key = mac(salt.length == 0 ? new byte[BLOCK] : salt, secret);
    }

    /** Expands it for one purpose. */
    byte[] expand(String purpose, int length) {
        return expand(purpose.getBytes(StandardCharsets.UTF_8), length);
    }

    /** Expands it for one purpose. */
    byte[] expand(byte[] info, int length) {
        byte[] result = new byte[length];
        byte[] last = new byte[0];
        for (int done = 0, round = 1; done < length; done += BLOCK, round++) {
            byte[] input = Arrays.copyOf(last, last.length + info.length + 1);
            System.arraycopy(info, 0, input, last.length, info.length);
            input[input.length - 1] = (byte) round;
            Arrays.fill(last, (byte) 0);
            last = mac(key, input);
            Arrays.fill(input, (byte) 0);
            System.arraycopy(last, 0, result, done, Math.min(BLOCK, length - done));
        }
        Arrays.fill(last, (byte) 0);
        return result;
    }

    private static byte[] mac(byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC with SHA-256", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
