package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Discs, cabinets and packages. */
class DiscsTest {
    @TempDir
    static Path folder;

    private static WorkerReader reader;

    private final RecordingSink sink = new RecordingSink();

    @BeforeAll
    static void start() throws Exception {
        reader = WorkerReader.start(ReaderSettings.of(folder.resolve("spool")));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    private ReadResult read(String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return reader.read(new ReadRequest(new ContentSource.RootFile(file, bytes.length), name, 0), sink);
    }

    @Test
    void disc_givesItsFilesWithTheirFolders() throws Exception {
        ReadResult result = read("x.iso", Discs.loop());
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.names()).containsExactly("DOSSIER/A.TXT");
        assertThat(sink.bytes.get("DOSSIER/A.TXT")).isEqualTo(Archives.bytes("deux"));
    }

    @Test
    void cabinetOfSeveralBlocks_givesItsFile() throws Exception {
        byte[] text = Archives.bytes("Compte rendu numéro deux, suite. ".repeat(4_000));
        ReadResult result = read("x.cab", Discs.cabinet("été.txt", text));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.bytes.get("été.txt")).isEqualTo(text);
    }

    @Test
    void cabinetThatEndsEarly_isPartlyRead() throws Exception {
        byte[] whole = Discs.cabinet("a.bin", Archives.noise(100_000));
        ReadResult result = read("y.cab", Arrays.copyOf(whole, whole.length / 2));
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void package_givesTheFilesOfItsPayload() throws Exception {
        ByteArrayOutputStream cpio = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream out = new CpioArchiveOutputStream(cpio)) {
            out.putArchiveEntry(new CpioArchiveEntry("./etc/a.conf", 4));
            out.write(Archives.bytes("deux"));
            out.closeArchiveEntry();
        }
        byte[] payload = Archives.compress(CompressorStreamFactory.GZIP, cpio.toByteArray());
        ByteBuffer rpm = ByteBuffer.allocate(96 + 16 + 16 + 4 + 4 + 16 + 16 + 8 + payload.length);
        rpm.put(new byte[] {(byte) 0xED, (byte) 0xAB, (byte) 0xEE, (byte) 0xDB, 3, 0})
                .position(96);
        rpm.putInt(0x8EADE801).putInt(0).putInt(1).putInt(4).put(new byte[16 + 4 + 4]);
        rpm.putInt(0x8EADE801).putInt(0).putInt(1).putInt(8).put(new byte[16 + 8]);
        rpm.put(payload);
        ReadResult result = read("x.rpm", rpm.array());
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.names()).containsExactly("./etc/a.conf");
    }
}
