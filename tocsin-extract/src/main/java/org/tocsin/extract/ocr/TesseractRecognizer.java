package org.tocsin.extract.ocr;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.extract.image.Box;
import org.tocsin.extract.image.GreyImage;
import org.tocsin.extract.worker.Recognition;
import org.tocsin.model.Layout;

/** Reads pictures of text with Tesseract's neural engine after turning, straightening and cleaning them. */
public final class TesseractRecognizer implements TextRecognizer {
    private static final double HEADER_SHARE = 0.36;
    private static final int GOOD = 60;
    private static final int SEGMENTATION = Integer.getInteger("tocsin.ocr.psm", 3);

    private static @Nullable TesseractRecognizer warm;
    private static Recognition warmFor = Recognition.NONE;

    private final Engine engine;

    private TesseractRecognizer(Engine engine) {
        this.engine = engine;
    }

    /**
     * A recogniser of its own; the caller closes it.
     *
     * @throws RecognitionException if the engine or its data cannot be loaded
     */
    public static TesseractRecognizer start(Recognition recognition) throws RecognitionException {
        return new TesseractRecognizer(Engine.start(recognition.dataFolder(), recognition.languages()));
    }

    /**
     * The recogniser of this process, started at the first call and kept; nobody closes it.
     *
     * @throws RecognitionException if the engine or its data cannot be loaded
     */
    public static synchronized TesseractRecognizer warm(Recognition recognition) throws RecognitionException {
        TesseractRecognizer kept = warm;
        if (kept != null && warmFor.equals(recognition)) {
            return kept;
        }
        if (kept != null) {
            kept.close();
            warm = null;
        }
        TesseractRecognizer fresh = start(recognition);
        warm = fresh;
        warmFor = recognition;
        return fresh;
    }

    @Override
    public RecognizedPage recognize(GreyImage picture, Part part, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        UprightPage page = UprightPage.of(picture);
        double most = part == Part.HEADER ? 1.0 : 3.0;
        double scale = page.scale(most);
        GreyImage image = page.image(scale);
        GreyImage seen = part == Part.HEADER ? upper(image) : image;
        Engine.Reading reading = engine.read(seen, SEGMENTATION, left(end));
        if (!page.upright().certain() && reading.confidence() < GOOD) {
            UprightPage other = page.turned(page.upright().upsideDown());
            GreyImage turned = other.image(scale);
            Engine.Reading again = engine.read(part == Part.HEADER ? upper(turned) : turned, SEGMENTATION, left(end));
            if (again.confidence() > reading.confidence()) {
                return page(other, scale, turned, again);
            }
        }
        return page(page, scale, image, reading);
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private static GreyImage upper(GreyImage image) {
        int height = Math.max(1, (int) (image.height() * HEADER_SHARE));
        return image.crop(new Box(0, 0, image.width(), height));
    }

    private static RecognizedPage page(UprightPage page, double scale, GreyImage image, Engine.Reading reading) {
        List<ReadWord> words = Garbage.without(reading.words());
        WordLines.Written written = WordLines.of(words).written(1 / scale, 0, 0);
        Layout layout = new Layout(
                (int) Math.round(image.width() / scale), (int) Math.round(image.height() / scale), written.words());
        int confidence = new Engine.Reading(words, true).confidence();
        return new RecognizedPage(
                written.text(),
                layout,
                confidence,
                page.upright().turned(),
                page.upright().skew(),
                reading.complete());
    }

    @Override
    public void close() {
        engine.close();
    }
}
