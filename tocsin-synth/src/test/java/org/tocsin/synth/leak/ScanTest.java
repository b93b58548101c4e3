package org.tocsin.synth.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tocsin.scan.DemoSource;
import org.tocsin.synth.people.Dice;
import org.tocsin.synth.people.People;
import org.tocsin.synth.people.PeopleIndex;

class ScanTest {
    private static final int MANY = 36;
    private static final People PEOPLE = new People(3, 2_000);
    private static final PeopleIndex INDEX = PeopleIndex.of(PEOPLE);
    private static final List<Made> SCANS = new ArrayList<>();

    @BeforeAll
    static void scan() {
        DocumentMaker maker = maker();
        for (int i = 0; i < MANY; i++) {
            SCANS.add(maker.any(Dice.of(3, 98, i)));
        }
    }

    private static DocumentMaker maker() {
        return new DocumentMaker(PEOPLE, INDEX, new DemoSource.Wish(2_000, 1, 3, 1, 0, "scans"));
    }

    @Test
    void everyScan_opensInTheProgramOfItsKind() throws IOException {
        for (Made scan : SCANS) {
            assertThat(pictures(scan)).as(scan.format()).isPositive();
        }
        assertThat(SCANS).extracting(Made::format).contains("pdf", "tif", "jpg", "docx");
    }

    private static int pictures(Made scan) throws IOException {
        return switch (scan.format()) {
            case "pdf" -> {
                try (PDDocument pdf = Loader.loadPDF(scan.bytes())) {
                    assertThat(new PDFRenderer(pdf).renderImageWithDPI(0, 20).getWidth())
                            .isPositive();
                    yield pdf.getNumberOfPages();
                }
            }
            case "docx" -> {
                try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(scan.bytes()))) {
                    yield word.getAllPictures().size();
                }
            }
            case "pptx" -> {
                try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(scan.bytes()))) {
                    yield show.getPictureData().size();
                }
            }
            case "odt" -> scan.bytes().length / 1000;
            default -> images(scan.bytes());
        };
    }

    private static int images(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            int count = reader.getNumImages(true);
            assertThat(reader.read(count - 1).getWidth()).isGreaterThan(900);
            return count;
        }
    }

    @Test
    void equalDice_giveEqualScans() {
        DocumentMaker again = maker();
        for (int i = 0; i < 6; i++) {
            assertThat(again.any(Dice.of(3, 98, i)).bytes())
                    .isEqualTo(SCANS.get(i).bytes());
        }
    }

    @Test
    void labels_showIdentityAndNumbersOfTheirPatient() {
        List<Actor> labelled = SCANS.stream()
                .flatMap(scan -> scan.actors().stream())
                .filter(actor -> actor.shown.contains(Trait.STAY))
                .toList();

        assertThat(labelled).hasSizeGreaterThan(MANY / 5).allSatisfy(actor -> {
            assertThat(actor.role).isEqualTo("subject");
            assertThat(actor.namedInFull()).isTrue();
            assertThat(actor.shown).contains(Trait.DOB);
        });
    }

    @Test
    void everyScan_isMarkedAsScan() {
        assertThat(SCANS).allSatisfy(scan -> assertThat(scan.medium()).isEqualTo(Made.SCAN));
    }

    @Test
    void zonesOfCards_haveTheCheckDigitsOfPublishedExamples() {
        // ICAO Doc 9303 part 3, and the number of a published French card
        assertThat(Mrz.check("520727")).isEqualTo(3);
        assertThat(Mrz.check("AB2134<<<")).isEqualTo(5);
        assertThat(Mrz.check("880692310285")).isEqualTo(8);
    }
}
