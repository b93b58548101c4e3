package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Archives made by others, among them broken and hostile ones. */
class SharedArchivesTest {
    @TempDir
    static Path folder;

    private static WorkerReader reader;

    @BeforeAll
    static void start() throws Exception {
        reader = WorkerReader.start(ReaderSettings.of(folder.resolve("spool")));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "files/test-documents.zip, CONTAINER, , 9",
        "files/test-documents.tar.Z, CONTAINER, , 9",
        "files/testTAR_no_magic.tar, CONTAINER, , 3",
        "files/test-documents.rar, CONTAINER, , 9",
        "files/droste.zip, UNREADABLE, BOMB, 1",
        "files/quine.gz, UNREADABLE, BOMB, 0",
        "files/bob.gz, CONTAINER, , 1",
        "files/bzip2-8-file.txt.bz2, CONTAINER, , 1",
        "files/full_encrypted.7z, UNREADABLE, ENCRYPTED, 0",
        "files/testZipEncrypted.zip, CONTAINER, , 2",
        "files/test-documents-enc.rar, UNREADABLE, ENCRYPTED, 0",
        "files/testZip_with_DataDescriptor2.zip, CONTAINER, , 4",
        "files/test-documents-spanned.zip, UNREADABLE, CORRUPT, 0",
        "files/testODTBodyListOpenClose.xml.gz, CONTAINER, , 1",
        "archives/m3-plain-128k.rar, CONTAINER, , 1",
        "archives/m3-1gb-claim.rar, CONTAINER, , 1",
        "archives/rar5-solid.rar, CONTAINER, , 9",
        "archives/rar5-links-hostile.rar, CONTAINER, , 7",
        "archives/rar5-encrypted-junrar.rar, UNREADABLE, ENCRYPTED, 0",
    })
    void archiveOfOthers_endsAsItShould(String name, String outcome, String reason, int members) throws Exception {
        Path file =
                Path.of(System.getProperty("tocsin.shared", "absent"), "data").resolve(name);
        assumeTrue(Files.exists(file), "the shared test data is not on this machine");
        RecordingSink sink = new RecordingSink();
        String fileName = name.substring(name.indexOf('/') + 1);
        ReadResult result =
                reader.read(new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), fileName, 0), sink);
        assertThat(result.outcome() + " " + result.reason() + " " + sink.members.size())
                .as(result.toString() + sink.names())
                .isEqualTo(outcome + " " + reason + " " + members);
    }
}
