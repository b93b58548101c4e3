package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.model.Outcome;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Archives under passwords, with a list that holds the right one and without. */
class LockedArchivesTest {
    private static final byte[] TEXT = Archives.bytes("Compte rendu de consultation. ".repeat(400));

    @TempDir
    static Path folder;

    private static WorkerReader withList;
    private static WorkerReader without;
    private static final AtomicInteger FILES = new AtomicInteger();

    private final RecordingSink sink = new RecordingSink();

    @BeforeAll
    static void start() throws Exception {
        ReaderSettings settings = ReaderSettings.of(folder.resolve("spool"));
        withList = WorkerReader.start(
                settings.withPasswords(List.of("faux", "Hôpital2024", "junrar", "secret", "deuxième")));
        without = WorkerReader.start(settings);
    }

    @AfterAll
    static void end() {
        withList.close();
        without.close();
    }

    private static ReadRequest request(Path file, String name) throws IOException {
        return new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), name, 0);
    }

    private static Path zip(
            EncryptionMethod method, AesKeyStrength strength, CompressionMethod compression, String... passwords)
            throws IOException {
        Path file = folder.resolve("l" + FILES.incrementAndGet() + ".zip");
        int number = 0;
        for (String password : passwords) {
            try (ZipFile zip = new ZipFile(file.toFile(), password.toCharArray())) {
                ZipParameters parameters = new ZipParameters();
                parameters.setEncryptFiles(true);
                parameters.setEncryptionMethod(method);
                parameters.setAesKeyStrength(strength);
                parameters.setCompressionMethod(compression);
                parameters.setFileNameInZip("f" + ++number + ".txt");
                zip.addStream(new ByteArrayInputStream(TEXT), parameters);
            }
        }
        return file;
    }

    private void opened(ReadResult result, String... names) {
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(result.detail()).isEqualTo(ReadResult.OPENED);
        assertThat(sink.names()).containsExactly(names);
        for (String name : names) {
            assertThat(sink.bytes.get(name)).as(name).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ZIP_STANDARD, KEY_STRENGTH_128, DEFLATE",
        "ZIP_STANDARD, KEY_STRENGTH_128, STORE",
        "AES, KEY_STRENGTH_128, DEFLATE",
        "AES, KEY_STRENGTH_128, STORE",
        "AES, KEY_STRENGTH_256, DEFLATE"
    })
    void lockedZip_isOpenedByTheList(EncryptionMethod method, AesKeyStrength strength, CompressionMethod compression)
            throws Exception {
        Path file = zip(method, strength, compression, "Hôpital2024");
        opened(withList.read(request(file, "x.zip"), sink), "f1.txt");
        ReadResult locked = without.read(request(file, "x.zip"), new RecordingSink());
        assertThat(locked.reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void zipWithAPasswordForEachEntry_isOpened() throws Exception {
        Path file = zip(
                EncryptionMethod.AES, AesKeyStrength.KEY_STRENGTH_256, CompressionMethod.DEFLATE, "secret", "deuxième");
        opened(withList.read(request(file, "x.zip"), sink), "f1.txt", "f2.txt");
    }

    @Test
    void zipOfWhichOneEntryStaysLocked_givesTheOther() throws Exception {
        Path file = zip(
                EncryptionMethod.ZIP_STANDARD,
                AesKeyStrength.KEY_STRENGTH_256,
                CompressionMethod.DEFLATE,
                "inconnu",
                "secret");
        ReadResult result = withList.read(request(file, "x.zip"), sink);
        assertThat(result.outcome()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.members).extracting(FoundMember::reason).containsExactly(Reason.ENCRYPTED, null);
    }

    @Test
    void lockedSevenZip_isOpenedByTheList() throws Exception {
        Path file = folder.resolve("l.7z");
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                SevenZOutputFile out = new SevenZOutputFile(channel, "secret".toCharArray())) {
            Archives.put(out, "a.txt", TEXT);
            Archives.put(out, "b.txt", TEXT);
        }
        opened(withList.read(request(file, "x.7z"), sink), "a.txt", "b.txt");
    }

    @Test
    void rarWithLockedNames_isOpenedByTheList() throws Exception {
        Path file = Path.of(System.getProperty("tocsin.shared", "absent"), "data/archives/rar5-encrypted-junrar.rar");
        assumeTrue(Files.exists(file), "the shared test data is not on this machine");
        ReadResult result = withList.read(request(file, "x.rar"), sink);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.members).isNotEmpty().allMatch(member -> member.reason() == null);
    }

    @Test
    void passwords_areInNoArgumentAndNoText() throws Exception {
        assertThat(ReaderSettings.of(folder).withPasswords(List.of("secret")).toString())
                .doesNotContain("secret");
        withList.read(
                request(
                        zip(EncryptionMethod.AES, AesKeyStrength.KEY_STRENGTH_256, CompressionMethod.STORE, "secret"),
                        "x.zip"),
                sink);
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(process -> process.info().commandLine().orElse("").contains("secret"));
    }
}
