package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.FoundMember;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;
import org.tocsin.ports.ReadSink;

/** What users of other tools complain about in public trackers, as far as reading is concerned; the numbers are those of that list. */
class FieldComplaintsTest {
    @TempDir
    static Path folder;

    private static WorkerReader reader;
    private static final AtomicInteger FILES = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        reader = WorkerReader.start(HostileContentTest.settings(folder.resolve("spool"))
                .withBudgets(org.tocsin.extract.worker.Budgets.defaults()
                        .withTime(new org.tocsin.extract.worker.Budgets.Time(
                                java.time.Duration.ofSeconds(120),
                                java.time.Duration.ofSeconds(1),
                                java.time.Duration.ofMinutes(5),
                                java.time.Duration.ofSeconds(5),
                                java.time.Duration.ofSeconds(60)))));
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    /** Counts and forgets. */
    private static class Counting implements ReadSink {
        int passages;
        long characters;
        int members;

        @Override
        public void passage(Passage passage) {
            passages++;
            characters += passage.text().length();
        }

        @Override
        public void member(FoundMember member) {
            members++;
            if (member.content() != null) {
                member.content().close();
            }
        }

        @Override
        public void restart() {
            passages = 0;
            characters = 0;
            members = 0;
        }
    }

    private static ReadRequest request(Path file, String name) throws IOException {
        return new ReadRequest(new ContentSource.RootFile(file, Files.size(file)), name, 0);
    }

    private static ReadRequest request(byte[] bytes, String name) throws IOException {
        Path file = folder.resolve("f" + FILES.incrementAndGet());
        Files.write(file, bytes);
        return request(file, name);
    }

    private static ReadRequest script(String script) throws IOException {
        return request(script.getBytes(StandardCharsets.UTF_8), "x.hostile");
    }

    private static void nextFileIsRead() throws Exception {
        assertThat(reader.read(script("say still here"), new Counting()).outcome())
                .isEqualTo(Outcome.READ);
    }

    @Test
    void complaint01_documentThatTimesOut_endsWithAnOutcomeAndIsNotLost() throws Exception {
        ReadResult result = reader.read(script("say kept\nhang"), new Counting());
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
        nextFileIsRead();
    }

    @Test
    void complaint02_tableFarLargerThanTheHeapOfOthers_isReadRowByRow() throws Exception {
        Path file = folder.resolve("big.csv");
        int rows = 300_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("ipp;nom;prenom;commentaire\n");
            for (int i = 0; i < rows; i++) {
                out.write(i + ";VALCOURT;Hortense;suivi annuel sans particularité, dossier numéro " + i + "\n");
            }
        }
        Counting sink = new Counting();
        ReadResult result = reader.read(request(file, "big.csv"), sink);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.READ);
        assertThat(sink.passages).isGreaterThanOrEqualTo(rows);
    }

    @Test
    void complaint03And25_textLargerThanTheHeap_isReadWhole() throws Exception {
        Path file = folder.resolve("huge.txt");
        byte[] line =
                "Compte rendu de consultation, suite du dossier de la patiente.\n".getBytes(StandardCharsets.UTF_8);
        int lines = (110 << 20) / line.length;
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < lines; i++) {
                out.write(line);
            }
        }
        Counting sink = new Counting();
        ReadResult result = reader.read(request(file, "huge.txt"), sink);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.READ);
        assertThat(sink.characters).isGreaterThanOrEqualTo((long) lines * (line.length - 1));
    }

    @Test
    void complaint09_containerThatWasInterrupted_goesOnAfterItsLastMember() throws Exception {
        byte[] zip = Archives.zip("a.txt", "un", "b.txt", "deux", "c.txt", "trois");
        ReadRequest whole = request(zip, "x.zip");
        RecordingSink sink = new RecordingSink();
        reader.read(new ReadRequest(whole.source(), "x.zip", 0, Effort.FULL, 2), sink);
        assertThat(sink.members).extracting(FoundMember::ordinal).containsExactly(2);
        assertThat(sink.names()).containsExactly("c.txt");
    }

    @Test
    void complaint12_contentThatAlwaysKills_isQuarantinedAndBlocksNobody() throws Exception {
        ReadResult result = reader.read(script("halt\n"), new Counting());
        assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(result.reason()).isEqualTo(Reason.CRASHED);
        nextFileIsRead();
    }

    @Test
    void complaint19_entriesThatAreOnlyClaimed_areNeverBelieved() throws Exception {
        byte[] zip = Archives.zip("a.txt", "un");
        ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        end.putShort(zip.length - 14, (short) 0xFFFE).putShort(zip.length - 12, (short) 0xFFFE);
        Counting sink = new Counting();
        ReadResult result = reader.read(request(zip, "x.zip"), sink);
        assertThat(result.outcome()).isIn(Outcome.CONTAINER, Outcome.PARTLY_READ);
        assertThat(sink.members).isEqualTo(1);
    }

    @Test
    void complaint19_discWhoseFoldersHoldThemselves_ends() throws Exception {
        Counting sink = new Counting();
        ReadResult result = reader.read(request(Discs.loop(), "x.iso"), sink);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.members).isEqualTo(1);
    }

    @Test
    void complaint19_tarWithoutEnd_stopsAtTheNumberOfMembers() throws Exception {
        byte[] one = java.util.Arrays.copyOf(Archives.tar("a.txt", ""), 512);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 5_000; i++) {
            out.write(one);
        }
        try (WorkerReader small = WorkerReader.start(HostileContentTest.settings(folder.resolve("few"))
                .withBudgets(org.tocsin.extract.worker.Budgets.defaults()
                        .withMembers(new org.tocsin.extract.worker.Budgets.Members(1_000, 20, 300, 100))))) {
            Counting sink = new Counting();
            ReadResult result = small.read(request(out.toByteArray(), "x.tar"), sink);
            assertThat(result.detail()).isEqualTo("members");
            assertThat(sink.members).isEqualTo(1_000);
        }
    }

    @Test
    void complaint20_archiveOfTensOfThousandsOfFiles_isReadToItsLast() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = Integer.getInteger("tocsin.members", 20_000);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("d/" + i + ".txt"));
                zip.write(i);
                zip.closeEntry();
            }
        }
        Counting sink = new Counting();
        ReadResult result = reader.read(request(out.toByteArray(), "x.zip"), sink);
        assertThat(result.outcome()).as(result.toString()).isEqualTo(Outcome.CONTAINER);
        assertThat(sink.members).isEqualTo(count);
        assertThat(reader.spooledBytes()).isZero();
    }

    @Test
    void complaint21_deathOfAReader_leavesItsLastWordsWithTheFile() throws Exception {
        assertThat(reader.read(script("say x\nfull:allocate"), new Counting()).detail())
                .contains("memory");
        assertThat(reader.read(script("say x\nfull:recurse"), new Counting()).detail())
                .contains("stack");
    }

    @Test
    void complaint22_sameInput_givesTheSameMembersEachTime() throws Exception {
        byte[] zip = Archives.zip("a.txt", "un", "a.txt (2)", "x", "b.txt", "deux");
        List<String> first = prints(zip);
        assertThat(prints(zip)).isEqualTo(first);
        assertThat(prints(zip)).isEqualTo(first).hasSize(3);
    }

    private static List<String> prints(byte[] zip) throws Exception {
        RecordingSink sink = new RecordingSink();
        reader.read(request(zip, "x.zip"), sink);
        return sink.members.stream()
                .map(member -> member.ordinal() + " " + member.name() + " "
                        + HexFormat.of().formatHex(Objects.requireNonNull(member.sha256())))
                .toList();
    }

    @Test
    void complaint23And26_parserThatLoopsWithoutListening_isEndedWithItsProcess() throws Exception {
        int before = reader.kills();
        ReadResult result = reader.read(script("say kept\nfull:hang"), new Counting());
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(result.detail()).contains("stall");
        assertThat(reader.kills()).isEqualTo(before + 1);
        nextFileIsRead();
    }
}
