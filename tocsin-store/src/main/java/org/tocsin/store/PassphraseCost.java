package org.tocsin.store;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What turning a passphrase into a key costs: Argon2id (RFC 9106), by default its second recommended choice (64 MiB, 3 passes, 4
 * lanes).
 *
 * @param memoryKib memory in KiB
 * @param passes    over the memory
 * @param lanes     degree of parallelism
 * @param salt      random bytes
 */
record PassphraseCost(int memoryKib, int passes, int lanes, byte[] salt) {
    PassphraseCost {
        if (memoryKib < 0 || memoryKib > 1 << 20 || passes < 0 || passes > 64 || lanes < 0 || lanes > 64) {
            throw new IllegalArgumentException("passphrase costs out of bounds");
        }
    }

    /** For a key file. */
    static PassphraseCost none() {
        return new PassphraseCost(0, 0, 0, new byte[0]);
    }

    /** For a new passphrase. */
    static PassphraseCost fresh() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new PassphraseCost(64 * 1024, 3, 4, salt);
    }

    /** The key that this passphrase gives; the same however its accents are typed. */
    byte[] derive(char[] passphrase) {
        if (memoryKib < 8 || passes < 1 || lanes < 1 || salt.length < 8) {
            throw new IllegalArgumentException("passphrase costs out of bounds");
        }
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] key = new byte[CaseSealer.KEY_BYTES];
        String normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }

    @Override
    public String toString() {
        return "PassphraseCost[" + memoryKib + " KiB, " + passes + " passes, " + lanes + " lanes]";
    }
}
