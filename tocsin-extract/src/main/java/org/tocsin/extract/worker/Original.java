package org.tocsin.extract.worker;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The container itself, to notice a member that is its own container. Hashed only when a member has the same size. */
final class Original {
    private final Content content;
    private byte @Nullable [] sha256;

    Original(Content content) {
        this.content = content;
    }

    boolean isSame(long size, byte[] hash) throws IOException {
        if (size != content.size() || size == 0) {
            return false;
        }
        if (sha256 == null) {
            sha256 = hash();
        }
        return MessageDigest.isEqual(sha256, hash);
    }

    private byte[] hash() throws IOException {
        try (InputStream in = content.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
