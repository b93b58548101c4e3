package org.tocsin.extract.health;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Reads the elements of a data set (DICOM PS3.5 §7). Values that nobody wants are passed over, private ones too; depth, number
 * and size of what is kept are bounded, whatever the lengths say.
 */
final class DicomParser {
    /** Takes what is too large to be kept, while the stream stands at it. */
    interface Large {
        /**
         * The pixels or the embedded document.
         *
         * @param length in bytes, or {@link #UNDEFINED}
         * @return whether the bytes were taken; else they are passed over
         */
        boolean take(int tag, long length, DicomStream from, DicomItem before) throws IOException;
    }

    static final long UNDEFINED = 0xFFFF_FFFFL;
    static final int PIXELS = 0x7FE00010;
    static final int DOCUMENT = 0x00420011;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int DEEPEST = 24;
    private static final int MOST_ELEMENTS = 400_000;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final long MOST_KEPT = 24L << 20;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final Set<String> TEXT = Set.of(
            "AE", "AS", "CS", "DA", "DT", "IS", "DS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT", "US");

    private final DicomStream in;
    private final Large large;
    private final org.tocsin.extract.text.Alive alive;
    private long kept;
    private int elements;

    DicomParser(DicomStream in, Large large, org.tocsin.extract.text.Alive alive) {
        this.in = in;
        this.large = large;
        this.alive = alive;
    }

    /**
     * Reads to the end of the stream or, for the group of meta information, of that group.
     *
     * @throws IOException if the stream breaks off or is no DICOM; what came before is in {@code target}
     */
    void dataSet(DicomItem target, boolean explicit) throws IOException {
        elements(target, explicit, Long.MAX_VALUE, 0);
    }

    /** The elements of an item that ends at a place in the stream, or by its delimiter. */
    private void elements(DicomItem target, boolean explicit, long end, int depth) throws IOException {
        while (in.at() < end) {
            int group;
            try {
                group = in.u16();
            } catch (EOFException e) {
                if (depth == 0) {
                    return;
                }
                throw e;
            }
            int tag = group << 16 | in.u16();
            if (tag == ITEM_END || tag == SEQUENCE_END) {
                in.u32();
                if (tag == ITEM_END || depth > 0) {
                    return;
                }
                continue;
            }
            element(target, tag, explicit, depth);
        }
    }

    private void element(DicomItem target, int tag, boolean explicit, int depth) throws IOException {
        if (++elements > MOST_ELEMENTS) {
            throw new IOException("too many elements");
        }
        if ((elements & 0x3FF) == 0) {
            alive.alive();
        }
        String vr = DicomTags.vr(tag);
        long length;
        if (explicit && tag != ITEM) {
            byte[] code = in.take(2);
            vr = "" + (char) code[0] + (char) code[1];
            if (LONG_FORM.contains(vr)) {
                in.u16();
                length = in.u32();
            } else {
                length = in.u16();
            }
        } else {
            length = in.u32();
        }
        value(target, tag, vr, length, explicit, depth);
    }

    private void value(DicomItem target, int tag, String vr, long length, boolean explicit, int depth)
            throws IOException {
        boolean big = tag == PIXELS || tag == DOCUMENT;
        boolean sequence = vr.equals("SQ") || (length == UNDEFINED && !big);
        if (big && depth == 0 && large.take(tag, length, in, target)) {
            return;
        }
        if (sequence || length == UNDEFINED) {
            boolean kept = !isPrivate(tag) && !big && depth < DEEPEST;
            List<DicomItem> items = kept ? target.sequence(tag) : List.of();
            // unknown representations of undefined length are written implicitly (PS3.5 §6.2.2)
            items(items, kept, explicit && !vr.equals("UN"), length, depth + 1);
        } else if (wanted(tag, vr, length)) {
            kept += length;
            target.put(tag, vr, in.take((int) length));
        } else {
            in.skip(length);
        }
    }

    private boolean wanted(int tag, String vr, long length) {
        return length > 0
                && length <= LONGEST_VALUE
                && kept + length < MOST_KEPT
                && !isPrivate(tag)
                && (TEXT.contains(vr) || (vr.equals("UN") && DicomTags.known(tag)));
    }

    /** Odd groups belong to makers of devices. */
    private static boolean isPrivate(int tag) {
        return (tag >>> 16 & 1) == 1;
    }

    private void items(List<DicomItem> items, boolean keep, boolean explicit, long length, int depth)
            throws IOException {
        if (depth > 4 * DEEPEST) {
            throw new IOException("nested too deep");
        }
        long end = length == UNDEFINED ? Long.MAX_VALUE : in.at() + length;
        while (in.at() < end) {
            int tag = in.u16() << 16 | in.u16();
            long size = in.u32();
            if (tag == SEQUENCE_END) {
                return;
            }
            if (tag != ITEM || ++elements > MOST_ELEMENTS) {
                throw new IOException("no item where one must be");
            }
            DicomItem item = new DicomItem();
            if (keep) {
                items.add(item);
            }
            if (!keep && size != UNDEFINED) {
                in.skip(size);
            } else {
                elements(item, explicit, size == UNDEFINED ? Long.MAX_VALUE : in.at() + size, depth);
            }
        }
    }
}
