package org.tocsin.portal.format;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** X25519 (RFC 7748) with keys as 32 bytes, as browsers hold them. */
public final class ReplyKey {
    /** Bytes of a private or public key. */
    public static final int LENGTH = 32;

    private static final byte[] BASE = base();

    private ReplyKey() {}

    /** The public key of a private one; any 32 random bytes are a private key. */
    public static byte[] publicOf(byte[] privateKey) {
        return agree(privateKey, BASE);
    }

    /** The secret that the owner of one key and the owner of the other share. */
    static byte[] agree(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance("XDH");
            PrivateKey mine = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey));
            PublicKey theirs = keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(publicKey)));
            KeyAgreement agreement = KeyAgreement.getInstance("XDH");
            agreement.init(mine);
            agreement.doPhase(theirs, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new BundleException("a key for replies is wrong", e);
        }
    }

    /** Little-endian, the highest bit does not count. */
    private static BigInteger number(byte[] key) {
        byte[] turned = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            turned[i] = key[LENGTH - 1 - i];
        }
        turned[0] &= 0x7f;
        return new BigInteger(1, turned);
    }

    private static byte[] base() {
        byte[] base = new byte[LENGTH];
        Arrays.fill(base, (byte) 0);
        base[0] = 9;
        return base;
    }
}
