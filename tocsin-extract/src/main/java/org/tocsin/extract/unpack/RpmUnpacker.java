package org.tocsin.extract.unpack;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.ports.ReadResult;

/** Packages of RPM: two headers, then a compressed cpio archive. */
public final class RpmUnpacker implements ContentReader {
    private static final int LEAD = 96;
    private static final int MAGIC = 0x8EADE801;
    private static final int LARGEST_HEADER = 256 << 20;
    private static final int MEMORY_KIBIBYTES = 256 << 10;

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().equals("application/x-rpm");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        try (BufferedInputStream in = new BufferedInputStream(content.open())) {
            in.skipNBytes(LEAD);
            skipHeader(in, true);
            skipHeader(in, false);
            try (InputStream payload = payload(in);
                    CpioArchiveInputStream cpio = new CpioArchiveInputStream(payload, "ISO-8859-1")) {
                OldArchiveUnpacker.entries(cpio, unpacking);
            }
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
        return unpacking.result(content.type().mediaType());
    }

    /** The first header is filled up to a multiple of eight bytes. */
    private static void skipHeader(InputStream in, boolean padded) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("header");
        }
        data.readInt();
        long entries = data.readInt() & 0xFFFFFFFFL;
        long store = data.readInt() & 0xFFFFFFFFL;
        long size = 16 * entries + store;
        if (size > LARGEST_HEADER) {
            throw new IOException("header");
        }
        in.skipNBytes(size + (padded ? (8 - store % 8) % 8 : 0));
    }

    private static InputStream payload(BufferedInputStream in) throws IOException {
        try {
            return new CompressorStreamFactory(true, MEMORY_KIBIBYTES).createCompressorInputStream(in);
        } catch (CompressorException e) {
            // Not compressed, or by something unknown: then the cpio reader says so.
            return in;
        }
    }
}
