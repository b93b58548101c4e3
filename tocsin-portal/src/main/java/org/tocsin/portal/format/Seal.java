package org.tocsin.portal.format;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM (NIST SP 800-38D). */
final class Seal {
    private static final int TAG_BITS = 8 * Layout.TAG;

    private Seal() {}

    /** Seals; the tag lies behind the sealed bytes. */
    static byte[] seal(byte[] key, byte[] nonce, byte[] place, byte[] plain) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
            cipher.updateAAD(place);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Opens what lies in this part of the array; null if it was not sealed so. */
    static byte @Nullable [] open(byte[] key, byte[] nonce, int nonceFrom, byte[] place, byte[] sealed, int from) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, nonceFrom);
            cipher.updateAAD(place);
            return cipher.doFinal(sealed, from, sealed.length - from);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, int nonceFrom) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, nonceFrom, Layout.NONCE));
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this Java has no AES-GCM", e);
    }
}
