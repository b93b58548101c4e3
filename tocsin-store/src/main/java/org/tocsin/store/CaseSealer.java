package org.tocsin.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.ports.SealBrokenException;
import org.tocsin.ports.Sealer;

/**
 * Seals under the case key: AES-256-GCM (NIST SP 800-38D) with a random nonce, and HMAC-SHA-256 for fingerprints, with keys
 * drawn from the case key by HKDF (RFC 5869).
 */
final class CaseSealer implements Sealer {
    /** Bytes of a case key. */
    static final int KEY_BYTES = 32;

    private static final int FINGERPRINT_BYTES = 16;

    private final Aead aead;
    private final Prf prf;

    CaseSealer(byte[] caseKey) {
        try {
            aead = new AesGcmJce(derive(caseKey, "seal"));
            prf = new PrfHmacJce("HMACSHA256", new SecretKeySpec(derive(caseKey, "fingerprint"), "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM or HMAC", e);
        }
    }

    private static byte[] derive(byte[] caseKey, String purpose) throws GeneralSecurityException {
        byte[] info = ("tocsin|" + purpose + "|1").getBytes(StandardCharsets.UTF_8);
        return Hkdf.computeHkdf("HMACSHA256", caseKey, new byte[0], info, KEY_BYTES);
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed at " + place, e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException(place);
        }
    }

    @Override
    public byte[] fingerprint(String domain, byte[] value) {
        byte[] name = domain.getBytes(StandardCharsets.UTF_8);
        byte[] input = Arrays.copyOf(name, name.length + 1 + value.length);
        System.arraycopy(value, 0, input, name.length + 1, value.length);
        try {
            return prf.compute(input, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("fingerprint failed", e);
        }
    }

    @Override
    public String toString() {
        return "CaseSealer[hidden]";
    }
}
