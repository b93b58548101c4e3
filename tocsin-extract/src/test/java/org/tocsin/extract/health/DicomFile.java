package org.tocsin.extract.health;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes small DICOM files for tests. */
final class DicomFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean explicit;
    private final boolean big;

    DicomFile(boolean explicit, boolean big) {
        this.explicit = explicit;
        this.big = big;
    }

    static DicomFile explicit() {
        return new DicomFile(true, false);
    }

    DicomFile text(int tag, String vr, String value) {
        return text(tag, vr, value, StandardCharsets.ISO_8859_1);
    }

    DicomFile text(int tag, String vr, String value, Charset charset) {
        byte[] raw = value.getBytes(charset);
        byte[] even = java.util.Arrays.copyOf(raw, raw.length + raw.length % 2);
        if (even.length > raw.length) {
            even[raw.length] = ' ';
        }
        return value(tag, vr, even);
    }

    DicomFile value(int tag, String vr, byte[] value) {
        start(tag, vr, value.length);
        bytes.writeBytes(value);
        return this;
    }

    DicomFile number(int tag, int value) {
        start(tag, "US", 2);
        u16(value);
        return this;
    }

    /** Opens an element of a length that need not be true. */
    DicomFile start(int tag, String vr, long length) {
        u16(tag >>> 16);
        u16(tag & 0xFFFF);
        if (!explicit || tag >>> 16 == 0xFFFE) {
            u32(length);
        } else {
            bytes.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
            if ("OB OW SQ UN UT".contains(vr)) {
                u16(0);
                u32(length);
            } else {
                u16((int) length);
            }
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** With preamble and meta information. */
    byte[] file(String syntax) {
        byte[] dataSet = bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(explicit().text(0x00020010, "UI", syntax).bytes());
        out.writeBytes(dataSet);
        return out.toByteArray();
    }

    private void u16(int value) {
        bytes.write(big ? value >> 8 : value);
        bytes.write(big ? value : value >> 8);
    }

    private void u32(long value) {
        int high = (int) (value >> 16) & 0xFFFF;
        int low = (int) value & 0xFFFF;
        u16(big ? high : low);
        u16(big ? low : high);
    }
}
