package org.tocsin.extract.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The traditional encryption of zip archives (PKWARE APPNOTE 6.3.10, section 6.1): three keys of 32 bits. */
final class ZipCrypto extends FilterInputStream {
    private static final int HEADER = 12;
    private static final int[] CRC = crcTable();

    private int key0 = 0x12345678;
    private int key1 = 0x23456789;
    private int key2 = 0x34567890;

    private ZipCrypto(InputStream in, byte[] password) {
        super(in);
        for (byte character : password) {
            update(character & 0xFF);
        }
    }

    /**
     * The entry in clear.
     *
     * @throws IOException if the password does not fit
     */
    static InputStream open(InputStream raw, byte[] password, ZipArchiveEntry entry) throws IOException {
        ZipCrypto clear = new ZipCrypto(raw, password);
        byte[] header = clear.readNBytes(HEADER);
        // With a data descriptor the last byte repeats the time instead, which is not kept exactly.
        boolean told = !entry.getGeneralPurposeBit().usesDataDescriptor();
        if (header.length < HEADER || (told && (header[HEADER - 1] & 0xFF) != ((entry.getCrc() >>> 24) & 0xFF))) {
            throw new IOException("password");
        }
        return clear;
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ 0xEDB88320;
            }
            table[i] = value;
        }
        return table;
    }

    private static int crc(int old, int next) {
        return (old >>> 8) ^ CRC[(old ^ next) & 0xFF];
    }

    private void update(int clear) {
        key0 = crc(key0, clear);
        key1 = (key1 + (key0 & 0xFF)) * 134_775_813 + 1;
        key2 = crc(key2, key1 >>> 24);
    }

    private byte decrypted(byte locked) {
        int mask = (key2 & 0xFFFF) | 2;
        int clear = (locked ^ ((mask * (mask ^ 1)) >>> 8)) & 0xFF;
        update(clear);
        return (byte) clear;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            bytes[i] = decrypted(bytes[i]);
        }
        return read;
    }
}
