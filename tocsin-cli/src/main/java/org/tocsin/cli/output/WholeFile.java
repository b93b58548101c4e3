package org.tocsin.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.tocsin.ports.CaseException;

/** A file, readable by its owner alone, that appears under its name only when it is whole; until then it has a temporary name beside it. */
public final class WholeFile implements AutoCloseable {
    private final Path file;
    private final Path temporary;
    private final OutputStream stream;

    private WholeFile(Path file, Path temporary, OutputStream stream) {
        this.file = file;
        this.temporary = temporary;
        this.stream = stream;
    }

    /**
     * Begins a file.
     *
     * @throws CaseException if its folder does not exist or may not be written
     */
    public static WholeFile begin(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new NoSuchFileException(String.valueOf(folder));
            }
            Path temporary = Files.createTempFile(
                    folder,
                    ".tocsin-",
                    ".part",
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
            return new WholeFile(file, temporary, Files.newOutputStream(temporary));
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    /** Where its bytes go. */
    public OutputStream stream() {
        return stream;
    }

    /** Gives it its name. */
    public void finish() {
        try {
            stream.close();
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() {
        try (stream) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What to tell of a failure to write it. */
    public CaseException failed(IOException e) {
        return failed(file.toString(), e);
    }

    /** What a place that cannot be written is told, and what to do. */
    static CaseException failed(String place, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new CaseException("the folder of " + place + " does not exist: make it first", e);
        }
        if (e instanceof AccessDeniedException) {
            return new CaseException("you may not write " + place + ": choose another folder", e);
        }
        return new CaseException(place + " cannot be written: check the disk's space and permissions", e);
    }
}
