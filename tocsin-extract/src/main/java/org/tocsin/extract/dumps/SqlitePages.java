package org.tocsin.extract.dumps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.extract.worker.UnreadableException;
import org.tocsin.model.Reason;

/** The pages of a SQLite file (sqlite.org/fileformat2), a few of them kept. */
final class SqlitePages {
    private static final int HEADER = 100;
    private static final int KEPT = 256;
    /** Written with a write-ahead log. */
    private static final int LOGGED = 2;

    private final SeekableByteChannel channel;
    private final int pageSize;
    private final int usable;
    private final int encoding;
    private final long pages;
    private final boolean lacksLog;
    private final Map<Long, ByteBuffer> recent = new Recent();

    private static final class Recent extends LinkedHashMap<Long, ByteBuffer> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(KEPT * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ByteBuffer> eldest) {
            return size() > KEPT;
        }
    }

    SqlitePages(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer header = read(0, HEADER);
        if (header.remaining() < HEADER) {
            throw new IOException("no header");
        }
        int size = header.getShort(16) & 0xFFFF;
        pageSize = size == 1 ? 65_536 : size;
        usable = pageSize - (header.get(20) & 0xFF);
        encoding = header.getInt(56);
        if (Integer.bitCount(pageSize) != 1 || pageSize < 512 || usable < 480) {
            throw new UnreadableException(Reason.CORRUPT, "page size");
        }
        pages = (channel.size() + pageSize - 1) / pageSize;
        lacksLog = header.get(18) == LOGGED && (header.getInt(28) & 0xFFFFFFFFL) > pages;
    }

    /** Bytes of a page that hold content. */
    int usable() {
        return usable;
    }

    /** Pages of the file, the last maybe cut off. */
    long count() {
        return pages;
    }

    /** Whether the database has a write-ahead log and fewer pages than it says: the rest lies in the log. */
    boolean lacksLog() {
        return lacksLog;
    }

    /** The charset of texts. */
    java.nio.charset.Charset charset() {
        return switch (encoding) {
            case 2 -> java.nio.charset.StandardCharsets.UTF_16LE;
            case 3 -> java.nio.charset.StandardCharsets.UTF_16BE;
            default -> java.nio.charset.StandardCharsets.UTF_8;
        };
    }

    /**
     * A page.
     *
     * @param number from 1
     * @throws IOException if there is none of that number
     */
    ByteBuffer page(long number) throws IOException {
        if (number < 1 || number > pages) {
            throw new IOException("page beyond the file");
        }
        ByteBuffer page = recent.get(number);
        if (page == null) {
            page = read((number - 1) * pageSize, pageSize);
            recent.put(number, page);
        }
        return page.duplicate();
    }

    private ByteBuffer read(long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(place);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until the page is full or the file ends
        }
        return bytes.flip();
    }
}
