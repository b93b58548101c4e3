package org.tocsin.portal.format;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What is opened or sent where there is no record: made when the bundle is opened, under keys of this process alone. */
final class Decoy {
    private final byte[] id = new byte[RecordKeys.ID];
    private final byte[] key = new byte[RecordKeys.KEY];
    private final byte[] cover = new byte[RecordKeys.KEY];
    private final byte[] record;

    Decoy(PortalNotice like, int recordSize, byte[] headerHash, SecureRandom random) {
        random.nextBytes(id);
        random.nextBytes(key);
        random.nextBytes(cover);
        byte[] nonce = new byte[Layout.NONCE];
        random.nextBytes(nonce);
        record = sealed(like, recordSize, Layout.place(headerHash, id), key, nonce);
    }

    /** Pads, seals; a text that is too long for a record is left out: only its work counts here. */
    private static byte[] sealed(PortalNotice like, int recordSize, byte[] place, byte[] key, byte[] nonce) {
        byte[] content = Content.pack(like);
        if (content.length > recordSize - Layout.SEAL) {
            content = Content.pack(new PortalNotice(0, like.dated(), java.util.List.of(), null));
        }
        byte[] sealed = Seal.seal(key, nonce, place, Arrays.copyOf(content, recordSize - Layout.SEAL));
        byte[] record = Arrays.copyOf(nonce, recordSize);
        System.arraycopy(sealed, 0, record, Layout.NONCE, sealed.length);
        return record;
    }

    /** Where the mask is 0 puts itself, its id and its key in their place; where it is -1 leaves them, with the same work. */
    void replace(int mask, byte[] found, RecordKeys keys) {
        choose(mask, found, record);
        choose(mask, keys.id(), id);
        choose(mask, keys.key(), key);
    }

    /** As {@link #replace} with bytes that are always the same for an id and look like a sealed record. */
    void cover(int mask, byte[] found, byte[] asked) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(cover, "AES"), new IvParameterSpec(asked));
            choose(mask, found, cipher.doFinal(new byte[found.length]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    private static void choose(int mask, byte[] kept, byte[] other) {
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (byte) ((kept[i] & mask) | (other[i] & ~mask));
        }
    }
}
