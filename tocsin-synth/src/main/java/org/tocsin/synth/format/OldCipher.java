package org.tocsin.synth.format;

import java.nio.charset.StandardCharsets;

/** The traditional zip cipher (APPNOTE 6.3, section 6.1), for files that nobody shall be able to open. */
final class OldCipher {
    private int a = 0x12345678;
    private int b = 0x23456789;
    private int c = 0x34567890;

    OldCipher(String password) {
        for (byte letter : password.getBytes(StandardCharsets.US_ASCII)) {
            update(letter);
        }
    }

    byte[] encrypt(byte[] content, long crc, byte[] header) {
        byte[] out = new byte[12 + content.length];
        header[11] = (byte) (crc >>> 24);
        for (int i = 0; i < out.length; i++) {
            byte plain = i < 12 ? header[i] : content[i - 12];
            int key = (c | 2) & 0xffff;
            out[i] = (byte) (plain ^ (key * (key ^ 1)) >>> 8);
            update(plain);
        }
        return out;
    }

    private void update(byte plain) {
        a = crc(a, plain);
        b = (b + (a & 0xff)) * 134775813 + 1;
        c = crc(c, (byte) (b >>> 24));
    }

    private static int crc(int old, byte next) {
        int value = (old ^ next) & 0xff;
        for (int i = 0; i < 8; i++) {
            value = (value & 1) != 0 ? value >>> 1 ^ 0xEDB88320 : value >>> 1;
        }
        return old >>> 8 ^ value;
    }
}
