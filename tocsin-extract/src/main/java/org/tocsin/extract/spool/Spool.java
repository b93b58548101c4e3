package org.tocsin.extract.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of sealed members of one run. Holds a lock while it lives, so that the next start can tell what a dead
 * process left behind and wipe it.
 */
public final class Spool implements AutoCloseable {
    private static final String PREFIX = "tocsin-spool-";
    private static final Pattern FILE_NAME = Pattern.compile("[0-9a-f]{32}");

    private final Path root;
    private final FileChannel lockFile;
    private final Set<Path> live = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong folders = new AtomicLong();

    private Spool(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Makes a spool inside a folder (made if missing, mode 0700) and wipes those of processes that ended.
     *
     * @throws IOException if the folder cannot be written
     */
    public static Spool open(Path parent) throws IOException {
        Files.createDirectories(parent);
        wipeLeftovers(parent);
        Path root = Files.createTempDirectory(
                parent.toRealPath(),
                PREFIX,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        if (!lock.isValid()) {
            throw new IOException("the spool cannot be locked");
        }
        return new Spool(root, channel);
    }

    private static void wipeLeftovers(Path parent) throws IOException {
        List<Path> candidates;
        try (Stream<Path> entries = Files.list(parent)) {
            candidates = entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path candidate : candidates) {
            if (isAbandoned(candidate)) {
                wipe(candidate);
            }
        }
    }

    private static boolean isAbandoned(Path candidate) throws IOException {
        Path lock = candidate.resolve("lock");
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            // No lock file yet: either just being made or broken off before the first member; leave young ones alone.
            long age = System.currentTimeMillis()
                    - Files.getLastModifiedTime(candidate).toMillis();
            return age > 60_000;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A new private folder for one reader process. */
    public Path folder() throws IOException {
        return Files.createDirectory(
                root.resolve("r" + folders.incrementAndGet()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * Takes a file that a reader process says it wrote.
     *
     * @return its content, or null if name or size do not hold, as after a reader that lies
     */
    public @Nullable SpooledContent adopt(Path folder, String name, byte[] key, long size, boolean damaged)
            throws IOException {
        if (!FILE_NAME.matcher(name).matches() || key.length != SealedFormat.KEY_BYTES || size < 0) {
            return null;
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) != SealedFormat.sealedSize(size)
                || !live.add(file)) {
            return null;
        }
        bytes.addAndGet(size);
        return new SpooledContent(this, file, key, size, damaged);
    }

    void destroy(SpooledContent content) {
        if (live.remove(content.file())) {
            bytes.addAndGet(-content.size());
        }
        try {
            Files.deleteIfExists(content.file());
        } catch (IOException e) {
            // Its key is gone, so nobody can read it; the folder is wiped at the end.
            throw new UncheckedIOException("a spool file cannot be removed", e);
        }
    }

    /** Removes what a reader process left in its folder and nobody owns; keeps members that still wait. */
    public void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.filter(entry -> !live.contains(entry)).toList();
        }
        for (Path entry : entries) {
            wipe(entry);
        }
    }

    /** Clear bytes of all members that wait. */
    public long bytes() {
        return bytes.get();
    }

    /** Its folder. */
    public Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
            wipe(root);
        } catch (IOException e) {
            throw new UncheckedIOException("the spool cannot be wiped", e);
        }
    }

    private static void wipe(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
