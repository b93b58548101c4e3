package org.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.extract.DrawnPages.Sheet;
import org.tocsin.extract.ocr.LanguageData;
import org.tocsin.extract.worker.Budgets;
import org.tocsin.extract.worker.Recognition;
import org.tocsin.model.Outcome;
import org.tocsin.model.PagePicture;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.ContentSource;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadRequest;
import org.tocsin.ports.ReadResult;

/** Real reader processes read pictures of text. */
class PicturesTest {
    private static final BufferedImage SCAN = DrawnPages.page(
            "Compte rendu de consultation", "Patient : BERTHELOT Camille", "Date de naissance : 12/03/1950");
    private static final BufferedImage OTHER =
            DrawnPages.page("Ordonnance de sortie", "Patient : DELAUNAY Victor", "Date de naissance : 04/11/1962");
    private static final String LETTER =
            "Le patient a revu son chirurgien ce matin et va bien.\n".repeat(8).strip();

    @TempDir
    static Path folder;

    private static WorkerReader reader;
    private static Recognition recognition = Recognition.NONE;
    private final RecordingSink sink = new RecordingSink();

    @BeforeAll
    static void start() throws Exception {
        recognition = LanguageData.find().recognition();
        reader = reader(Budgets.defaults(), recognition, "spool");
    }

    @AfterAll
    static void end() {
        reader.close();
    }

    @Test
    void scannedAndWrittenPages_areBothRead_andEqualPagesAlike() throws Exception {
        needsRecognition();
        ReadResult result = read(
                "a.pdf",
                DrawnPages.pdf(new Sheet(SCAN, "", false), new Sheet(null, LETTER, false), new Sheet(SCAN, "", false)),
                Effort.FULL);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(result.pages()).isEqualTo(3);
        assertThat(result.ocrPages()).isEqualTo(2);
        assertThat(sink.passages).extracting(Passage::name).containsExactly("page:1", "page:2", "page:3");
        assertThat(sink.passages.get(0).text()).contains("BERTHELOT", "12/03/1950");
        assertThat(sink.passages.get(0).layout()).isNotNull();
        assertThat(sink.passages.get(2).text()).isEqualTo(sink.passages.get(0).text());
    }

    @Test
    void badTextLayer_givesWayToTheRecognisedPage() throws Exception {
        needsRecognition();
        String bad = "%& xq# zz1$ pp]] k}r tt0t wq|x\n".repeat(6);
        ReadResult result = read("a.pdf", DrawnPages.pdf(new Sheet(SCAN, bad, true)), Effort.FULL);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(sink.text()).contains("BERTHELOT").doesNotContain("wq|x");
    }

    @Test
    void goodTextLayer_costsNoRecognition() throws Exception {
        ReadResult result = read("a.pdf", DrawnPages.pdf(new Sheet(SCAN, LETTER, true)), Effort.FULL);
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(result.ocrPages()).isZero();
        assertThat(sink.text()).contains("chirurgien");
    }

    @Test
    void lessEffort_leavesPicturesWaiting_andGlancesAtTheirHead() throws Exception {
        needsRecognition();
        byte[] pdf = DrawnPages.pdf(new Sheet(SCAN, "", false));
        assertThat(read("a.pdf", pdf, Effort.TEXT).waiting()).isEqualTo(1);
        assertThat(sink.passages).isEmpty();
        assertThat(read("a.pdf", pdf, Effort.GLANCE).waiting()).isEqualTo(1);
        assertThat(sink.text()).contains("BERTHELOT");
    }

    @Test
    void turnedPage_isRead() throws Exception {
        needsRecognition();
        read("a.png", DrawnPages.png(DrawnPages.turned(SCAN)), Effort.FULL);
        assertThat(sink.text()).contains("BERTHELOT");
    }

    @Test
    void pagesOfTiff_areReadThoughOneIsBroken() throws Exception {
        needsRecognition();
        byte[] tiff = DrawnPages.tiff(List.of(SCAN, OTHER));
        ReadResult whole = read("a.tif", tiff, Effort.FULL);
        assertThat(whole.pages()).isEqualTo(2);
        assertThat(sink.text()).contains("BERTHELOT", "DELAUNAY");
        ReadResult cut = read("b.tif", java.util.Arrays.copyOf(tiff, tiff.length * 6 / 10), Effort.FULL);
        assertThat(cut.outcome()).isIn(Outcome.PARTLY_READ, Outcome.UNREADABLE);
        assertThat(cut.reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void picturesInDocumentsAndPages_areTheirPassages() throws Exception {
        needsRecognition();
        byte[] png = DrawnPages.png(SCAN);
        read("a.docx", DrawnPages.docx("Bonjour", png, png, DrawnPages.png(OTHER)), Effort.FULL);
        assertThat(sink.text()).contains("Bonjour", "BERTHELOT", "DELAUNAY");
        assertThat(sink.passages)
                .extracting(Passage::name)
                .contains("image:1", "image:2")
                .doesNotContain("image:3");
        assertThat(sink.members).isEmpty();
        String html = "<html><body><p>Bonjour</p><img src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\"></body></html>";
        read("a.html", html.getBytes(java.nio.charset.StandardCharsets.UTF_8), Effort.FULL);
        assertThat(sink.text()).contains("Bonjour", "BERTHELOT");
    }

    @Test
    void recognitionNotInstalled_isSaidForEveryDocument() throws Exception {
        try (WorkerReader blind = reader(Budgets.defaults(), Recognition.NONE, "blind")) {
            ReadResult scan = read(blind, "a.pdf", DrawnPages.pdf(new Sheet(SCAN, "", false)), Effort.FULL);
            assertThat(scan.outcome()).isEqualTo(Outcome.UNREADABLE);
            assertThat(scan.reason()).isEqualTo(Reason.UNSUPPORTED);
            assertThat(scan.detail()).contains("needs character recognition");
            ReadResult mixed = read(
                    blind,
                    "b.pdf",
                    DrawnPages.pdf(new Sheet(null, LETTER, false), new Sheet(SCAN, "", false)),
                    Effort.FULL);
            assertThat(mixed.outcome()).isEqualTo(Outcome.PARTLY_READ);
        }
    }

    @Test
    void hugeClaims_areNamedAndTheNextPictureIsRead() throws Exception {
        ReadResult bomb = read("a.png", DrawnPages.pngClaiming(60_000, 60_000, 1 << 20), Effort.FULL);
        assertThat(bomb.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(bomb.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(bomb.detail()).isEqualTo("pixels");
        ReadResult large = read("b.png", DrawnPages.pngClaiming(12_000, 12_000, 12_001 * 12_000), Effort.FULL);
        assertThat(large.outcome()).isEqualTo(Outcome.READ);
        assertThat(reader.kills()).isZero();
    }

    @Test
    void timeOfOnePicture_endsThatPictureOnly() throws Exception {
        needsRecognition();
        Budgets hurried =
                Budgets.defaults().withPictures(new Budgets.Pictures(200_000_000, 100, Duration.ofMillis(1), 10));
        try (WorkerReader late = reader(hurried, recognition, "late")) {
            ReadResult result = read(
                    late,
                    "a.pdf",
                    DrawnPages.pdf(new Sheet(SCAN, "", false), new Sheet(null, LETTER, false)),
                    Effort.FULL);
            assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
            assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(sink.text()).contains("chirurgien");
        }
    }

    @Test
    void pictureOfEachRecognisedPage_isGivenWithIt_andOfNoOther() throws Exception {
        needsRecognition();
        read(
                "a.pdf",
                DrawnPages.pdf(new Sheet(SCAN, "", false), new Sheet(null, LETTER, false), new Sheet(OTHER, "", false)),
                Effort.FULL);
        assertThat(sink.passages).hasSize(3);
        assertThat(sink.pictures).hasSize(2).doesNotHaveDuplicates();
        assertThat(sink.pictures).allSatisfy(picture -> {
            double shape = (double) picture.width() / picture.height();
            assertThat(shape).isBetween(1.40, 1.43);
            assertThat(picture.width() * picture.height()).isLessThanOrEqualTo(PagePicture.MOST_PIXELS);
        });
        read("b.pdf", DrawnPages.pdf(new Sheet(SCAN, LETTER, true)), Effort.FULL);
        assertThat(sink.pictures).isEmpty();
    }

    @Test
    void picturesAboveTheNumberToKeep_areLeftOut_andTheirTextStays() throws Exception {
        needsRecognition();
        byte[] pages = DrawnPages.pdf(new Sheet(SCAN, "", false), new Sheet(OTHER, "", false));
        List<String> kept = new java.util.ArrayList<>();
        for (int number : List.of(1, 0)) {
            Budgets few = Budgets.defaults()
                    .withPictures(Budgets.defaults().pictures().keeping(number));
            try (WorkerReader sparing = reader(few, recognition, "keeping" + number)) {
                read(sparing, "a.pdf", pages, Effort.FULL);
                assertThat(sink.pictures).hasSize(number);
                kept.add(sink.text());
            }
        }
        assertThat(kept.get(0)).contains("BERTHELOT", "DELAUNAY").isEqualTo(kept.get(1));
    }

    @Test
    void glanceAtThePartOfAPage_givesNoPicture() throws Exception {
        needsRecognition();
        BufferedImage large = new BufferedImage(1654, 2338, BufferedImage.TYPE_BYTE_GRAY);
        large.createGraphics().drawImage(SCAN, 0, 0, null);
        read("a.png", DrawnPages.png(large), Effort.GLANCE);
        assertThat(sink.passages).isNotEmpty();
        assertThat(sink.pictures).isEmpty();
    }

    private static void needsRecognition() {
        Assumptions.assumeTrue(recognition.isInstalled(), "no French language data: " + LanguageData.INSTALL);
    }

    private static WorkerReader reader(Budgets budgets, Recognition with, String spool) throws Exception {
        return WorkerReader.start(
                ReaderSettings.of(folder.resolve(spool)).withBudgets(budgets).withRecognition(with));
    }

    private ReadResult read(String name, byte[] bytes, Effort effort) throws Exception {
        return read(reader, name, bytes, effort);
    }

    private ReadResult read(WorkerReader with, String name, byte[] bytes, Effort effort) throws Exception {
        sink.restart();
        Path file = Files.write(folder.resolve(name), bytes);
        return with.read(new ReadRequest(new ContentSource.RootFile(file, bytes.length), name, 0, effort, 0), sink);
    }
}
