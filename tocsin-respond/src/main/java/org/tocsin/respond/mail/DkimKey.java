package org.tocsin.respond.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * A private key for signatures, from a PEM file in PKCS#8 or, for RSA, in PKCS#1.
 *
 * @param algorithm {@code rsa-sha256} or {@code ed25519-sha256}
 */
record DkimKey(String algorithm, PrivateKey key) {
    private static final int SHORTEST_RSA = 1024;
    private static final String PKCS1 = "RSA PRIVATE KEY";
    /** Version, algorithm rsaEncryption, and the tag of the octet string in which PKCS#8 puts a key of PKCS#1. */
    private static final byte[] RSA_PREFIX = {
        2, 1, 0, 0x30, 13, 6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 13, 1, 1, 1, 5, 0
    };

    /** Whether it is an RSA key; else it is an Ed25519 key. */
    boolean isRsa() {
        return algorithm.startsWith("rsa");
    }

    /**
     * Reads a key.
     *
     * @throws CaseException if the file cannot be read or holds no key that mail is signed with
     */
    static DkimKey read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new CaseException("the DKIM key " + file + " cannot be read: check path and permissions", e);
        } catch (IllegalArgumentException e) {
            throw new CaseException(
                    "the DKIM key " + file + " is no RSA key of at least " + SHORTEST_RSA
                            + " bits and no Ed25519 key in an unencrypted PEM file",
                    e);
        }
    }

    /**
     * The key in this PEM text.
     *
     * @throws IllegalArgumentException if there is none that mail is signed with
     */
    static DkimKey of(String pem) {
        boolean pkcs1 = pem.contains("BEGIN " + PKCS1);
        byte[] der = der(pem, pkcs1 ? PKCS1 : "PRIVATE KEY");
        byte[] pkcs8 = pkcs1 ? wrapped(der) : der;
        if (key("RSA", pkcs8) instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
            return new DkimKey("rsa-sha256", rsa);
        }
        PrivateKey key = key("Ed25519", pkcs8);
        if (key == null) {
            throw new IllegalArgumentException("no RSA or Ed25519 key");
        }
        return new DkimKey("ed25519-sha256", key);
    }

    private static byte[] der(String pem, String name) {
        String begin = "-----BEGIN " + name + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + name + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no private key in this text");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }

    private static @Nullable PrivateKey key(String kind, byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] wrapped(byte[] pkcs1) {
        return element(0x30, joined(RSA_PREFIX, element(4, pkcs1)));
    }

    private static byte[] element(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] all = new byte[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "DkimKey[" + algorithm + "]";
    }
}
