package org.tocsin.synth.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file in memory whose bytes depend on its contents alone. */
public final class Zipped {
    /** The time of every entry. */
    public static final LocalDateTime TIME = LocalDateTime.of(2024, 11, 15, 3, 12);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    public Zipped add(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds text as UTF-8. */
    public Zipped add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds text without compression, as OpenDocument wants its {@code mimetype}. */
    public Zipped store(String name, String content) {
        byte[] raw = content.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(raw);
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(raw.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(raw);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] finish() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
