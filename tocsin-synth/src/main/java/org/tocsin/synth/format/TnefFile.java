package org.tocsin.synth.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The {@code winmail.dat} into which Outlook packs attachments ([MS-OXTNEF]), with the old attributes alone. */
public final class TnefFile {
    private static final Charset ANSI = Charset.forName("windows-1252");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TnefFile() {}

    public static byte[] write(String subject, List<MailFile.Part> parts) {
        TnefFile file = new TnefFile();
        file.number(0x223E9F78, 4);
        file.number(0x0101, 2);
        file.attribute(1, 0x00089006, new byte[] {0, 0, 1, 0});
        file.attribute(1, 0x00069007, new byte[] {(byte) 0xE4, 4, 0, 0, 0, 0, 0, 0});
        file.attribute(1, 0x00078008, text("IPM.Microsoft Mail.Note"));
        file.attribute(1, 0x00018004, text(subject));
        for (MailFile.Part part : parts) {
            byte[] rendering = new byte[14];
            rendering[0] = 1;
            java.util.Arrays.fill(rendering, 2, 6, (byte) -1);
            file.attribute(2, 0x00069002, rendering);
            file.attribute(2, 0x00018010, text(part.name()));
            file.attribute(2, 0x0006800F, part.content());
        }
        return file.out.toByteArray();
    }

    private static byte[] text(String value) {
        return (value + '\0').getBytes(ANSI);
    }

    private void attribute(int level, int id, byte[] value) {
        out.write(level);
        number(id, 4);
        number(value.length, 4);
        out.writeBytes(value);
        int sum = 0;
        for (byte b : value) {
            sum += b & 0xff;
        }
        number(sum, 2);
    }

    private void number(int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }

    /** Whether a name survives in such a file. */
    public static boolean keeps(String name) {
        return ANSI.newEncoder().canEncode(name)
                && StandardCharsets.US_ASCII.newEncoder().canEncode(name.toLowerCase(Locale.ROOT));
    }
}
