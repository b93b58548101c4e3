package org.tocsin.synth.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZMethodConfiguration;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tocsin.synth.people.Dice;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives inside the archive, with fixed times. */
public final class Containers {
    private static final long TIME = 1_731_640_320_000L;

    /** A member; an empty content with a link target is a symbolic link. */
    public record Member(String name, byte[] content, String link) {
        @Override
        public String toString() {
            return "Member[" + content.length + "]";
        }
    }

    private Containers() {}

    public static byte[] zip(List<Member> members) {
        Zipped zip = new Zipped();
        members.forEach(member -> zip.add(member.name(), member.content()));
        return zip.finish();
    }

    /** A zip of an old program: names in code page 437, no flag that says so. */
    public static byte[] oldZip(List<Member> members) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                zip.setEncoding("IBM437");
                zip.setUseLanguageEncodingFlag(false);
                zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
                for (Member member : members) {
                    ZipArchiveEntry entry = new ZipArchiveEntry(member.name());
                    entry.setTimeLocal(Zipped.TIME);
                    zip.putArchiveEntry(entry);
                    zip.write(member.content());
                    zip.closeArchiveEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tar, packed by {@code gz}, {@code bz2} or {@code xz}. */
    public static byte[] tar(List<Member> members, String packing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream packed = packed(bytes, packing);
                    TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (Member member : members) {
                    add(tar, member);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(TarArchiveOutputStream tar, Member member) throws IOException {
        boolean link = !member.link().isEmpty();
        TarArchiveEntry entry = link
                ? new TarArchiveEntry(member.name(), TarConstants.LF_SYMLINK)
                : new TarArchiveEntry(member.name(), true);
        entry.setModTime(TIME);
        if (link) {
            entry.setLinkName(member.link());
        } else {
            entry.setSize(member.content().length);
        }
        tar.putArchiveEntry(entry);
        if (!link) {
            tar.write(member.content());
        }
        tar.closeArchiveEntry();
    }

    private static OutputStream packed(OutputStream out, String packing) throws IOException {
        return switch (packing) {
            case "gz" -> new GzipCompressorOutputStream(out);
            case "bz2" -> new BZip2CompressorOutputStream(out, 2);
            case "xz" -> new XZOutputStream(out, new LZMA2Options(1));
            default -> throw new IllegalArgumentException("no such packing: " + packing);
        };
    }

    /** One file packed by gzip. */
    public static byte[] gz(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gz = packed(bytes, "gz")) {
            gz.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] sevenZip(List<Member> members) {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
            try (SevenZOutputFile file = new SevenZOutputFile(channel)) {
                file.setContentMethods(List.of(new SevenZMethodConfiguration(SevenZMethod.LZMA2, new LZMA2Options(1))));
                for (Member member : members) {
                    SevenZArchiveEntry entry = new SevenZArchiveEntry();
                    entry.setName(member.name());
                    file.putArchiveEntry(entry);
                    file.write(member.content());
                    file.closeArchiveEntry();
                }
            }
            return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip with one stored member under the traditional cipher (APPNOTE 6.3, section 6.1). */
    public static byte[] lockedZip(Member member, String password, Dice dice) {
        CRC32 crc = new CRC32();
        crc.update(member.content());
        byte[] name = member.name().getBytes(StandardCharsets.US_ASCII);
        byte[] body = new OldCipher(password).encrypt(member.content(), crc.getValue(), dice.bytes(12));
        ByteBuffer out = ByteBuffer.allocate(98 + 2 * name.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x04034b50);
        common(out, crc.getValue(), body.length, member.content().length, name.length);
        out.put(name).put(body);
        int directory = out.position();
        out.putInt(0x02014b50).putShort((short) 20);
        common(out, crc.getValue(), body.length, member.content().length, name.length);
        out.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .put(name);
        int size = out.position() - directory;
        out.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(size)
                .putInt(directory)
                .putShort((short) 0);
        return out.array();
    }

    private static void common(ByteBuffer out, long crc, int packed, int size, int name) {
        out.putShort((short) 20)
                .putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0x596F);
        out.putInt((int) crc).putInt(packed).putInt(size).putShort((short) name).putShort((short) 0);
    }
}
