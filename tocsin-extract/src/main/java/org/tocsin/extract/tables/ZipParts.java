package org.tocsin.extract.tables;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an office file that is a zip: found without regard to case, counted while they are decompressed. */
public final class ZipParts implements AutoCloseable {
    private static final int MOST = 100_000;
    private final ZipFile zip;
    private final Counter counter;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();

    /** Counts bytes. */
    @FunctionalInterface
    public interface Counter {
        /** Counts bytes that came out of a part. */
        void count(long bytes) throws IOException;
    }

    /** Opens the zip; closes the channel at the end. */
    public ZipParts(SeekableByteChannel channel, Counter counter) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get();
        this.counter = counter;
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements() && entries.size() < MOST) {
            ZipArchiveEntry entry = all.nextElement();
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** Names of the parts in small letters with {@code /}. */
    public List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    /** The name as stored. */
    public String stored(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        return entry == null ? name : entry.getName();
    }

    /** A part; null if there is none. */
    public @Nullable InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        return in == null ? null : new BufferedInputStream(new Counted(in, counter), 16_384);
    }

    private static String key(String name) {
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {
        private final Counter counter;

        Counted(InputStream in, Counter counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                counter.count(1);
            }
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            if (n > 0) {
                counter.count(n);
            }
            return n;
        }
    }
}
