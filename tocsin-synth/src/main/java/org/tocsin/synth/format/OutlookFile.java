package org.tocsin.synth.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Outlook message files ([MS-OXMSG]): one stream for each Unicode property. */
public final class OutlookFile {
    private OutlookFile() {}

    /** The message without its attachments. */
    public static byte[] write(MailFile.Letter letter) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ByteArrayOutputStream index = new ByteArrayOutputStream();
            index.write(new byte[32]);
            put(file, index, 0x001A, "IPM.Note");
            put(file, index, 0x0037, letter.subject());
            put(file, index, 0x0C1A, name(letter.from()));
            put(file, index, 0x0C1F, address(letter.from()));
            put(file, index, 0x0E04, letter.to());
            put(file, index, 0x1000, letter.body().replace("\n", "\r\n"));
            file.createDocument(new ByteArrayInputStream(index.toByteArray()), "__properties_version1.0");
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(POIFSFileSystem file, ByteArrayOutputStream index, int property, String value)
            throws IOException {
        byte[] raw = value.getBytes(StandardCharsets.UTF_16LE);
        file.createDocument(new ByteArrayInputStream(raw), String.format("__substg1.0_%04X001F", property));
        byte[] entry = new byte[16];
        entry[0] = 0x1F;
        entry[2] = (byte) property;
        entry[3] = (byte) (property >> 8);
        entry[4] = 6;
        int size = raw.length + 2;
        for (int i = 0; i < 4; i++) {
            entry[8 + i] = (byte) (size >> (8 * i));
        }
        index.write(entry);
    }

    private static String name(String from) {
        int at = from.indexOf(" <");
        return at < 0 ? from : from.substring(0, at);
    }

    private static String address(String from) {
        int at = from.indexOf('<');
        return at < 0 ? from : from.substring(at + 1).replace(">", "");
    }
}
