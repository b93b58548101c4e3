package org.tocsin.extract.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.extract.codes.CodeFinder;
import org.tocsin.extract.codes.PageCode;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.ocr.RecognizedPage;
import org.tocsin.extract.ocr.TextRecognizer;
import org.tocsin.extract.worker.Budget;
import org.tocsin.extract.worker.Found;
import org.tocsin.extract.worker.Recognition;
import org.tocsin.extract.worker.Terms;
import org.tocsin.model.Layout;
import org.tocsin.model.Outcome;
import org.tocsin.model.Passage;
import org.tocsin.model.Reason;
import org.tocsin.ports.Effort;
import org.tocsin.ports.ReadResult;

class PictureReadingTest {
    private static final String TEXT = "Nom : MARTIN\nNé le : 12/03/1950\n";
    private final List<Passage> given = new ArrayList<>();
    private final List<TextRecognizer.Part> asked = new ArrayList<>();
    private final RecentPictures recent = new RecentPictures();
    private List<PageCode> codes = List.of();
    private boolean installed = true;
    private boolean complete = true;
    private int mostPictures = 100;

    @Test
    void textOfPicture_becomesPassageWithLayout() throws IOException {
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        assertThat(given).hasSize(1);
        assertThat(given.get(0).text()).isEqualTo(TEXT);
        assertThat(given.get(0).layout()).isNotNull();
        ReadResult result = reading.applied(read());
        assertThat(result.outcome()).isEqualTo(Outcome.READ);
        assertThat(result.ocrPages()).isEqualTo(1);
    }

    @Test
    void codeInTheSecondLine_standsBesideIt_andLaterWordsMove() throws IOException {
        codes = List.of(new PageCode(PageCode.Symbology.CODE_128, "8001234567", new Box(300, 20, 500, 40)));
        reading(Effort.FULL).picture("image:1", written(2000, 1000, "MARTIN"));
        Passage passage = given.get(0);
        assertThat(passage.text()).isEqualTo("Nom : MARTIN\n[code-128] 8001234567\nNé le : 12/03/1950\n");
        assertThat(Objects.requireNonNull(passage.layout()).words())
                .extracting(word -> passage.text().substring(word.start(), word.end()))
                .containsExactly("MARTIN", "8001234567", "12/03/1950");
    }

    @Test
    void textEffort_recognisesNothing_andCountsWhatWaits() throws IOException {
        PictureReading reading = reading(Effort.TEXT);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        reading.picture("image:2", PictureSource.of(new GreyImage(new byte[40 * 40], 40, 40, 0)));
        assertThat(given).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(reading.applied(read()).waiting()).isEqualTo(1);
    }

    @Test
    void letterheadOfEveryLetter_waitsOnce_andIsThenReadAtOnce() throws IOException {
        PictureReading reading = reading(Effort.TEXT);
        for (int letter = 0; letter < 4; letter++) {
            reading.picture("image:1", written(400, 200, "hopital"));
        }
        assertThat(reading.applied(read()).waiting()).isEqualTo(1);
        assertThat(asked).hasSize(1);
        assertThat(given).hasSize(3);
    }

    @Test
    void glance_readsTheUpperBandOfPages_andAllOfLabels() throws IOException {
        PictureReading reading = reading(Effort.GLANCE);
        reading.picture("image:1", written(2000, 1000, "courrier"));
        reading.picture("image:2", written(400, 200, "etiquette"));
        assertThat(asked).containsExactly(TextRecognizer.Part.HEADER, TextRecognizer.Part.WHOLE);
        assertThat(reading.applied(read()).waiting()).isEqualTo(1);
    }

    @Test
    void samePictureTwice_isRecognisedOnce() throws IOException {
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        reading.picture("image:2", written(2000, 1000, "MARTIN"));
        assertThat(asked).hasSize(1);
        assertThat(given).hasSize(2);
    }

    @Test
    void iconsAndPlainAreas_costNoRecognition() throws IOException {
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(50, 18, "i"));
        reading.picture("image:2", written(1000, 1000, ""));
        assertThat(asked).isEmpty();
        assertThat(reading.applied(read()).outcome()).isEqualTo(Outcome.READ);
    }

    @Test
    void recognitionNotInstalled_isNamed_andCodesAreStillRead() throws IOException {
        installed = false;
        codes = List.of(new PageCode(PageCode.Symbology.QR, "8001234567", new Box(0, 0, 50, 50)));
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        assertThat(given).extracting(Passage::text).containsExactly("[qr] 8001234567\n");
        ReadResult result = reading.applied(noText());
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(result.detail()).contains("needs character recognition", "not installed");
    }

    @Test
    void nothingReadForWantOfRecognition_isUnreadable() throws IOException {
        installed = false;
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        assertThat(reading.applied(noText()).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void timeOfOnePictureSpent_keepsWhatWasRead_andIsNamed() throws IOException {
        complete = false;
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        ReadResult result = reading.applied(noText());
        assertThat(given).hasSize(1);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(result.detail()).isEqualTo("picture");
    }

    @Test
    void morePicturesThanAllowed_areNamed_andTheDocumentGoesOn() throws IOException {
        mostPictures = 1;
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", written(2000, 1000, "MARTIN"));
        reading.picture("image:2", written(2000, 1000, "DURAND"));
        ReadResult result = reading.applied(read());
        assertThat(asked).hasSize(1);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.detail()).isEqualTo("pictures");
    }

    @Test
    void damagedPicture_isCounted_andOthersAreRead() throws IOException {
        PictureReading reading = reading(Effort.FULL);
        reading.picture("image:1", new Broken());
        reading.picture("image:2", written(2000, 1000, "MARTIN"));
        ReadResult result = reading.applied(noText());
        assertThat(given).hasSize(1);
        assertThat(result.outcome()).isEqualTo(Outcome.PARTLY_READ);
        assertThat(result.reason()).isEqualTo(Reason.CORRUPT);
    }

    private static ReadResult read() {
        return new ReadResult(Outcome.READ, null, "application/pdf", 1, 0, "");
    }

    private static ReadResult noText() {
        return new ReadResult(Outcome.UNREADABLE, Reason.UNSUPPORTED, "image/png", 1, 0, "no text");
    }

    private PictureReading reading(Effort effort) {
        Terms terms = new Terms(effort, List.of(), installed ? new Recognition("/nowhere", "fra") : Recognition.NONE);
        return new PictureReading(terms, new Collected(), new Fakes(), recent);
    }

    private static PictureSource written(int width, int height, String text) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(10, height / 6)));
        canvas.drawString(text, 5, height / 2);
        canvas.dispose();
        return PictureSource.of(GreyImage.of(image, 300));
    }

    private static final class Broken implements PictureSource {
        @Override
        public Extent extent() {
            return new Extent(1000, 1000);
        }

        @Override
        public GreyImage load(long most) throws IOException {
            throw new IOException("damaged");
        }
    }

    private final class Fakes implements Instruments, TextRecognizer {
        @Override
        public @Nullable TextRecognizer recognizer(Recognition recognition) {
            return installed ? this : null;
        }

        @Override
        public CodeFinder codes() {
            return picture -> codes;
        }

        @Override
        public RecognizedPage recognize(GreyImage page, Part part, Duration limit) {
            asked.add(part);
            Layout layout = new Layout(
                    page.width(),
                    page.height(),
                    List.of(
                            new Layout.Word(6, 12, 100, 5, 200, 20, 90),
                            new Layout.Word(21, 31, 100, 105, 200, 120, 90)));
            return new RecognizedPage(TEXT, layout, 90, 0, 0, complete);
        }

        @Override
        public void close() {}
    }

    private final class Collected implements Found {
        private int pictures;

        @Override
        public void passage(Passage passage) {
            given.add(passage);
        }

        @Override
        public void member(String name, InputStream bytes) {}

        @Override
        public void member(String name, long claimedSize, Reason reason) {}

        @Override
        public Budget budget() {
            return new Budget() {
                @Override
                public void page() {}

                @Override
                public void text(long characters) {}

                @Override
                public void decompressed(long bytes) {}

                @Override
                public void member() {}

                @Override
                public boolean picture() {
                    return pictures++ < mostPictures;
                }

                @Override
                public void time() {}
            };
        }

        @Override
        public void alive() {}
    }
}
