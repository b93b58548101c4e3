package org.tocsin.extract.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.lzma.LZMACompressorInputStream;
import org.apache.commons.compress.compressors.snappy.FramedSnappyCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.extract.worker.TarHeader;
import org.tocsin.ports.ReadResult;

/** Compressed files: one member, or the members of the tar archive that is inside. */
public final class CompressedUnpacker implements ContentReader {
    private static final int MEMORY_KILOBYTES = 256 << 10;
    private static final int TAR_BLOCK = 512;

    /** Makes a decompressing stream. */
    private interface Decoder {
        InputStream open(InputStream in) throws IOException;
    }

    private static final Map<String, Decoder> DECODERS = Map.of(
            "application/gzip",
            in -> GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get(),
            "application/x-bzip2",
            in -> new BZip2CompressorInputStream(in, true),
            "application/x-xz",
            in -> XZCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .setMemoryLimitKiB(MEMORY_KILOBYTES)
                    .get(),
            "application/x-lzma",
            in -> LZMACompressorInputStream.builder()
                    .setInputStream(in)
                    .setMemoryLimitKiB(MEMORY_KILOBYTES)
                    .get(),
            "application/zstd",
            ZstdCompressorInputStream::new,
            "application/x-compress",
            in -> new ZCompressorInputStream(in, MEMORY_KILOBYTES),
            "application/x-lz4",
            in -> new FramedLZ4CompressorInputStream(in, true),
            "application/x-snappy-framed",
            FramedSnappyCompressorInputStream::new);

    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry(".tgz", ".tar"),
            Map.entry(".taz", ".tar"),
            Map.entry(".tbz", ".tar"),
            Map.entry(".tbz2", ".tar"),
            Map.entry(".txz", ".tar"),
            Map.entry(".tlz", ".tar"),
            Map.entry(".tzst", ".tar"),
            Map.entry(".svgz", ".svg"),
            Map.entry(".gz", ""),
            Map.entry(".gzip", ""),
            Map.entry(".bz2", ""),
            Map.entry(".bz", ""),
            Map.entry(".xz", ""),
            Map.entry(".lzma", ""),
            Map.entry(".zst", ""),
            Map.entry(".zstd", ""),
            Map.entry(".z", ""),
            Map.entry(".lz4", ""),
            Map.entry(".sz", ""));

    @Override
    public boolean accepts(DetectedType type) {
        return DECODERS.containsKey(type.mediaType());
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        String mediaType = content.type().mediaType();
        Decoder decoder = DECODERS.get(mediaType);
        if (decoder == null) {
            throw new IllegalArgumentException("not a compressed file: " + mediaType);
        }
        Unpacking unpacking = new Unpacking(out);
        try (InputStream raw = content.open();
                InputStream decoded = decoder.open(raw);
                BufferedInputStream in = new BufferedInputStream(decoded, 1 << 13)) {
            if (holdsTar(in)) {
                TarUnpacker.unpack(in, unpacking);
            } else {
                unpacking.member(nameInside(content.name(), decoded), in);
            }
        }
        return unpacking.result(mediaType);
    }

    private static boolean holdsTar(BufferedInputStream in) throws IOException {
        in.mark(TAR_BLOCK);
        byte[] head;
        try {
            head = in.readNBytes(TAR_BLOCK);
        } catch (IOException e) {
            // Broken within the first bytes: the member tells.
            head = new byte[0];
        }
        in.reset();
        return TarHeader.isTar(head);
    }

    /** The file's own name without suffix; only a file without a known suffix lends the name stored inside. */
    private static String nameInside(String name, InputStream decoded) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String replacement = dot < 0 ? null : SUFFIXES.get(file.substring(dot).toLowerCase(Locale.ROOT));
        if (replacement != null) {
            String inside = file.substring(0, dot) + replacement;
            return inside.isEmpty() ? "content" : inside;
        }
        if (decoded instanceof GzipCompressorInputStream gzip
                && gzip.getMetaData().getFileName() != null
                && !gzip.getMetaData().getFileName().isBlank()) {
            return StoredName.ofLatin(gzip.getMetaData().getFileName());
        }
        return file.isEmpty() ? "content" : file;
    }
}
