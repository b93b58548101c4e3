package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Images of compact discs (ECMA-119) with their long names. A folder is read once, so loops of folders end. */
public final class IsoUnpacker implements ContentReader {
    private static final int BLOCK = 2048;
    private static final int FIRST_DESCRIPTOR = 16;
    private static final int MOST_DESCRIPTORS = 64;
    private static final int ROOT = 156;
    private static final int ROOT_LENGTH = 34;
    private static final int DEEPEST = 64;
    private static final int LARGEST_FOLDER = 64 << 20;

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().equals("application/x-iso9660-image");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        try (SeekableByteChannel channel = content.channel()) {
            new Image(channel, unpacking, out).read();
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
        return unpacking.result(content.type().mediaType());
    }

    /** One image while it is read. */
    private static final class Image {
        private final SeekableByteChannel channel;
        private final Unpacking unpacking;
        private final Found out;
        private final Set<Long> seen = new HashSet<>();
        private boolean joliet;

        Image(SeekableByteChannel channel, Unpacking unpacking, Found out) {
            this.channel = channel;
            this.unpacking = unpacking;
            this.out = out;
        }

        void read() throws IOException {
            byte[] plain = null;
            byte[] unicode = null;
            for (int i = 0; i < MOST_DESCRIPTORS; i++) {
                byte[] descriptor = LittleEndian.at(channel, (long) (FIRST_DESCRIPTOR + i) * BLOCK, BLOCK)
                        .array();
                int kind = descriptor[0] & 0xFF;
                if (kind == 255) {
                    break;
                } else if (kind == 1 && plain == null) {
                    plain = descriptor;
                } else if (kind == 2 && descriptor[88] == '%' && descriptor[89] == '/') {
                    unicode = descriptor;
                }
            }
            joliet = unicode != null && (plain == null || !hasRidge(plain));
            byte[] chosen = joliet ? unicode : plain;
            if (chosen == null) {
                unpacking.damaged();
                return;
            }
            ByteBuffer root = ByteBuffer.wrap(Arrays.copyOfRange(chosen, ROOT, ROOT + ROOT_LENGTH))
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN);
            folder("", root.getInt(2) & 0xFFFFFFFFL, root.getInt(10) & 0xFFFFFFFFL, 0);
        }

        /** Whether the root folder speaks Rock Ridge: its first record holds {@code SP}. */
        private boolean hasRidge(byte[] descriptor) throws IOException {
            ByteBuffer root = ByteBuffer.wrap(descriptor).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            long start = (root.getInt(ROOT + 2) & 0xFFFFFFFFL) * BLOCK;
            byte[] first = LittleEndian.at(channel, start, BLOCK).array();
            return (first[0] & 0xFF) > 36 && first[34] == 'S' && first[35] == 'P';
        }

        private void folder(String path, long start, long size, int depth) throws IOException {
            if (!seen.add(start)) {
                return;
            }
            if (depth > DEEPEST || size > LARGEST_FOLDER) {
                unpacking.damaged();
                return;
            }
            List<IsoRecord> parts = new ArrayList<>();
            for (long block = 0; block * BLOCK < size; block++) {
                out.alive();
                byte[] bytes =
                        LittleEndian.at(channel, (start + block) * BLOCK, BLOCK).array();
                int at = 0;
                while (at < BLOCK && bytes[at] != 0) {
                    int length = bytes[at] & 0xFF;
                    if (length < ROOT_LENGTH || at + length > BLOCK) {
                        unpacking.damaged();
                        break;
                    }
                    IsoRecord record = IsoRecord.of(Arrays.copyOfRange(bytes, at, at + length), joliet);
                    at += length;
                    record(path, record, parts, depth);
                }
            }
        }

        private void record(String path, @Nullable IsoRecord record, List<IsoRecord> parts, int depth)
                throws IOException {
            if (record == null) {
                return;
            }
            String name = path + record.name();
            if (record.folder()) {
                folder(name + "/", record.start(), record.size(), depth + 1);
            } else if (record.link()) {
                unpacking.bare(name, 0, Reason.LINK);
            } else {
                parts.add(record);
                if (!record.more()) {
                    List<IsoRecord> extents = List.copyOf(parts);
                    parts.clear();
                    unpacking.member(name, target -> copy(extents, target));
                }
            }
        }

        private void copy(List<IsoRecord> extents, OutputStream target) throws IOException {
            for (IsoRecord extent : extents) {
                long place = extent.start() * BLOCK;
                long left = extent.size();
                while (left > 0) {
                    int part = (int) Math.min(1 << 15, left);
                    target.write(LittleEndian.at(channel, place, part).array(), 0, part);
                    place += part;
                    left -= part;
                }
            }
        }
    }
}
