package org.tocsin.respond.mail;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Signs octets with a key, by native code where that is there and gives exactly what Java gives: a signature with RSA of 2048 bits takes
 * Java as long as all the rest of a mail, native code a quarter of that. Both kinds of signatures depend on key and octets alone. Safe
 * for many threads.
 */
final class Pen {
    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private final String algorithm;
    private final PrivateKey key;
    private final @Nullable Provider provider;

    private Pen(String algorithm, PrivateKey key, @Nullable Provider provider) {
        this.algorithm = algorithm;
        this.key = key;
        this.provider = provider;
    }

    /** The quickest that can be trusted with this key. */
    static Pen of(DkimKey key) {
        Pen slow = java(key);
        Pen quick = quick(key, slow.sign(PROBE));
        return quick == null ? slow : quick;
    }

    /** Java's own. */
    static Pen java(DkimKey key) {
        return new Pen(key.isRsa() ? "SHA256withRSA" : "Ed25519", key.key(), null);
    }

    /** Native code, or null where it is not to be had here, does not know such keys or does not give what is expected. */
    private static @Nullable Pen quick(DkimKey key, byte[] expected) {
        try {
            AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            if (provider.getLoadingError() != null) {
                return null;
            }
            PrivateKey known = KeyFactory.getInstance(key.isRsa() ? "RSA" : "Ed25519", provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(key.key().getEncoded()));
            Pen pen = new Pen(java(key).algorithm, known, provider);
            return Arrays.equals(pen.made(PROBE), expected) ? pen : null;
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    /** Whether native code signs. */
    boolean isQuick() {
        return provider != null;
    }

    /** The signature of these octets. */
    byte[] sign(byte[] octets) {
        try {
            return made(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }

    private byte[] made(byte[] octets) throws GeneralSecurityException {
        Signature signature =
                provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
        signature.initSign(key);
        signature.update(octets);
        return signature.sign();
    }
}
