package org.tocsin.synth.leak;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tocsin.synth.format.Zipped;

/** Writes each file of the leak twice: into a folder and into the archive. */
final class LeakFiles implements AutoCloseable {
    private final Path folder;
    private final ZipOutputStream zip;

    LeakFiles(Path folder, Path archive) throws IOException {
        this.folder = folder;
        this.zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16), StandardCharsets.UTF_8);
    }

    void put(String path, byte[] content) throws IOException {
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
