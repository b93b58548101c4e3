package org.tocsin.extract.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.worker.BudgetExceeded;
import org.tocsin.extract.worker.Content;
import org.tocsin.extract.worker.ContentReader;
import org.tocsin.extract.worker.DetectedType;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Mode;
import org.tocsin.model.Reason;
import org.tocsin.ports.ReadResult;

/** Cabinets ([MS-CAB]), stored or with MSZIP; each folder in one pass. Quantum and LZX end as unsupported. */
public final class CabUnpacker implements ContentReader {
    private static final int HEADER = 36;
    private static final int FLAG_BEFORE = 1;
    private static final int FLAG_AFTER = 2;
    private static final int FLAG_RESERVE = 4;
    private static final int UTF8_NAME = 0x80;
    private static final int CONTINUED = 0xFFFD;
    private static final int LONGEST_NAME = 256;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private record Folder(long start, int blocks, int compression) {}

    private record Entry(String name, long size, long offset, int folder) {
        @Override
        public String toString() {
            return "Entry[" + folder + "]";
        }
    }

    @Override
    public boolean accepts(DetectedType type) {
        return type.mediaType().equals("application/vnd.ms-cab-compressed");
    }

    @Override
    public ReadResult read(Content content, Mode mode, Found out) throws IOException {
        Unpacking unpacking = new Unpacking(out);
        try (SeekableByteChannel channel = content.channel()) {
            new Cabinet(channel, unpacking, out).read();
        } catch (BudgetExceeded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            unpacking.damaged();
        }
        return unpacking.result(content.type().mediaType());
    }

    /** One cabinet while it is read. */
    private static final class Cabinet {
        private final SeekableByteChannel channel;
        private final Unpacking unpacking;
        private final Found out;
        private final List<Folder> folders = new ArrayList<>();
        private int reserveOfBlocks;
        private int current = -1;
        private @Nullable CabFolder open;

        Cabinet(SeekableByteChannel channel, Unpacking unpacking, Found out) {
            this.channel = channel;
            this.unpacking = unpacking;
            this.out = out;
        }

        void read() throws IOException {
            ByteBuffer header = LittleEndian.at(channel, 0, HEADER);
            header.position(16);
            long files = LittleEndian.u32(header);
            header.position(26);
            int folderCount = LittleEndian.u16(header);
            int fileCount = LittleEndian.u16(header);
            int flags = LittleEndian.u16(header);
            long at = HEADER;
            int reserveOfFolders = 0;
            if ((flags & FLAG_RESERVE) != 0) {
                ByteBuffer reserve = LittleEndian.at(channel, at, 4);
                at += 4 + LittleEndian.u16(reserve);
                reserveOfFolders = reserve.get() & 0xFF;
                reserveOfBlocks = reserve.get() & 0xFF;
            }
            int names = 2 * Integer.bitCount(flags & (FLAG_BEFORE | FLAG_AFTER));
            for (int i = 0; i < names; i++) {
                at += name(at).length + 1;
            }
            for (int i = 0; i < folderCount; i++) {
                ByteBuffer folder = LittleEndian.at(channel, at, 8);
                folders.add(
                        new Folder(LittleEndian.u32(folder), LittleEndian.u16(folder), LittleEndian.u16(folder) & 0xF));
                at += 8 + reserveOfFolders;
            }
            entries(files, fileCount);
        }

        private void entries(long place, int count) throws IOException {
            long at = place;
            try {
                for (int i = 0; i < count; i++) {
                    out.alive();
                    ByteBuffer file = LittleEndian.at(channel, at, 16);
                    long size = LittleEndian.u32(file);
                    long offset = LittleEndian.u32(file);
                    int folder = LittleEndian.u16(file);
                    file.position(14);
                    byte[] raw = name(at + 16);
                    boolean utf8 = (LittleEndian.u16(file) & UTF8_NAME) != 0;
                    at += 16 + raw.length + 1;
                    String name = utf8 ? new String(raw, StandardCharsets.UTF_8) : StoredName.decoded(raw, WESTERN);
                    entry(new Entry(name, size, offset, folder));
                }
            } finally {
                if (open != null) {
                    open.close();
                }
            }
        }

        private void entry(Entry entry) throws IOException {
            if (entry.folder() >= CONTINUED || entry.folder() >= folders.size()) {
                unpacking.bare(entry.name(), entry.size(), Reason.CORRUPT);
                return;
            }
            Folder folder = folders.get(entry.folder());
            if (folder.compression() != CabFolder.STORED && folder.compression() != CabFolder.MSZIP) {
                unpacking.bare(entry.name(), entry.size(), Reason.UNSUPPORTED);
                return;
            }
            unpacking.member(entry.name(), target -> {
                CabFolder in = at(entry, folder);
                long left = entry.size();
                byte[] buffer = new byte[1 << 14];
                while (left > 0) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new IOException("folder ends early");
                    }
                    target.write(buffer, 0, read);
                    left -= read;
                }
            });
        }

        /** The folder's bytes at the entry; entries lie in order, so it is opened again only for odd cabinets. */
        private CabFolder at(Entry entry, Folder folder) throws IOException {
            CabFolder stream = open;
            if (stream == null || current != entry.folder() || stream.position() > entry.offset()) {
                if (stream != null) {
                    stream.close();
                }
                stream = new CabFolder(channel, folder.start(), folder.blocks(), folder.compression(), reserveOfBlocks);
                open = stream;
                current = entry.folder();
            }
            skip(stream, entry.offset() - stream.position());
            return stream;
        }

        private void skip(InputStream in, long count) throws IOException {
            byte[] buffer = new byte[1 << 14];
            long left = count;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("folder ends early");
                }
                // Skipped bytes were decompressed too: going back and forth costs.
                out.budget().decompressed(read);
                left -= read;
            }
        }

        private byte[] name(long at) throws IOException {
            int room = (int) Math.min(LONGEST_NAME, channel.size() - at);
            byte[] raw = LittleEndian.at(channel, at, Math.max(0, room)).array();
            for (int i = 0; i < raw.length; i++) {
                if (raw[i] == 0) {
                    return java.util.Arrays.copyOf(raw, i);
                }
            }
            throw new IOException("name without end");
        }
    }
}
