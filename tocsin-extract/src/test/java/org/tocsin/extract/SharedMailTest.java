package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail stores, signed files and databases made by others, through real reader processes. */
class SharedMailTest {
    private static final String BOX = "testPST_variousBodyTypes.pst";

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

    private static Tree tree(String name) throws Exception {
        return Tree.of(reader, folder, name.substring(name.indexOf('/') + 1), Tree.shared(name));
    }

    @Test
    void anOutlookDataFile_givesItsMessagesByFolder_eachTimeTheSame() throws Exception {
        Tree tree = tree("files/" + BOX);
        assertThat(tree.outcomes.keySet())
                .containsExactly(
                        BOX,
                        BOX + "!/Inbox/tmp/1",
                        BOX + "!/Inbox/tmp/2",
                        BOX + "!/Inbox/tmp/3",
                        BOX + "!/Inbox/tmp/4");
        assertThat(tree.outcomes).containsEntry(BOX, "container").containsEntry(BOX + "!/Inbox/tmp/1", "read");
        assertThat(tree.fields(BOX + "!/Inbox/tmp/2", 0).get("Subject")).startsWith("FW: original");
        assertThat(tree("files/" + BOX).outcomes).isEqualTo(tree.outcomes);
    }

    @Test
    void aCutOffOutlookDataFile_endsWithAnOutcome() throws Exception {
        byte[] bytes = Tree.shared("files/" + BOX);
        for (int part = 1; part < 6; part += 2) {
            byte[] cut = Arrays.copyOf(bytes, bytes.length / 6 * part);
            assertThat(Tree.of(reader, folder, "x.pst", cut).outcomes.get("x.pst"))
                    .doesNotContain("crashed");
        }
    }

    @Test
    void winmail_givesItsTextAndFiles() throws Exception {
        Tree tree = tree("files/testWINMAIL.dat");
        assertThat(tree.outcomes).hasSize(6).containsEntry("testWINMAIL.dat!/quick.pdf", "read");
        assertThat(tree.text("testWINMAIL.dat")).contains("These are five files.");
    }

    @Test
    void signedFiles_giveWhatWasSigned_encryptedOnesAreNamed() throws Exception {
        assertThat(tree("files/test.xml.p7m").outcomes).containsEntry("test.xml.p7m!/test.xml", "read");
        assertThat(tree("files/testPKCS7_enveloped_ind.p7m").outcomes)
                .containsEntry("testPKCS7_enveloped_ind.p7m", "unreadable encrypted");
    }

    @Test
    void oldAccessFiles_giveRows_encryptedOnesAreNamed() throws Exception {
        assertThat(tree("databases/testV1997.mdb").text("testV1997.mdb")).contains("1981-12-12");
        assertThat(tree("files/testAccess2_encrypted.accdb").outcomes)
                .containsEntry("testAccess2_encrypted.accdb", "unreadable encrypted");
    }

    @Test
    void filesWrittenInLetters_areDecoded() throws Exception {
        byte[] file = "begin 644 note.txt\n#0V%T\n`\nend\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(Tree.of(reader, folder, "a.uue", file).outcomes)
                .containsEntry("a.uue", "container")
                .containsEntry("a.uue!/note.txt", "read");
        byte[] page =
                ("<html><body>" + "Patiente opérée. ".repeat(40) + "</body></html>").getBytes(StandardCharsets.UTF_8);
        Tree tree =
                Tree.of(reader, folder, "page.html.b64", Base64.getMimeEncoder().encode(page));
        assertThat(tree.text("page.html.b64!/page.html")).contains("opérée");
    }
}
