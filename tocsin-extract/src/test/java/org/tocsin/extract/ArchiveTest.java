package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.extract.Archives.bytes;
import static org.tocsin.extract.Archives.gzip;
import static org.tocsin.extract.Archives.repeated;
import static org.tocsin.extract.Archives.tar;
import static org.tocsin.extract.Archives.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.worker.Budgets;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Containers of every kind, whole, damaged and hostile, through real reader processes. */
class ArchiveTest {
    @TempDir
    static Path folder;

    private static WorkerReader reader;
    private static final AtomicInteger FILES = new AtomicInteger();

    private final RecordingSink sink = new RecordingSink();

    @BeforeAll
    static void start() throws Exception {
        Budgets budgets = Budgets.defaults()
                .withVolume(new Budgets.Volume(64L << 20, 200, 4L << 20, 1L << 30, 1 << 20))
                .withMembers(new Budgets.Members(500, 3, 300, 1000));
        reader = WorkerReader.start(ReaderSettings.of(folder.resolve("spool")).withBudgets(budgets));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    private ReadResult read(String name, byte[] content) throws Exception {
        return read(name, content, 0);
    }

    private ReadResult read(String name, byte[] content, int depth) throws Exception {
        Path file = folder.resolve("f" + FILES.incrementAndGet());
        Files.write(file, content);
        return reader.read(new ReadRequest(new ContentSource.RootFile(file, content.length), name, depth), sink);
    }

    private static void container(ReadResult result) {
        assertThat(result.outcome()).as(result.detail()).isEqualTo(Outcome.CONTAINER);
        assertThat(result.reason()).isNull();
    }

    private static void unreadable(ReadResult result, Reason reason) {
        assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(result.reason()).isEqualTo(reason);
    }

    @Test
    void zip_givesItsMembersWithSizeAndHash() throws Exception {
        container(read("x.zip", zip("dossier/", "", "dossier/a.txt", "un", "b.txt", "")));
        assertThat(sink.names()).containsExactly("dossier/a.txt", "b.txt");
        assertThat(sink.member("b.txt").size()).isZero();
        assertThat(sink.member("b.txt").content()).isNotNull();
        assertThat(sink.bytes.get("dossier/a.txt"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("un");
        assertThat(sink.member("dossier/a.txt").sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes("un")));
    }

    @Test
    void zipWithoutExtension_isStillAContainer() throws Exception {
        container(read("rapport", zip("a.txt", "x")));
    }

    @Test
    void unsafeNames_areKept() throws Exception {
        byte[] zip = zip("../../etc/passwd", "a", "/abs.txt", "b", "C:#x#y.txt", "c");
        for (int i = 0; i < zip.length; i++) {
            zip[i] = zip[i] == '#' ? (byte) '\\' : zip[i];
        }
        container(read("x.zip", zip));
        assertThat(sink.names()).containsExactly("../../etc/passwd", "/abs.txt", "C:\\x\\y.txt");
    }

    @Test
    void equalNames_areNumbered() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            Archives.put(tar, "a.txt", bytes("1"));
            Archives.put(tar, "a.txt", bytes("2"));
        }
        container(read("x.tar", out.toByteArray()));
        assertThat(sink.names()).containsExactly("a.txt", "a.txt (2)");
    }

    @Test
    void zipNamesWithoutFlag_areUtf8IfValidElseCodePage437() throws Exception {
        container(read("x.zip", Archives.zipRawNames("UTF-8", "Élodie.txt")));
        container(read("x.zip", Archives.zipRawNames("IBM437", "Élodie.txt")));
        assertThat(sink.names()).containsExactly("Élodie.txt", "Élodie.txt");
    }

    @Test
    void unicodeExtraField_beatsTheRawName() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setEncoding("US-ASCII");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            Archives.put(zip, "Łódź.txt", bytes("x"));
        }
        container(read("x.zip", out.toByteArray()));
        assertThat(sink.names()).containsExactly("Łódź.txt");
    }

    @Test
    void linksInZipAndTar_areRecordedAndNotFollowed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry link = new ZipArchiveEntry("lien");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write(bytes("/etc/passwd"));
            zip.closeArchiveEntry();
        }
        container(read("x.zip", out.toByteArray()));
        out.reset();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            tar.putArchiveEntry(new TarArchiveEntry("mou", TarConstants.LF_SYMLINK));
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("dur", TarConstants.LF_LINK));
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("tube", TarConstants.LF_FIFO));
            tar.closeArchiveEntry();
        }
        container(read("x.tar", out.toByteArray()));
        assertThat(sink.members)
                .extracting(member -> member.name() + " " + member.reason())
                .containsExactly("lien LINK", "mou LINK", "dur LINK", "tube UNSUPPORTED");
    }

    @Test
    void compressedTars_areOneContainer() throws Exception {
        byte[] tar = tar("a/é.txt", "un", "b.txt", "deux");
        for (String kind : new String[] {
            CompressorStreamFactory.GZIP,
            CompressorStreamFactory.BZIP2,
            CompressorStreamFactory.XZ,
            CompressorStreamFactory.ZSTANDARD,
            CompressorStreamFactory.LZMA,
            CompressorStreamFactory.LZ4_FRAMED
        }) {
            sink.restart();
            ReadResult result = read("x.tar." + kind, Archives.compress(kind, tar));
            assertThat(result.outcome()).as(kind + " " + result).isEqualTo(Outcome.CONTAINER);
            assertThat(sink.names()).as(kind).containsExactly("a/é.txt", "b.txt");
        }
    }

    @Test
    void compressedFiles_haveOneMemberNamedAfterTheFile() throws Exception {
        container(read("base.sql.gz", gzip("stored-name.txt", bytes("INSERT"))));
        container(read("base.sql.XZ", Archives.compress(CompressorStreamFactory.XZ, bytes("INSERT"))));
        container(read("sauvegarde", gzip("base.txt", bytes("INSERT"))));
        container(read("note", Archives.compress(CompressorStreamFactory.BZIP2, bytes("INSERT"))));
        assertThat(sink.names()).containsExactly("base.sql", "base.sql", "base.txt", "note");
        assertThat(sink.bytes.get("base.sql")).asString(StandardCharsets.UTF_8).isEqualTo("INSERT");
    }

    @Test
    void truncatedGzip_keepsWhatCame() throws Exception {
        byte[] whole = gzip("x", Archives.noise(200_000));
        ReadResult result = read("x.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(sink.bytes.get("x.csv")).hasSizeGreaterThan(50_000);
    }

    @Test
    void zipThatEndsEarly_givesItsFirstMembersAndIsPartlyRead() throws Exception {
        byte[] whole = zip(
                "a.txt",
                "un",
                "b.txt",
                "deux",
                "c.bin",
                new String(Archives.noise(20_000), StandardCharsets.ISO_8859_1));
        ReadResult result = read("x.zip", Arrays.copyOf(whole, whole.length / 2));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(sink.names()).startsWith("a.txt", "b.txt");
    }

    @Test
    void zipOfWhichNothingIsLeft_isCorrupt() throws Exception {
        byte[] whole = zip("a.txt", "un");
        unreadable(read("x.zip", Arrays.copyOf(whole, 20)), Reason.CORRUPT);
    }

    @Test
    void zipWithAChangedByte_isPartlyRead() throws Exception {
        byte[] whole = Archives.zipStored("a.txt", bytes("abcdefgh".repeat(100)), "b.txt", bytes("ok"));
        whole[60] ^= 1;
        ReadResult result = read("x.zip", whole);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(sink.names()).containsExactly("a.txt", "b.txt");
        assertThat(sink.bytes.get("b.txt")).asString(StandardCharsets.UTF_8).isEqualTo("ok");
    }

    @Test
    void truncatedTar_isPartlyRead() throws Exception {
        byte[] whole = tar("a.txt", "un", "b.txt", "x".repeat(5000));
        ReadResult result = read("x.tar", Arrays.copyOf(whole, 2048 + 1000));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(sink.names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void bombByRatio_isUnreadableAsBomb() throws Exception {
        unreadable(read("x.zip", zip("zeros", repeated('0', 16 << 20))), Reason.BOMB);
        unreadable(read("x.gz", gzip("x", new byte[16 << 20])), Reason.BOMB);
    }

    @Test
    void overlappingEntries_areABomb() throws Exception {
        ReadResult result = read("x.zip", Archives.zipOverlapping());
        unreadable(result, Reason.BOMB);
        assertThat(result.detail()).isEqualTo("entries overlap");
    }

    @Test
    void tooManyMembers_endTheContainerByName() throws Exception {
        String[] entries = new String[2 * 600];
        for (int i = 0; i < 600; i++) {
            entries[2 * i] = "f" + i;
            entries[2 * i + 1] = "x";
        }
        ReadResult result = read("x.zip", zip(entries));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(result.detail()).isEqualTo("members");
        assertThat(sink.members).hasSize(500);
    }

    @Test
    void containerTooDeep_isABomb() throws Exception {
        unreadable(read("x.zip", zip("a", "b"), 3), Reason.BOMB);
    }

    @Test
    void longNames_areCut() throws Exception {
        container(read("x.zip", zip("n".repeat(2000), "x")));
        assertThat(sink.names().get(0)).hasSize(300);
    }

    @Test
    void sevenZip_isReadInOnePass() throws Exception {
        Path file = folder.resolve("x.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            Archives.put(out, "a/b.txt", bytes("un"));
            Archives.put(out, "vide.txt", new byte[0]);
            Archives.put(out, "c.txt", bytes("trois"));
        }
        container(read("x.7z", Files.readAllBytes(file)));
        assertThat(sink.names()).containsExactlyInAnyOrder("a/b.txt", "vide.txt", "c.txt");
        assertThat(sink.bytes.get("c.txt")).asString(StandardCharsets.UTF_8).isEqualTo("trois");
    }

    @Test
    void encryptedSevenZip_isUnreadableAsEncrypted() throws Exception {
        Path file = folder.resolve("enc.7z");
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                SevenZOutputFile out = new SevenZOutputFile(channel, "secret".toCharArray())) {
            Archives.put(out, "a.txt", bytes("un"));
        }
        unreadable(read("x.7z", Files.readAllBytes(file)), Reason.ENCRYPTED);
        assertThat(sink.members).isEmpty();
    }

    @Test
    void damagedSevenZip_isCorrupt() throws Exception {
        Path file = folder.resolve("bad.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            Archives.put(out, "a.txt", bytes("un".repeat(1000)));
        }
        byte[] whole = Files.readAllBytes(file);
        unreadable(read("x.7z", Arrays.copyOf(whole, whole.length - 20)), Reason.CORRUPT);
    }

    @Test
    void cpioAndAr_areContainers() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream cpio = new CpioArchiveOutputStream(out)) {
            CpioArchiveEntry entry = new CpioArchiveEntry("a.txt", 2);
            cpio.putArchiveEntry(entry);
            cpio.write(bytes("un"));
            cpio.closeArchiveEntry();
        }
        container(read("x.cpio", out.toByteArray()));
        String ar =
                "!<arch>\n" + String.format("%-16s%-12d%-6d%-6d%-8s%-10d`\n", "b.txt/", 0, 0, 0, "100644", 4) + "deux";
        container(read("x.ar", bytes(ar)));
        assertThat(sink.names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void bigMember_goesThroughTheSpoolUnchanged() throws Exception {
        byte[] noise = Archives.noise(3_000_001);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            Archives.put(zip, "big", noise);
        }
        container(read("x.zip", out.toByteArray()));
        assertThat(sink.bytes.get("big")).isEqualTo(noise);
    }

    @Test
    void zipInsideZip_isReadFromTheSpool() throws Exception {
        byte[] inner = zip("a.txt", "au fond");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            Archives.put(zip, "inner.zip", inner);
        }
        RecordingSink within = new RecordingSink();
        RecordingSink outer = new RecordingSink() {
            @Override
            public void member(FoundMember member) throws IOException, InterruptedException {
                ContentSource content = Objects.requireNonNull(member.content());
                container(reader.read(new ReadRequest(content, member.name(), 1), within));
                super.member(member);
            }
        };
        Path file = folder.resolve("nested.zip");
        Files.write(file, out.toByteArray());
        container(reader.read(
                new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), "nested.zip", 0), outer));
        assertThat(within.names()).containsExactly("a.txt");
        assertThat(within.bytes.get("a.txt")).asString(StandardCharsets.UTF_8).isEqualTo("au fond");
        assertThat(outer.bytes.get("inner.zip")).isEqualTo(inner);
    }

    @Test
    void wordDocumentByItsEntries_isNoContainer() throws Exception {
        ReadResult result = read("x.bin", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"));
        assertThat(result.outcome()).isNotEqualTo(Outcome.CONTAINER);
    }
}
