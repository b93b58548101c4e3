package org.tocsin.synth.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes each file of the leak twice: into a folder and into the archive. */
public final class LeakFiles implements AutoCloseable {
    private final Path folder;
    private final ZipOutputStream zip;

    public LeakFiles(Path folder, Path archive) throws IOException {
        this.folder = folder;
        this.zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16), StandardCharsets.UTF_8);
    }

    /** Stores a file of the leak at a path. */
    public void put(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(Zipped.TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
