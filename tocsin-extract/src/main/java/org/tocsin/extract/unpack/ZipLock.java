package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Passwords;
import org.tocsin.extract.worker.UnreadableException;

/** Opens the locked entries of a zip archive: traditional encryption (PKWARE APPNOTE 6.1) and AES as WinZip writes it. */
final class ZipLock {
    private static final ZipShort AES = new ZipShort(0x9901);
    private static final int AES_METHOD = 99;
    private static final int PROOF = 4 << 20;
    private static final int MOST_FAILURES = 3;

    private final Content content;
    private final ZipFile zip;
    private final Found out;
    private final List<byte[]> known = new ArrayList<>();
    private byte[] current = new byte[0];
    private int failures;

    ZipLock(Content content, ZipFile zip, Found out) {
        this.content = content;
        this.zip = zip;
        this.out = out;
    }

    /** Whether a password opens this entry; {@link #open} uses it. Each entry may have its own. */
    boolean canOpen(ZipArchiveEntry entry) throws IOException {
        boolean hopeless = content.terms().passwords().isEmpty() || failures >= MOST_FAILURES;
        if (entry.getGeneralPurposeBit().usesStrongEncryption()) {
            return false;
        }
        for (byte[] password : known) {
            if (opens(entry, password)) {
                return true;
            }
        }
        if (hopeless) {
            return false;
        }
        try {
            Passwords.find(content, out, List.of(), password -> opensInAnyEncoding(entry, password));
            known.add(0, current);
            return true;
        } catch (UnreadableException e) {
            failures++;
            return false;
        }
    }

    private boolean opensInAnyEncoding(ZipArchiveEntry entry, String password) throws IOException {
        for (byte[] encoded : Passwords.encodings(password)) {
            if (encoded.length > 0 && opens(entry, encoded)) {
                return true;
            }
        }
        return false;
    }

    /** The stored check is short, so the beginning of the entry must also make sense. */
    private boolean opens(ZipArchiveEntry entry, byte[] password) throws IOException {
        byte[] before = current;
        current = password;
        try (InputStream in = open(entry)) {
            byte[] block = new byte[1 << 14];
            int left = PROOF;
            for (int n = in.read(block); n >= 0 && left > 0; n = in.read(block)) {
                left -= n;
                out.alive();
            }
            return true;
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            current = before;
            return false;
        }
    }

    /** The entry in clear; its check sums are compared on the way. */
    InputStream open(ZipArchiveEntry entry) throws IOException {
        InputStream raw = zip.getRawInputStream(entry);
        if (entry.getMethod() != AES_METHOD) {
            InputStream clear = ZipCrypto.open(raw, current, entry);
            return new CheckedStream(decompressed(clear, entry.getMethod()), entry.getCrc());
        }
        if (!(entry.getExtraField(AES) instanceof UnrecognizedExtraField field)
                || field.getCentralDirectoryData().length < 7) {
            throw new IOException("no AES field");
        }
        byte[] data = field.getCentralDirectoryData();
        InputStream clear = ZipAes.open(raw, current, data[4], entry.getCompressedSize());
        int method = (data[5] & 0xFF) | ((data[6] & 0xFF) << 8);
        // Version 2 keeps no check sum of the clear bytes: it would tell about them.
        return new CheckedStream(decompressed(clear, method), data[0] == 2 ? -1 : entry.getCrc());
    }

    private static InputStream decompressed(InputStream in, int method) throws IOException {
        if (method == ZipEntry.STORED) {
            return in;
        } else if (method == ZipEntry.DEFLATED) {
            return new Inflating(in);
        } else if (method == ZipMethod.ENHANCED_DEFLATED.getCode()) {
            return new Deflate64CompressorInputStream(in);
        } else if (method == ZipMethod.BZIP2.getCode()) {
            return new BZip2CompressorInputStream(in);
        }
        throw new IOException("method");
    }

    /** Reads the encrypted stream to its end, so that its own check is made, and frees the native inflater. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(true), 1 << 13);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
