package org.tocsin.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * The pack files of a case, {@code 00000001.pack} and so on: append-only, a new one from a given size on. Appends come from many
 * threads, one at a time; what lies behind the last committed place after a crash is garbage that nothing points to.
 */
final class PackFolder implements AutoCloseable {
    /** From this size on a new pack is begun. */
    static final long ROTATE_AT = 256L << 20;

    private static final String SUFFIX = ".pack";

    private final Path folder;
    private final long rotateAt;
    private int pack;
    private long end;
    private @Nullable RandomAccessFile file;

    PackFolder(Path folder, long rotateAt) {
        this.folder = folder;
        this.rotateAt = rotateAt;
        try {
            PrivateFiles.folders(folder);
            PrivateFiles.deleteAll(folder, Segment.PREFIX);
            pack = Math.max(1, last());
            Path current = path(pack);
            end = Files.exists(current) ? Files.size(current) : 0;
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    private int last() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.matches("[0-9]{8}\\" + SUFFIX))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, 8)))
                    .max()
                    .orElse(0);
        }
    }

    private Path path(int number) {
        return folder.resolve(String.format("%08d%s", number, SUFFIX));
    }

    Segment segment() {
        return new Segment(folder);
    }

    /** Where bytes were appended. */
    record Span(int pack, long offset, long length) {}

    /** Makes the first block of an entry when its place is known. */
    interface Head {
        byte[] sealed(int pack, long offset);
    }

    /** Appends a head block and all blocks of a segment. */
    synchronized Span append(Head head, Segment segment) {
        try {
            if (end > 0 && end + segment.length() > rotateAt) {
                rotate();
            }
            RandomAccessFile out = current();
            byte[] first = head.sealed(pack, end);
            long length = 4L + first.length + segment.length();
            out.seek(end);
            out.writeInt(first.length);
            out.write(first);
            segment.copyTo(out);
            Span span = new Span(pack, end, length);
            end += length;
            return span;
        } catch (IOException e) {
            cutBack();
            throw StoreFailure.of(folder, e);
        }
    }

    private RandomAccessFile current() throws IOException {
        RandomAccessFile open = file;
        if (open == null) {
            open = PrivateFiles.open(path(pack));
            file = open;
        }
        return open;
    }

    private void rotate() throws IOException {
        current().getFD().sync();
        current().close();
        file = null;
        pack++;
        end = 0;
    }

    /** Gives back the space of an entry that did not fit. */
    private void cutBack() {
        try {
            current().setLength(end);
        } catch (IOException e) {
            // The next append writes over it.
            return;
        }
    }

    /** Opens a pack for reading; each reader has its own. */
    RandomAccessFile read(int number) {
        Path path = path(number);
        try {
            if (!Files.exists(path)) {
                throw new CaseException(path + " is missing: restore the case folder from a back-up.");
            }
            return new RandomAccessFile(path.toFile(), "r");
        } catch (IOException e) {
            throw StoreFailure.of(path, e);
        }
    }

    CaseException failure(IOException cause) {
        return StoreFailure.of(folder, cause);
    }

    @Override
    public synchronized void close() {
        RandomAccessFile open = file;
        file = null;
        try {
            if (open != null) {
                open.getFD().sync();
                open.close();
            }
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }
}
