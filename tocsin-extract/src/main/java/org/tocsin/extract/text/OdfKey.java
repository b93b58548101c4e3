package org.tocsin.extract.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * How one part of an OpenDocument package is locked (ODF 1.3 part 2, section 4.8): Blowfish or AES, the key by PBKDF2 or Argon2id
 * from a digest of the password.
 *
 * @param values attributes of the manifest entry and of the elements in it, by local name; names of algorithms by their element
 */
record OdfKey(Map<String, String> values) {
    private static final int MOST_ROUNDS = 2_000_000;
    private static final int MOST_MEMORY_KIBIBYTES = 192 << 10;
    private static final int CHECKED = 1024;
    private static final int GCM_IV = 12;
    private static final int GCM_TAG_BITS = 128;

    /**
     * The part in clear, still compressed.
     *
     * @throws IOException if the password does not fit or the format is unknown
     */
    byte[] open(byte[] locked, String password) throws IOException {
        try {
            byte[] start = MessageDigest.getInstance(
                            text("start-key-generation").endsWith("sha256") ? "SHA-256" : "SHA-1")
                    .digest(password.getBytes(StandardCharsets.UTF_8));
            byte[] clear = decrypted(locked, derived(start));
            check(clear);
            return clear;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("password");
        }
    }

    private byte[] derived(byte[] start) throws IOException {
        byte[] salt = bytes("salt");
        int size = number("key-size", text("algorithm").contains("256") ? 32 : 16, 64);
        byte[] key = new byte[size];
        if (text("key-derivation").contains("argon2id")) {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withIterations(number("argon2-iterations", 3, 100))
                    .withMemoryAsKB(number("argon2-memory", 65_536, MOST_MEMORY_KIBIBYTES))
                    .withParallelism(number("argon2-lanes", 4, 64))
                    .withSalt(salt)
                    .build());
            generator.generateBytes(start, key);
            return key;
        }
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA1Digest());
        generator.init(start, salt, number("iteration-count", 1024, MOST_ROUNDS));
        return ((KeyParameter) generator.generateDerivedMacParameters(size * 8)).getKey();
    }

    private byte[] decrypted(byte[] locked, byte[] key) throws GeneralSecurityException {
        String algorithm = text("algorithm");
        byte[] vector = bytes("initialisation-vector");
        if (algorithm.endsWith("gcm")) {
            int from = Arrays.equals(Arrays.copyOf(locked, GCM_IV), Arrays.copyOf(vector, GCM_IV)) ? GCM_IV : 0;
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(GCM_TAG_BITS, Arrays.copyOf(vector, GCM_IV)));
            return cipher.doFinal(locked, from, locked.length - from);
        }
        boolean aes = algorithm.contains("aes");
        Cipher cipher = Cipher.getInstance(aes ? "AES/CBC/NoPadding" : "Blowfish/CFB/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, aes ? "AES" : "Blowfish"), new IvParameterSpec(vector));
        return cipher.doFinal(locked);
    }

    /** The check sum is of the first bytes while they are still compressed, without the padding of the cipher. */
    private void check(byte[] clear) throws GeneralSecurityException, IOException {
        String kind = text("checksum-type");
        if (kind.isEmpty()) {
            return;
        }
        MessageDigest digest = MessageDigest.getInstance(kind.contains("256") ? "SHA-256" : "SHA-1");
        byte[] expected = bytes("checksum");
        int padding = text("algorithm").endsWith("cbc") && clear.length > 0 ? clear[clear.length - 1] : 0;
        int length = clear.length - (padding > 0 && padding <= 16 ? padding : 0);
        for (int end : new int[] {Math.min(CHECKED, length), Math.min(CHECKED, clear.length)}) {
            digest.update(clear, 0, end);
            if (MessageDigest.isEqual(expected, digest.digest())) {
                return;
            }
        }
        throw new IOException("password");
    }

    private String text(String name) {
        return values.getOrDefault(name, "").toLowerCase(java.util.Locale.ROOT);
    }

    private byte[] bytes(String name) {
        return Base64.getMimeDecoder().decode(values.getOrDefault(name, ""));
    }

    private int number(String name, int otherwise, int most) throws IOException {
        String text = values.get(name);
        int value;
        try {
            value = text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            value = -1;
        }
        if (value < 1 || value > most) {
            throw new IOException("key derivation");
        }
        return value;
    }
}
