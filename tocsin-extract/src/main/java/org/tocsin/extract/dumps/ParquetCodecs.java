package org.tocsin.extract.dumps;

import com.github.luben.zstd.ZstdInputStream;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** Unpacks pages of Parquet files within the budget: Snappy, gzip, Zstandard, LZ4. */
final class ParquetCodecs implements CompressionCodecFactory {
    private static final int LARGEST_PAGE = 128 << 20;

    private final Found out;

    ParquetCodecs(Found out) {
        this.out = out;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("nothing is written");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Pages(codec);
    }

    @Override
    public void release() {
        // nothing is held
    }

    private final class Pages implements BytesInputDecompressor {
        private final CompressionCodecName codec;

        Pages(CompressionCodecName codec) {
            this.codec = codec;
        }

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return BytesInput.from(unpack(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer target, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            target.put(unpack(bytes, size));
        }

        private byte[] unpack(byte[] packed, int size) throws IOException {
            if (size < 0 || size > LARGEST_PAGE) {
                throw new UnreadableException(Reason.TOO_LARGE, "page");
            }
            out.budget().decompressed(size);
            out.alive();
            return switch (codec) {
                case UNCOMPRESSED -> packed;
                case SNAPPY -> {
                    byte[] plain = new byte[size];
                    new SnappyDecompressor().decompress(packed, 0, packed.length, plain, 0, size);
                    yield plain;
                }
                case LZ4_RAW -> {
                    byte[] plain = new byte[size];
                    new Lz4Decompressor().decompress(packed, 0, packed.length, plain, 0, size);
                    yield plain;
                }
                case GZIP -> stream(new GZIPInputStream(new ByteArrayInputStream(packed)), size);
                case ZSTD -> stream(new ZstdInputStream(new ByteArrayInputStream(packed)), size);
                default -> throw new UnreadableException(Reason.UNSUPPORTED, "codec");
            };
        }

        private static byte[] stream(InputStream in, int size) throws IOException {
            try (in) {
                byte[] plain = in.readNBytes(size);
                if (plain.length < size) {
                    throw new EOFException("page cut off");
                }
                return plain;
            }
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
