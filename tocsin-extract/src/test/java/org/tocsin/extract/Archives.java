package org.tocsin.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Makes archives for tests. */
final class Archives {
    private Archives() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String repeated(char character, int count) {
        return String.valueOf(character).repeat(count);
    }

    static byte[] noise(int count) {
        byte[] noise = new byte[count];
        new Random(7).nextBytes(noise);
        return noise;
    }

    /** Names and texts in turn; a name that ends with a slash is a folder. */
    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(zip, namesAndTexts[i], bytes(namesAndTexts[i + 1]));
            }
        }
        return out.toByteArray();
    }

    static void put(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content);
        zip.closeArchiveEntry();
    }

    static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    static void put(SevenZOutputFile archive, String name, byte[] content) throws IOException {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    static byte[] zipRawNames(String encoding, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding(encoding);
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            put(zip, name, bytes("x"));
        }
        return out.toByteArray();
    }

    static byte[] zipStored(String first, byte[] one, String second, byte[] two) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            stored(zip, first, one);
            stored(zip, second, two);
        }
        return out.toByteArray();
    }

    private static void stored(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    /** Two entries of the table that share the bytes of one local entry. */
    static byte[] zipOverlapping() throws IOException {
        byte[] zip = zipStored("a", bytes("x".repeat(100)), "b", bytes("y".repeat(100)));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int second = -1;
        for (int i = 0; i + 4 < zip.length; i++) {
            if (buffer.getInt(i) == 0x02014b50) {
                second = i;
            }
        }
        buffer.putInt(second + 42, 10);
        return zip;
    }

    static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(tar, namesAndTexts[i], bytes(namesAndTexts[i + 1]));
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(String storedName, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GzipParameters parameters = new GzipParameters();
        parameters.setFileName(storedName);
        try (OutputStream gzip = new GzipCompressorOutputStream(out, parameters)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] compress(String kind, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream compressed = CompressorStreamFactory.getSingleton().createCompressorOutputStream(kind, out)) {
            compressed.write(content);
        } catch (CompressorException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }
}
