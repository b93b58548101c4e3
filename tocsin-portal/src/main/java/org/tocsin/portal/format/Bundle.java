package org.tocsin.portal.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * A bundle, for reading. It holds ciphertext alone and cannot say who is in it. Asking for what is not there costs the same work as
 * asking for what is: a decoy is opened instead. Safe for many threads.
 */
public final class Bundle implements AutoCloseable {
    /** Bytes of the id that {@link #fetch} takes. */
    public static final int ID = RecordKeys.ID;

    private final FileChannel file;
    private final BundleHeader header;
    private final byte[] headerHash;
    private final long recordsFrom;
    private final Index index;
    private final Decoy decoy;

    private Bundle(FileChannel file, byte[] headerBytes) throws IOException {
        this.file = file;
        header = BundleHeader.of(headerBytes);
        headerHash = Layout.sha256(headerBytes);
        long idsFrom = Layout.idsFrom(headerBytes.length);
        recordsFrom = Layout.recordsFrom(headerBytes.length, header.records());
        if (header.records() < 1
                || header.records() > Integer.MAX_VALUE / RecordKeys.ID
                || header.recordSize() <= Layout.SEAL + Content.INT
                || file.size() != Layout.end(headerBytes.length, header.records(), header.recordSize())) {
            throw BundleHeader.damaged(new EOFException());
        }
        index = new Index(
                file.map(FileChannel.MapMode.READ_ONLY, idsFrom, (long) RecordKeys.ID * header.records()),
                header.records());
        decoy = new Decoy(decoyNotice(header), header.recordSize(), headerHash, new SecureRandom());
    }

    private static PortalNotice decoyNotice(BundleHeader header) {
        return new PortalNotice(
                0,
                LocalDate.ofInstant(header.made(), ZoneOffset.UTC),
                header.facts().template(),
                null);
    }

    /**
     * Opens a bundle.
     *
     * @throws BundleException if the file is no bundle, cut off, or of another version
     */
    public static Bundle open(Path path) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return new Bundle(file, headerBytes(file));
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new BundleException("there is no bundle at " + path + ": make one with 'tocsin portal build'", e);
        } catch (IOException e) {
            throw new BundleException("the bundle " + path + " cannot be read: check path and permissions", e);
        }
    }

    private static byte[] headerBytes(FileChannel file) throws IOException {
        byte[] beginning = new byte[Layout.BEGINNING.length];
        byte[] length = new byte[Content.INT];
        if (file.size() < beginning.length + length.length) {
            throw BundleHeader.damaged(new EOFException());
        }
        fill(file, beginning, 0);
        fill(file, length, beginning.length);
        int bytes = Content.get(length, 0);
        if (!Arrays.equals(beginning, Layout.BEGINNING) || bytes < 0 || bytes > file.size()) {
            throw BundleHeader.damaged(new EOFException());
        }
        byte[] header = new byte[bytes];
        fill(file, header, beginning.length + length.length);
        return header;
    }

    /** What is in clear. */
    public BundleHeader header() {
        return header;
    }

    /** What every record is sealed to: SHA-256 of the header. */
    public byte[] headerHash() {
        return headerHash.clone();
    }

    /** The record that this code opens, to be closed by the caller; empty, after the same work, if there is none. */
    public Optional<Opened> open(Code code) {
        byte[] record = new byte[header.recordSize()];
        try (RecordKeys keys = RecordKeys.of(header.salt(), code)) {
            Index.Place place = index.find(keys.id());
            fill(file, record, recordsFrom + (long) place.slot() * record.length);
            decoy.replace(place.mask(), record, keys);
            Opened opened = unseal(keys, record);
            if (place.mask() == 0) {
                opened.close();
                return Optional.empty();
            }
            return Optional.of(opened);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(record, (byte) 0);
        }
    }

    private Opened unseal(RecordKeys keys, byte[] record) {
        byte[] place = Layout.place(headerHash, keys.id());
        byte[] plain = Seal.open(keys.key(), record, 0, place, record, Layout.NONCE);
        if (plain == null) {
            throw new BundleException("a record of the bundle is damaged: fetch the bundle again");
        }
        try {
            return Content.unpack(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The sealed record with this id, or, after the same work, bytes that only a holder of the key could tell from one. */
    public byte[] fetch(byte[] id) {
        byte[] record = new byte[header.recordSize()];
        try {
            Index.Place place = index.find(id);
            fill(file, record, recordsFrom + (long) place.slot() * record.length);
            decoy.cover(place.mask(), record, id);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a record with this id. */
    public boolean has(byte[] id) {
        return index.find(id).mask() != 0;
    }

    private static void fill(FileChannel file, byte[] bytes, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
