package org.tocsin.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.ports.CaseException;

/**
 * The packs of one kind: files {@code 00000001.pack} and so on, append-only, a new one from a given size on. Appends come from many
 * threads, one at a time; what lies behind the last committed place after a crash is garbage that nothing points to.
 */
final class PackFolder implements AutoCloseable {
    /** From this size on a new pack is begun. */
    static final long ROTATE_AT = 256L << 20;

    private final Path folder;
    private final Kind kind;
    private final long rotateAt;
    private final Runnable claim;
    private int pack;
    private long end;
    private @Nullable RandomAccessFile file;

    /** What packs hold; their files and what is sealed in them bear its name. */
    enum Kind {
        TEXT("pack"),
        FINDINGS("found"),
        PICTURES("page");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** @param claim called before every entry is begun; it calls {@link #begin} the first time */
    PackFolder(Path folder, Kind kind, long rotateAt, Runnable claim) {
        this.folder = folder;
        this.kind = kind;
        this.rotateAt = rotateAt;
        this.claim = claim;
    }

    /** Finds where to append, and deletes what a killed process left; while nobody writes. */
    synchronized void begin() {
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
        return numbers().stream().mapToInt(number -> number).max().orElse(0);
    }

    private List<Integer> numbers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.matches("[0-9]{8}\\." + kind.word))
                    .map(name -> Integer.valueOf(name.substring(0, 8)))
                    .toList();
        }
    }

    /** What the head of an entry is bound to. */
    String headPlace(int number, long offset) {
        return kind.word + "|head|" + number + '.' + offset;
    }

    /** What a block of an entry is bound to. */
    String blockPlace(String entry, int ordinal) {
        return kind.word + "|chunk|" + entry + '.' + ordinal;
    }

    /** Deletes all packs but these; the last stays, to be appended to, unless it is full. */
    synchronized void keepOnly(Set<Integer> used) {
        try {
            for (int number : numbers()) {
                if (!used.contains(number) && (number != pack || end > 0)) {
                    forget(number);
                }
            }
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    /** The number of a deleted pack is never used again in this run, so no place leads into another one. */
    private void forget(int number) throws IOException {
        if (number == pack) {
            rotate();
        }
        Files.deleteIfExists(path(number));
    }

    private Path path(int number) {
        return folder.resolve(String.format("%08d.%s", number, kind.word));
    }

    /** @param head bytes of the sealed head that will stand before the blocks */
    Segment segment(int head) {
        claim.run();
        return new Segment(folder, head);
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
            byte[] first = head.sealed(pack, end);
            long length = 4L + first.length + segment.length();
            if (end == 0 && length > rotateAt && segment.hasFile()) {
                return adopt(segment, first, length);
            }
            RandomAccessFile out = current();
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

    /** A segment that fills a pack becomes one, without being copied. */
    private Span adopt(Segment segment, byte[] head, long length) throws IOException {
        RandomAccessFile open = file;
        file = null;
        if (open != null) {
            open.close();
        }
        Files.deleteIfExists(path(pack));
        segment.become(path(pack), head);
        end = length;
        return new Span(pack, 0, length);
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
