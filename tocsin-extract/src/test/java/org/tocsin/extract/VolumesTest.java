package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Archives that were split into several files, whole and with gaps. */
class VolumesTest {
    @TempDir
    static Path folder;

    private static WorkerReader reader;
    private static final AtomicInteger FILES = new AtomicInteger();
    private static final byte[] LONG = Archives.noise(200_000);

    private final RecordingSink sink = new RecordingSink();

    @BeforeAll
    static void start() throws Exception {
        reader = WorkerReader.start(ReaderSettings.of(folder.resolve("spool")));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    private static ContentSource file(byte[] bytes) throws IOException {
        Path file = folder.resolve("v" + FILES.incrementAndGet());
        Files.write(file, bytes);
        return new ContentSource.RootFile(file, bytes.length);
    }

    private ReadResult read(String name, int own, List<@Nullable ContentSource> places) throws Exception {
        return reader.read(new ReadRequest(new ContentSource.Volumes(own, places), name, 0), sink);
    }

    private static List<@Nullable ContentSource> places(List<byte[]> volumes) throws IOException {
        List<@Nullable ContentSource> places = new ArrayList<>();
        for (byte[] volume : volumes) {
            places.add(file(volume));
        }
        return places;
    }

    private static List<byte[]> cut(byte[] whole, int size) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < whole.length; from += size) {
            parts.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + size)));
        }
        return parts;
    }

    private static List<byte[]> sevenZip() throws IOException {
        Path file = folder.resolve("whole" + FILES.incrementAndGet());
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            Archives.put(out, "a.bin", LONG);
            Archives.put(out, "b.txt", Archives.bytes("deux"));
        }
        return cut(Files.readAllBytes(file), 70_000);
    }

    private static List<byte[]> splitZip() throws IOException {
        Path base = Files.createTempDirectory(folder, "z").resolve("x.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(base, 65_536)) {
            Archives.put(out, "a.bin", LONG);
            Archives.put(out, "b.txt", Archives.bytes("deux"));
        }
        List<byte[]> volumes = new ArrayList<>();
        try (Stream<Path> files = Files.list(base.getParent())) {
            for (Path file : files.sorted().toList()) {
                volumes.add(Files.readAllBytes(file));
            }
        }
        return volumes;
    }

    private void holdsBoth(ReadResult result) {
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.names()).containsExactly("a.bin", "b.txt");
        assertThat(sink.bytes.get("a.bin")).isEqualTo(LONG);
        assertThat(sink.bytes.get("b.txt")).isEqualTo(Archives.bytes("deux"));
    }

    private static void lacks(ReadResult result, int volume, Outcome outcome) {
        assertThat(result.outcome()).as(result.toString()).isEqualTo(outcome);
        assertThat(result.reason()).isEqualTo(Reason.CORRUPT);
        assertThat(result.detail()).isEqualTo("volume " + volume + " missing");
    }

    @Test
    void sevenZipInVolumes_isReadAsOne() throws Exception {
        holdsBoth(read("x.7z.001", 1, places(sevenZip())));
    }

    @Test
    void plainPartsOfAZip_areReadAsOne() throws Exception {
        byte[] zip = Archives.zipStored("a.bin", LONG, "b.txt", Archives.bytes("deux"));
        holdsBoth(read("x.zip.001", 1, places(cut(zip, 90_000))));
    }

    @Test
    void splitZip_isReadFromItsEnd() throws Exception {
        List<byte[]> volumes = splitZip();
        assertThat(volumes).hasSizeGreaterThan(2);
        holdsBoth(read("x.zip", volumes.size(), places(volumes)));
    }

    @Test
    void splitZipWithAGap_givesWhatLiesInTheOtherVolumes() throws Exception {
        List<byte[]> volumes = splitZip();
        List<@Nullable ContentSource> places = places(volumes);
        places.set(1, null);
        lacks(read("x.zip", volumes.size(), places), 2, Outcome.PARTLY_READ);
        assertThat(sink.bytes.get("b.txt")).isEqualTo(Archives.bytes("deux"));
    }

    @Test
    void rarInVolumes_isReadAsOne() throws Exception {
        List<byte[]> volumes = new RarWriter(60_000)
                .add("a.bin", LONG)
                .add("b.txt", Archives.bytes("deux"))
                .volumes();
        assertThat(volumes).hasSize(4);
        holdsBoth(read("x.part1.rar", 1, places(volumes)));
    }

    @Test
    void rarWhoseEntriesEndWithTheirVolumes_isReadToTheEnd() throws Exception {
        List<byte[]> volumes = new RarWriter(100_000)
                .add("a.bin", LONG)
                .add("b.txt", Archives.bytes("deux"))
                .volumes();
        holdsBoth(read("x.rar", 1, places(volumes)));
    }

    @Test
    void rarWithoutItsLastVolume_isPartlyRead() throws Exception {
        List<byte[]> volumes = new RarWriter(60_000)
                .add("b.txt", Archives.bytes("deux"))
                .add("a.bin", LONG)
                .volumes();
        lacks(read("x.part1.rar", 1, places(volumes.subList(0, 2))), 3, Outcome.PARTLY_READ);
        assertThat(sink.bytes.get("b.txt")).isEqualTo(Archives.bytes("deux"));
    }

    @Test
    void rarWithoutItsFirstVolume_givesTheEntriesThatBeginLater() throws Exception {
        List<@Nullable ContentSource> places = places(new RarWriter(60_000)
                .add("a.bin", LONG)
                .add("b.txt", Archives.bytes("deux"))
                .volumes());
        places.set(0, null);
        lacks(read("x.part2.rar", 2, places), 1, Outcome.PARTLY_READ);
        assertThat(sink.bytes.get("b.txt")).isEqualTo(Archives.bytes("deux"));
    }

    @Test
    void sevenZipWithoutAVolume_saysWhichOneIsMissing() throws Exception {
        List<@Nullable ContentSource> places = places(sevenZip());
        places.set(1, null);
        lacks(read("x.7z.001", 1, places), 2, Outcome.UNREADABLE);
        List<@Nullable ContentSource> others = places(sevenZip());
        others.set(0, null);
        lacks(read("x.7z.002", 2, others), 1, Outcome.UNREADABLE);
    }
}
