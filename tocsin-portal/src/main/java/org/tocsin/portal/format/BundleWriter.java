package org.tocsin.portal.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Writes a bundle in two passes: the codes give the ids, whose order is the order of the records (a shuffle, since ids look random and
 * change with the salt); then each notice is packed, padded, sealed and written in its place. Keeps 24 bytes a record in memory.
 */
public final class BundleWriter {
    /** Where the notices come from: every code once, then every record once, in whatever order. */
    public interface Source {
        /** All codes. */
        Iterator<Code> codes();

        /** All records. */
        Iterator<PortalRecord> records();
    }

    private final SecureRandom random = new SecureRandom();
    private final PortalFacts facts;
    private final byte[] replyKey;
    private final byte[] salt;
    private final int recordSize;
    private long largest;

    /**
     * For a bundle.
     *
     * @param salt       {@value BundleHeader#SALT} random bytes that no other bundle has
     * @param replyKey   public key that replies are sealed to
     * @param recordSize bytes of each record on disk
     */
    public BundleWriter(PortalFacts facts, byte[] salt, byte[] replyKey, int recordSize) {
        this.facts = facts;
        this.salt = salt.clone();
        this.replyKey = replyKey.clone();
        this.recordSize = recordSize;
    }

    /**
     * Writes the file, readable by its owner alone; it appears when it is whole.
     *
     * @return how many records it holds
     * @throws BundleException if there is no notice, two have one code, or one is larger than a record
     */
    public int write(Path target, Source source, Instant now) throws IOException {
        Slots slots = Slots.of(salt, source.codes());
        Path part = Files.createTempFile(
                target.toAbsolutePath().getParent(),
                ".portal-",
                ".part",
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                fill(file, slots, source.records(), now);
                file.force(true);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return slots.size();
    }

    private void fill(FileChannel file, Slots slots, Iterator<PortalRecord> records, Instant now) throws IOException {
        byte[] header = new BundleHeader(salt, slots.size(), recordSize, now, replyKey, facts).bytes();
        ByteBuffer start = ByteBuffer.allocate(Layout.BEGINNING.length + Content.INT + header.length);
        start.put(Layout.BEGINNING).putInt(header.length).put(header).flip();
        write(file, start, 0);
        slots.write(file, Layout.idsFrom(header.length));
        byte[] headerHash = Layout.sha256(header);
        long from = Layout.recordsFrom(header.length, slots.size());
        BitSet written = new BitSet(slots.size());
        while (records.hasNext()) {
            PortalRecord record = records.next();
            try (RecordKeys keys = RecordKeys.of(salt, record.code())) {
                int slot = slots.of(keys.id());
                if (slot < 0 || written.get(slot)) {
                    throw changed();
                }
                written.set(slot);
                write(file, sealed(record.notice(), keys, headerHash), from + (long) slot * recordSize);
            }
        }
        check(written, slots.size());
    }

    private ByteBuffer sealed(PortalNotice notice, RecordKeys keys, byte[] headerHash) {
        byte[] content = Content.pack(notice);
        largest = Math.max(largest, content.length);
        byte[] nonce = new byte[Layout.NONCE];
        random.nextBytes(nonce);
        byte[] padded = Arrays.copyOf(content, recordSize - Layout.SEAL);
        byte[] sealed = Seal.seal(keys.key(), nonce, Layout.place(headerHash, keys.id()), padded);
        return ByteBuffer.allocate(recordSize).put(nonce).put(sealed).flip();
    }

    private void check(BitSet written, int size) {
        if (written.cardinality() != size) {
            throw changed();
        }
        if (largest > recordSize - Layout.SEAL) {
            throw new BundleException("a notice does not fit: the largest needs records of " + (largest + Layout.SEAL)
                    + " bytes, not " + recordSize + ": build again with that size");
        }
    }

    private static BundleException changed() {
        return new BundleException("the notices changed while the bundle was built: build it again");
    }

    static void write(FileChannel file, ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }
}
