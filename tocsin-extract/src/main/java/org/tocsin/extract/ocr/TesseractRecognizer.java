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
    /** Fewer words are more likely a picture than a foreign language. */
    private static final int ENOUGH = 20;

    private static @Nullable TesseractRecognizer warm;
    private static Recognition warmFor = Recognition.NONE;

    private final Recognition recognition;
    private final Engine engine;
    /** With all languages; costs more, makes more errors in French, and is started only for pages that the first cannot read. */
    private @Nullable Engine fallback;

    private TesseractRecognizer(Recognition recognition, Engine engine) {
        this.recognition = recognition;
        this.engine = engine;
    }

    /**
     * A recogniser of its own; the caller closes it.
     *
     * @throws RecognitionException if the engine or its data cannot be loaded
     */
    public static TesseractRecognizer start(Recognition recognition) throws RecognitionException {
        String first = recognition.languages().split("\\+", 2)[0];
        return new TesseractRecognizer(recognition, Engine.start(recognition.dataFolder(), first));
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
        if (page.isEmpty()) {
            return page(page, 1, picture, new Engine.Reading(List.of(), true));
        }
        double most = part == Part.HEADER ? 1.0 : 3.0;
        double scale = page.scale(most);
        GreyImage image = page.image(scale);
        GreyImage seen = part == Part.HEADER ? upper(image) : image;
        Engine.Reading reading = engine.read(seen, left(end));
        if (!page.upright().certain() && reading.confidence() < GOOD) {
            UprightPage other = page.turned(page.upright().upsideDown());
            GreyImage turned = other.image(scale);
            Engine.Reading again = engine.read(part == Part.HEADER ? upper(turned) : turned, left(end));
            if (again.confidence() > reading.confidence()) {
                return page(other, scale, turned, again);
            }
        }
        return page(page, scale, image, betterOf(reading, seen, left(end)));
    }

    /** A page of words that the first language reads badly is tried with all languages. */
    private Engine.Reading betterOf(Engine.Reading reading, GreyImage seen, Duration left) {
        boolean doubtful = reading.confidence() < GOOD && reading.words().size() >= ENOUGH;
        Engine all = doubtful && reading.complete() ? allLanguages() : null;
        if (all == null) {
            return reading;
        }
        Engine.Reading again = all.read(seen, left);
        return again.complete() && again.confidence() > reading.confidence() ? again : reading;
    }

    private @Nullable Engine allLanguages() {
        if (fallback == null && recognition.languages().contains("+")) {
            try {
                fallback = Engine.start(recognition.dataFolder(), recognition.languages());
            } catch (RecognitionException e) {
                // what the first language read stands
                return null;
            }
        }
        return fallback;
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private static GreyImage upper(GreyImage image) {
        int height = Math.max(1, (int) (image.height() * HEADER_SHARE));
        return image.crop(new Box(0, 0, image.width(), height));
    }

    /** Words lie on a page of the size of the turned picture, however much the canvas grew when it was straightened. */
    private static RecognizedPage page(UprightPage page, double scale, GreyImage image, Engine.Reading reading) {
        List<ReadWord> words = Garbage.without(reading.words());
        int width = page.width();
        int height = page.height();
        double right = (width - image.width() / scale) / 2;
        double low = (height - image.height() / scale) / 2;
        WordLines.Written written = WordLines.of(words).written(1 / scale, right, low);
        Layout layout = new Layout(width, height, written.words());
        int confidence = new Engine.Reading(words, true).confidence();
        Upright upright = page.upright();
        return new RecognizedPage(
                written.text(), layout, confidence, upright.turned(), upright.skew(), reading.complete());
    }

    @Override
    public void close() {
        engine.close();
        if (fallback != null) {
            fallback.close();
        }
    }
}
