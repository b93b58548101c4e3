package org.tocsin.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only their owner may read: 0600 and 0700 where the file system knows permissions. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /** Makes the folder and its parents; new ones are private, an existing one is left as it is. */
    static void folders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** The folder that a file lies in. */
    static Path parent(Path file) {
        Path absolute = file.toAbsolutePath();
        return Objects.requireNonNullElse(absolute.getParent(), absolute);
    }

    /** Makes the folder private, whoever made it. */
    static void restrict(Path folder) throws IOException {
        // asking the file store itself fails where its mount point is not visible, as in a chroot
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Makes an empty file unless it exists. */
    static void touch(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, attributes(file, FILE));
        }
    }

    /** Opens a file for reading and writing, making it if it is missing; unlike a channel it outlives interrupts. */
    static RandomAccessFile open(Path file) throws IOException {
        touch(file);
        return new RandomAccessFile(file.toFile(), "rw");
    }

    /** Writes a whole file so that a crash leaves either the old or the new one. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (RandomAccessFile out = open(fresh)) {
            out.write(bytes);
            out.getFD().sync();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(parent(file));
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some file systems cannot sync a folder; the rename itself has happened.
            return;
        }
    }

    /** Overwrites a file with random bytes, syncs and deletes it; a missing file is no error. */
    static void destroy(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[(int) Math.min(out.length(), 1 << 20)];
            new SecureRandom().nextBytes(noise);
            out.write(noise);
            out.getFD().sync();
            out.setLength(0);
            out.getFD().sync();
        }
        Files.delete(file);
        syncFolder(parent(file));
    }

    /** Deletes the files directly inside a folder whose names begin so. */
    static void deleteAll(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).startsWith(prefix)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
