package org.tocsin.cli.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes a bundle: a {@code tar.gz} with one folder, its files in order of their names, all of the same date, and their SHA-256 in
 * {@code SHA256SUMS} as {@code sha256sum -c} reads it. The same files give the same bytes.
 */
public final class BundleFile {
    /** Name of the list of checksums. */
    public static final String SUMS = "SHA256SUMS";

    private static final int PROGRAM = 0755;
    private static final int PLAIN = 0644;

    private final String folder;
    private final Map<String, Path> files = new TreeMap<>();

    /**
     * An empty bundle.
     *
     * @param folder name of the folder that unpacking makes
     */
    public BundleFile(String folder) {
        this.folder = folder;
    }

    /** Adds a file under a name inside the bundle. */
    public void add(String name, Path file) {
        files.put(name, file);
    }

    /** How many files it holds, without the list of checksums. */
    public int size() {
        return files.size();
    }

    /**
     * Writes it beside its place first, so that a bundle is whole or not there.
     *
     * @throws IOException if a file cannot be read or the target not be written
     */
    public void write(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        Path part = Files.createTempFile(parent, "bundle", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                    TarArchiveOutputStream tar =
                            new TarArchiveOutputStream(new GzipCompressorOutputStream(out, parameters()))) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                StringBuilder sums = new StringBuilder();
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    sums.append(put(tar, file.getKey(), file.getValue())).append("  ");
                    sums.append(file.getKey()).append('\n');
                }
                put(tar, SUMS, sums.toString().getBytes(StandardCharsets.UTF_8), PLAIN);
            }
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static GzipParameters parameters() {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        return parameters;
    }

    private String put(TarArchiveOutputStream tar, String name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        put(tar, name, bytes, Files.isExecutable(file) ? PROGRAM : PLAIN);
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private void put(TarArchiveOutputStream tar, String name, byte[] bytes, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(folder + "/" + name);
        entry.setSize(bytes.length);
        entry.setMode(mode);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
