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
    private static final int DOUBTFUL = 82;
    /** Degrees of a slant that may be that of a stamp. */
    private static final double SLANTED = 1;
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
        UprightPage page = UprightPage.ofPage(picture);
        if (page.isEmpty()) {
            return new RecognizedPage("", new Layout(page.width(), page.height(), List.of()), 0, 0, 0, true);
        }
        double most = part == Part.HEADER ? 1.0 : 3.0;
        double scale = page.scale(most);
        Attempt first = attempt(page, scale, part, end);
        if (!page.upright().certain() && first.reading.confidence() < GOOD) {
            Attempt turned = attempt(page.turned(page.upright().upsideDown()), scale, part, end);
            if (turned.reading.confidence() > first.reading.confidence()) {
                return result(turned, turned.reading, scale, end);
            }
        }
        if (first.reading.isSideways()) {
            Attempt one = attempt(page.turned(page.upright().further(90)), scale, part, end);
            Attempt other = attempt(page.turned(page.upright().further(270)), scale, part, end);
            Attempt better = other.reading.confidence() > one.reading.confidence() ? other : one;
            return result(better, better.reading, scale, end);
        }
        if (Math.abs(page.upright().skew()) > SLANTED && first.reading.confidence() < DOUBTFUL) {
            Attempt level = attempt(page.turned(page.upright().level()), scale, part, end);
            if (Block.worth(level.reading.words()) > Block.worth(first.reading.words())) {
                return result(level, level.reading, scale, end);
            }
        }
        return result(first, betterOf(first.reading, first.seen, left(end)), scale, end);
    }

    /** A page, its picture, the part of it that was read, and what was read. */
    private record Attempt(UprightPage page, GreyImage image, GreyImage seen, Engine.Reading reading) {}

    private Attempt attempt(UprightPage page, double scale, Part part, long end) {
        GreyImage image = page.image(scale);
        GreyImage seen = part == Part.HEADER ? upper(image) : image;
        return new Attempt(page, image, seen, engine.read(seen, left(end)));
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

    static Duration left(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private static GreyImage upper(GreyImage image) {
        int height = Math.max(1, (int) (image.height() * HEADER_SHARE));
        return image.crop(new Box(0, 0, image.width(), height));
    }

    /** Words lie on a page of the size of the turned picture, however much the canvas grew when it was straightened. */
    private RecognizedPage result(Attempt attempt, Engine.Reading reading, double scale, long end) {
        UprightPage page = attempt.page;
        GreyImage image = attempt.image;
        Upright upright = page.upright();
        // what runs up or down the page is read again by itself, turned, so that its lines stay lines
        List<ReadWord> words = Garbage.without(reading.words()).stream()
                .filter(ReadWord::upright)
                .toList();
        List<Block> blocks = new Blocks(engine, end).in(attempt.seen, upright.textHeight() * scale, words);
        int width = page.width();
        int height = page.height();
        double right = (width - image.width() / scale) / 2;
        double low = (height - image.height() / scale) / 2;
        WordLines.Written written = PageText.of(words, blocks, image.height()).moved(1 / scale, right, low);
        Layout layout = new Layout(width, height, written.words());
        int confidence = new Engine.Reading(words, true).confidence();
        return new RecognizedPage(
                written.text(),
                layout,
                confidence,
                upright.turned(),
                upright.skew(),
                reading.complete(),
                attempt.seen.height() == image.height() ? sheet(image, width * scale, height * scale) : null);
    }

    /** The middle of the canvas, as large as the page: straightening made the canvas grow. */
    private static GreyImage sheet(GreyImage image, double width, double height) {
        int left = Math.max(0, (int) Math.round((image.width() - width) / 2));
        int top = Math.max(0, (int) Math.round((image.height() - height) / 2));
        return left + top == 0 ? image : image.crop(new Box(left, top, image.width() - left, image.height() - top));
    }

    @Override
    public void close() {
        engine.close();
        if (fallback != null) {
            fallback.close();
        }
    }
}
