package org.tocsin.extract.unpack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES as WinZip writes it (AE-1 and AE-2): a key by PBKDF2 with SHA-1 and 1,000 rounds (RFC 8018), counter mode with a little-endian
 * counter from 1, and a code of ten bytes at the end.
 */
final class ZipAes extends FilterInputStream {
    private static final int ROUNDS = 1000;
    private static final int CHECK = 2;
    private static final int CODE = 10;
    private static final int BLOCK = 16;

    private final Cipher cipher;
    private final Mac mac;
    private final byte[] mask = new byte[BLOCK];
    private final byte[] counter = new byte[BLOCK];
    private long blocks;
    private int used = BLOCK;
    private long left;

    private ZipAes(InputStream in, Cipher cipher, Mac mac, long size) {
        super(in);
        this.cipher = cipher;
        this.mac = mac;
        this.left = size;
    }

    /**
     * The entry in clear.
     *
     * @param strength 1 to 3 for keys of 128, 192 and 256 bits
     * @param size     bytes of the entry in the archive
     * @throws IOException if the password does not fit
     */
    static InputStream open(InputStream raw, byte[] password, int strength, long size) throws IOException {
        if (strength < 1 || strength > 3) {
            throw new IOException("AES strength");
        }
        int keyBytes = 8 + 8 * strength;
        byte[] salt = raw.readNBytes(keyBytes / 2);
        byte[] check = raw.readNBytes(CHECK);
        try {
            byte[] keys = derived(password, salt, 2 * keyBytes + CHECK);
            if (!Arrays.equals(check, Arrays.copyOfRange(keys, 2 * keyBytes, keys.length))) {
                throw new IOException("password");
            }
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, keyBytes, "AES"));
            Mac mac = mac(Arrays.copyOfRange(keys, keyBytes, 2 * keyBytes));
            return new ZipAes(raw, cipher, mac, size - salt.length - CHECK - CODE);
        } catch (GeneralSecurityException e) {
            throw new IOException("AES", e);
        }
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return mac;
    }

    /** PBKDF2 over bytes: Java's own takes characters and so knows one encoding only. */
    private static byte[] derived(byte[] password, byte[] salt, int length) throws GeneralSecurityException {
        Mac mac = mac(password);
        ByteBuffer key = ByteBuffer.allocate((length / mac.getMacLength() + 1) * mac.getMacLength());
        for (int block = 1; key.hasRemaining(); block++) {
            mac.update(salt);
            byte[] round = mac.doFinal(ByteBuffer.allocate(4).putInt(block).array());
            byte[] sum = round.clone();
            for (int i = 1; i < ROUNDS; i++) {
                round = mac.doFinal(round);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] ^= round[j];
                }
            }
            key.put(sum);
        }
        return Arrays.copyOf(key.array(), length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left <= 0) {
            if (left == 0) {
                left = -1;
                verify();
            }
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the entry ends early");
        }
        left -= read;
        mac.update(bytes, offset, read);
        for (int i = offset; i < offset + read; i++) {
            if (used == BLOCK) {
                nextMask();
            }
            bytes[i] ^= mask[used++];
        }
        return read;
    }

    private void nextMask() throws IOException {
        ByteBuffer.wrap(counter).order(ByteOrder.LITTLE_ENDIAN).putLong(++blocks);
        try {
            cipher.doFinal(counter, 0, BLOCK, mask);
        } catch (GeneralSecurityException e) {
            throw new IOException("AES", e);
        }
        used = 0;
    }

    private void verify() throws IOException {
        byte[] code = Arrays.copyOf(mac.doFinal(), CODE);
        if (!MessageDigest.isEqual(code, in.readNBytes(CODE))) {
            throw new IOException("authentication code");
        }
    }
}
