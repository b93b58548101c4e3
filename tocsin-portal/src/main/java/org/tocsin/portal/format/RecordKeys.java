package org.tocsin.portal.format;

import java.util.Arrays;

/**
 * What a code gives in one bundle: the id by which its record is found and the key that opens it, both drawn from the code by
 * HKDF-SHA-256 with the bundle's salt and a purpose each. The id tells nothing of the code, the key or the person, and another
 * bundle has another id for the same code.
 */
public final class RecordKeys implements AutoCloseable {
    /** Bytes of an id. */
    public static final int ID = 16;

    static final int KEY = 32;
    private static final String FOR_ID = "tocsin portal record id 1";
    private static final String FOR_KEY = "tocsin portal record key 1";

    private final byte[] id;
    private final byte[] key;

    private RecordKeys(byte[] id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /** The id and the key of a code in the bundle with this salt. */
    public static RecordKeys of(byte[] salt, Code code) {
        byte[] secret = code.secret();
        try (Hkdf hkdf = new Hkdf(salt, secret)) {
            return new RecordKeys(hkdf.expand(FOR_ID, ID), hkdf.expand(FOR_KEY, KEY));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The id alone. */
    static byte[] id(byte[] salt, Code code) {
        byte[] secret = code.secret();
        try (Hkdf hkdf = new Hkdf(salt, secret)) {
            return hkdf.expand(FOR_ID, ID);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    byte[] id() {
        return id;
    }

    byte[] key() {
        return key;
    }

    /** Wipes both. */
    @Override
    public void close() {
        Arrays.fill(id, (byte) 0);
        Arrays.fill(key, (byte) 0);
    }
}
