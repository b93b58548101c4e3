package org.tocsin.portal.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tocsin.portal.format.BundleException;
import org.tocsin.portal.format.SealedReply;

/** Where sealed replies wait: each a file of the same length under a random name, readable by its owner alone, whole or not there. */
final class ReplyFolder {
    /** The ending of a reply's file. */
    static final String ENDING = ".reply";

    /** 100,000 replies are some 400 MB: nobody fills the disk from outside. */
    private static final int MOST = 100_000;

    private static final int NAME = 16;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final AtomicInteger held;

    ReplyFolder(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BundleException(
                    "the folder for replies " + folder + " does not exist or may not be written: make it");
        }
        try (Stream<Path> files = Files.list(folder)) {
            held = new AtomicInteger(
                    (int) files.filter(file -> file.toString().endsWith(ENDING)).count());
        } catch (IOException e) {
            throw new BundleException("the folder for replies " + folder + " cannot be read", e);
        }
    }

    /**
     * Keeps a reply; it is on the disk when the call returns.
     *
     * @throws IOException if the folder is full or cannot be written
     */
    void keep(byte[] sealed) throws IOException {
        if (sealed.length != SealedReply.LENGTH) {
            throw new IOException("not a sealed reply");
        }
        if (held.incrementAndGet() > MOST) {
            held.decrementAndGet();
            throw new IOException("the folder for replies is full");
        }
        byte[] name = new byte[NAME];
        random.nextBytes(name);
        Path whole = folder.resolve(HexFormat.of().formatHex(name) + ENDING);
        Path part = Files.createFile(
                Path.of(whole + ".part"),
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
