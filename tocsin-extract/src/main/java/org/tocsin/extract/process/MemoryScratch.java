package org.tocsin.extract.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Scratch folders of readers that are not shut in: in shared memory where the machine has it, so that no clear copy reaches a disk; else
 * in the spool. What a killed run left there is wiped at the next start.
 */
final class MemoryScratch {
    private static final Path SHARED = Path.of("/dev/shm");
    private static final String PREFIX = "tocsin-scratch-";

    private MemoryScratch() {}

    /** Makes the scratch folder of the reader whose own folder this is. */
    static Path make(Path own) throws IOException {
        if (!Files.isDirectory(SHARED) || !Files.isWritable(SHARED)) {
            return Files.createDirectory(own.resolve("scratch"));
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectory(of(own), ownerOnly);
    }

    private static Path of(Path own) {
        Path run = own.toAbsolutePath().getParent();
        String name = (run == null ? "" : run.getFileName() + "-") + own.getFileName();
        return SHARED.resolve(PREFIX + ProcessHandle.current().pid() + "-" + name);
    }

    /** Wipes the scratch folder of this reader, if it has one here. */
    static void wipe(Path own) {
        delete(of(own));
    }

    /** Wipes what runs that no longer live left behind. */
    static void wipeLeftovers() {
        try (Stream<Path> folders = Files.list(SHARED)) {
            folders.filter(MemoryScratch::isOrphan).toList().forEach(MemoryScratch::delete);
        } catch (IOException e) {
            // no shared memory here, or not ours to list: then nothing of ours lies in it
            return;
        }
    }

    private static boolean isOrphan(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        String pid = name.substring(PREFIX.length()).split("-", 2)[0];
        return pid.chars().allMatch(Character::isDigit)
                && !pid.isEmpty()
                && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // a reader that is not quite gone may still write: the next start wipes the rest
            return;
        }
    }
}
